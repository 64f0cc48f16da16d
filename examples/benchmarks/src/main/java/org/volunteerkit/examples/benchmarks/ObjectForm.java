package org.volunteerkit.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.volunteerkit.measure.fact.Event;
import org.volunteerkit.measure.fact.EventId;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.time.TimeSpan;

/** The acts of a {@link Workload} as the library's ordinary objects. */
final class ObjectForm {

    private static final OrganizationId ORGANIZATION = OrganizationId.of("o-1");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final VolunteerFacts FACTS =
            VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of());

    private ObjectForm() {}

    /**
     * One person's acts.
     *
     * @param person who
     * @param served the service, by start
     * @param missed what the person did not come to
     */
    record Volunteer(PersonId person, List<ServiceBook.Entry> served, List<Event> missed) {

        /** Returns the acts as measures see them. */
        List<Fact> facts() {
            return Stream.concat(
                            served.stream().map(entry -> FACTS.of(entry, Place.nowhere())),
                            missed.stream().map(ObjectForm::fact))
                    .toList();
        }
    }

    /**
     * Returns the people of a workload.
     *
     * <p>Records are made in the order of time, as a file brings them, so that those of one person do not lie side by side in
     * memory.
     */
    static List<Volunteer> of(Workload acts) {
        int[] personOf = new int[acts.size()];
        List<PersonId> people = new ArrayList<>();
        List<List<ServiceRecord>> served = new ArrayList<>();
        List<List<Event>> missed = new ArrayList<>();
        for (int person = 0; person < acts.people(); person++) {
            people.add(PersonId.of(key(person)));
            served.add(new ArrayList<>());
            missed.add(new ArrayList<>());
            for (int act = acts.first[person]; act < acts.first[person + 1]; act++) {
                personOf[act] = person;
            }
        }
        IntStream.range(0, acts.size())
                .boxed()
                .sorted(Comparator.comparingInt(act -> acts.start[act]))
                .forEach(act -> {
                    int person = personOf[act];
                    if (acts.served[act]) {
                        served.get(person).add(record(acts, act, people.get(person)));
                    } else {
                        missed.get(person).add(noShow(acts, act, people.get(person)));
                    }
                });
        return IntStream.range(0, acts.people())
                .mapToObj(person -> new Volunteer(
                        people.get(person),
                        ServiceBook.of(served.get(person)).entries(),
                        ImmutableList.copyOf(missed.get(person))))
                .toList();
    }

    /** Returns one person of a workload. */
    static Volunteer of(Workload acts, int person) {
        PersonId id = PersonId.of(key(person));
        List<ServiceRecord> served = new ArrayList<>();
        List<Event> missed = new ArrayList<>();
        for (int act = acts.first[person]; act < acts.first[person + 1]; act++) {
            if (acts.served[act]) {
                served.add(record(acts, act, id));
            } else {
                missed.add(noShow(acts, act, id));
            }
        }
        return new Volunteer(id, ServiceBook.of(served).entries(), missed);
    }

    /** Returns the key of a person. */
    static String key(int person) {
        return "p-" + person;
    }

    private static ServiceRecord record(Workload acts, int act, PersonId person) {
        return ServiceRecord.builder()
                .id(ServiceRecordId.of("r-" + act))
                .person(person)
                .organization(ORGANIZATION)
                .time(TimeSpan.of(local(acts.start[act]), local(acts.end[act]), ZONE))
                .grade(EvidenceGrade.MEASURED)
                .source("check-in")
                .role(acts.category(act).word())
                .build();
    }

    private static Event noShow(Workload acts, int act, PersonId person) {
        return Event.builder()
                .id(EventId.of("n-" + act))
                .kind("no-show")
                .person(person)
                .on(local(acts.start[act]).toLocalDate())
                .build();
    }

    private static Fact fact(Event event) {
        return WorkloadPolicy.MEASURES.vocabulary().fact(event, Place.nowhere());
    }

    private static LocalDateTime local(int minute) {
        return Workload.FIRST_DAY.atStartOfDay().plusMinutes(minute);
    }
}
