package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.life.Probation;
import org.volunteerkit.roster.life.RegistrationStep;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Hours;

/**
 * Generators of what is filed about registrations in the course of some years: lives that go their usual way, and every mistake a
 * sender can make.
 *
 * <p>To be called, not extended.
 */
public final class Registrations {

    /** Ann is grown up, Ben is fifteen at the start, of Cleo no birthday is known. */
    public static final List<PersonId> PERSONS = List.of(PersonId.of("ann"), PersonId.of("ben"), PersonId.of("cleo"));

    /** The first day of all. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 1);

    private static final PersonId CLERK = PersonId.of("clerk");

    /** What a sender has in mind. */
    private enum Kind {
        /** Whatever comes next in a life that goes its usual way. */
        NEXT,
        APPLY,
        AMEND,
        ADMIT,
        CONFIRM,
        REFUSE,
        SUSPEND,
        RESUME,
        LEAVE,
        ARCHIVE,
        REPEAT,
        CONFLICT
    }

    private Registrations() {}

    /** Returns the persons, as far as something is known of them. */
    public static List<Person> persons() {
        return List.of(
                Person.builder()
                        .id(PERSONS.get(0))
                        .born(LocalDate.of(1980, 2, 29))
                        .build(),
                Person.builder()
                        .id(PERSONS.get(1))
                        .born(LocalDate.of(2008, 1, 31))
                        .build());
    }

    /**
     * Generates courses of steps, in the order of their days.
     *
     * @param length how many steps, at most
     */
    public static Arbitrary<List<RegistrationStep>> courses(int length) {
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(18, Kind.NEXT),
                Tuple.of(2, Kind.APPLY),
                Tuple.of(2, Kind.AMEND),
                Tuple.of(2, Kind.ADMIT),
                Tuple.of(4, Kind.CONFIRM),
                Tuple.of(1, Kind.REFUSE),
                Tuple.of(4, Kind.SUSPEND),
                Tuple.of(3, Kind.RESUME),
                Tuple.of(3, Kind.LEAVE),
                Tuple.of(2, Kind.ARCHIVE),
                Tuple.of(2, Kind.REPEAT),
                Tuple.of(1, Kind.CONFLICT));
        Arbitrary<Integer> pauses = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(4, Arbitraries.integers().between(1, 45)));
        return Combinators.combine(
                        kinds,
                        Arbitraries.of(PERSONS),
                        pauses,
                        Arbitraries.integers().between(0, 99))
                .as(Wish::new)
                .list()
                .ofMinSize(length / 2)
                .ofMaxSize(length)
                .map(Registrations::inTime)
                .withoutEdgeCases();
    }

    private static List<RegistrationStep> inTime(List<Wish> wishes) {
        List<RegistrationStep> steps = new ArrayList<>();
        Map<PersonId, Kind> last = new HashMap<>();
        LocalDate day = FIRST_DAY;
        for (Wish each : wishes) {
            Wish wish = each.kind == Kind.NEXT ? each.after(last.get(each.person)) : each;
            last.put(wish.person, wish.kind == Kind.LEAVE || wish.kind == Kind.REFUSE ? Kind.LEAVE : wish.kind);
            day = day.plusDays(wish.pause);
            boolean back = !steps.isEmpty() && (wish.kind == Kind.REPEAT || wish.kind == Kind.CONFLICT);
            RegistrationStep before = back ? steps.get(wish.luck % steps.size()) : null;
            if (before == null) {
                steps.add(wish.step(StepId.of("s" + steps.size()), day));
            } else if (wish.kind == Kind.REPEAT) {
                steps.add(before);
            } else {
                steps.add(new RegistrationStep.Archive(before.id(), before.person(), day, day, PersonId.of("other")));
            }
        }
        return steps;
    }

    private record Wish(Kind kind, PersonId person, int pause, int luck) {

        /** The usual next step, with what the rules of a trial ask for. */
        Wish after(@Nullable Kind last) {
            Kind next = last == null
                    ? Kind.APPLY
                    : switch (last) {
                        case APPLY, AMEND -> Kind.ADMIT;
                        case ADMIT -> Kind.CONFIRM;
                        case SUSPEND -> Kind.RESUME;
                        case CONFIRM, RESUME -> luck % 3 == 0 ? Kind.LEAVE : Kind.SUSPEND;
                        case NEXT, REFUSE, LEAVE, ARCHIVE, REPEAT, CONFLICT -> Kind.APPLY;
                    };
            // Seven activities, eleven hours, good conduct.
            return new Wish(next, person, pause, next == Kind.CONFIRM ? 58 : luck);
        }

        RegistrationStep step(StepId id, LocalDate day) {
            return switch (kind) {
                case NEXT, APPLY, REPEAT, CONFLICT -> new RegistrationStep.Apply(id, form(day), day, day, person);
                case AMEND -> new RegistrationStep.Amend(id, form(day), day, day, CLERK);
                case ADMIT -> new RegistrationStep.Admit(id, person, day, day, CLERK, Optional.empty());
                case CONFIRM ->
                    new RegistrationStep.Confirm(
                            id,
                            person,
                            luck % 2 == 0 ? Optional.of("41-" + luck) : Optional.empty(),
                            luck % 7 == 0
                                    ? Optional.empty()
                                    : Optional.of(new Probation(luck % 9 + 3, Hours.of(luck % 5 + 8), luck % 11 != 0)),
                            day,
                            day,
                            CLERK,
                            Optional.empty());
                case REFUSE -> new RegistrationStep.Refuse(id, person, "不符合条件", day, day, CLERK);
                case SUSPEND ->
                    new RegistrationStep.Suspend(
                            id,
                            person,
                            "本人请假",
                            luck % 3 == 0 ? Optional.empty() : Optional.of(day.plusDays(luck + 1L)),
                            day,
                            day,
                            CLERK);
                case RESUME -> new RegistrationStep.Resume(id, person, day, day, CLERK);
                case LEAVE ->
                    new RegistrationStep.Leave(
                            id,
                            person,
                            luck % 4 == 0 ? RegistrationStep.Cause.REMOVED : RegistrationStep.Cause.OWN_WISH,
                            Optional.empty(),
                            day,
                            day,
                            CLERK);
                case ARCHIVE -> new RegistrationStep.Archive(id, person, day, day, CLERK);
            };
        }

        private Volunteer form(LocalDate day) {
            Volunteer.Builder form = Volunteer.builder()
                    .person(person)
                    .registered(DateRange.from(day))
                    .registeredBy(OrganizationId.of("street"));
            if (luck % 2 == 0) {
                form.guardianConsent(GuardianConsent.builder()
                        .guardian(PersonId.of("gus"))
                        .givenOn(day)
                        .relation(GuardianConsent.Relation.PARENT)
                        .build());
            }
            return form.build();
        }
    }
}
