package org.volunteerkit.roster.twin;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;

/** Puts facts under the keys that stay, and joins those of which one person can have only one at a time. */
final class Joined {

    private Joined() {}

    static List<Membership> memberships(Collection<Membership> recorded, UnaryOperator<PersonId> resolve) {
        Map<List<Object>, List<Membership>> same = new LinkedHashMap<>();
        for (Membership each : recorded) {
            List<Object> place = List.of(resolve.apply(each.person()), each.team(), each.organization(), each.role());
            same.computeIfAbsent(place, first -> new ArrayList<>()).add(each);
        }
        ImmutableList.Builder<Membership> all = ImmutableList.builder();
        for (List<Membership> each : same.values()) {
            each.sort(Comparator.comparing(membership -> membership.during().start()));
            Membership open = renamed(each.get(0), each.get(0).during(), resolve);
            for (Membership next : each.subList(1, each.size())) {
                if (touches(open.during(), next.during())) {
                    open = renamed(open, both(open.during(), next.during()), resolve);
                } else {
                    all.add(open);
                    open = renamed(next, next.during(), resolve);
                }
            }
            all.add(open);
        }
        return all.build();
    }

    private static Membership renamed(Membership each, DateRange during, UnaryOperator<PersonId> resolve) {
        return each.withPerson(resolve.apply(each.person())).withDuring(during);
    }

    static List<Volunteer> volunteers(Collection<Volunteer> recorded, UnaryOperator<PersonId> resolve) {
        Map<PersonId, List<Volunteer>> same = new LinkedHashMap<>();
        for (Volunteer each : recorded) {
            same.computeIfAbsent(resolve.apply(each.person()), first -> new ArrayList<>())
                    .add(each);
        }
        ImmutableList.Builder<Volunteer> all = ImmutableList.builder();
        same.forEach((person, each) -> {
            each.sort(Comparator.comparing(volunteer -> volunteer.registered().start()));
            Volunteer open = each.get(0);
            for (Volunteer next : each.subList(1, each.size())) {
                if (touches(open.registered(), next.registered())) {
                    boolean other =
                            !open.person().equals(person) && next.person().equals(person);
                    open = (other ? next : open).withRegistered(both(open.registered(), next.registered()));
                } else {
                    all.add(renamed(open, person));
                    open = next;
                }
            }
            all.add(renamed(open, person));
        });
        return all.build();
    }

    private static Volunteer renamed(Volunteer each, PersonId person) {
        // Nobody is their own guardian, also when the two turn out to be one.
        return each.person().equals(person)
                ? each
                : each.withGuardianConsent(each.guardianConsent()
                                .filter(consent -> !consent.guardian().equals(person)))
                        .withPerson(person);
    }

    private static boolean touches(DateRange earlier, DateRange later) {
        return earlier.end().map(end -> !end.isBefore(later.start())).orElse(true);
    }

    private static DateRange both(DateRange earlier, DateRange later) {
        Optional<LocalDate> end = earlier.end().isEmpty() || later.end().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        earlier.end().get().isAfter(later.end().get())
                                ? earlier.end().get()
                                : later.end().get());
        return end.map(day -> DateRange.of(earlier.start(), day)).orElseGet(() -> DateRange.from(earlier.start()));
    }
}
