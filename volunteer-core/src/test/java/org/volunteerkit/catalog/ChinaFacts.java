package org.volunteerkit.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.demand.WishId;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Event;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The facts of one person as case files write them, short: {@code {"service": {"on": "2024-03-01", "worked": "PT620H"}}} is as
 * many days in a row as it takes, of at most ten hours from nine o'clock, each with an activity of its own; {@code repeat} is
 * the same again on the following days.
 */
final class ChinaFacts {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Hours LONGEST_DAY = Hours.of(10);
    private static final VolunteerFacts FACTS =
            VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of());

    private final PersonId person;
    private final Vocabulary vocabulary;
    private final List<ServiceRecord> records = new ArrayList<>();
    private final List<Fact> facts = new ArrayList<>();

    private ChinaFacts(PersonId person, Vocabulary vocabulary) {
        this.person = person;
        this.vocabulary = vocabulary;
    }

    /** Returns all facts that a list of a case file tells of a person. */
    static List<Fact> of(PersonId person, JsonNode told, Vocabulary vocabulary) {
        ChinaFacts all = new ChinaFacts(person, vocabulary);
        for (JsonNode each : told) {
            int times = each.path("repeat").asInt(1);
            for (int i = 0; i < times; i++) {
                all.add(each, i);
            }
        }
        ServiceBook book = ServiceBook.of(all.records);
        // A minute that two records claim would count once, and the case would not be what it says.
        assertThat(book.overlaps()).isEmpty();
        book.entries().forEach(entry -> all.facts.add(FACTS.of(entry, Place.nowhere())));
        return all.facts;
    }

    private void add(JsonNode told, int later) {
        if (told.has("service")) {
            serve(told.get("service"), later);
        } else if (told.has("event")) {
            facts.add(vocabulary.fact(event(told.get("event"), later), Place.nowhere()));
        } else if (told.has("person")) {
            facts.add(FACTS.of(
                    Person.builder()
                            .id(person)
                            .born(day(told.get("person"), "born"))
                            .build(),
                    Place.nowhere()));
        } else if (told.has("volunteer")) {
            JsonNode as = told.get("volunteer");
            facts.add(FACTS.of(
                    Volunteer.builder()
                            .person(person)
                            .registered(DateRange.parse(as.get("registered").asString()))
                            .registeredBy(OrganizationId.of("o1"))
                            .platform(as.get("platform").asString())
                            .build(),
                    Place.nowhere()));
        } else {
            facts.add(FACTS.of(wish(told.get("wish")), Place.nowhere()));
        }
    }

    private void serve(JsonNode told, int later) {
        Hours left = Hours.parse(told.get("worked").asString());
        LocalDate on = day(told, "on").plusDays(later);
        while (left.isPositive()) {
            Hours worked = left.compareTo(LONGEST_DAY) > 0 ? LONGEST_DAY : left;
            records.add(record(told, on, worked));
            left = left.minus(worked);
            on = on.plusDays(1);
        }
    }

    private ServiceRecord record(JsonNode told, LocalDate on, Hours worked) {
        int number = records.size() + 1;
        LocalTime from = LocalTime.parse(told.path("from").asString("09:00"));
        TimeSpan time =
                TimeSpan.of(on.atTime(from), on.atTime(from).plus(Duration.ofMinutes(worked.toMinutes())), ZONE);
        ServiceRecord.Builder record = ServiceRecord.builder()
                .id(ServiceRecordId.of("r" + number))
                .person(person)
                .time(time)
                .kind(word(TimeKind.class, told, "kind", TimeKind.SERVICE))
                .grade(word(EvidenceGrade.class, told, "grade", EvidenceGrade.MEASURED))
                .source("list")
                .organization(OrganizationId.of(told.path("organization").asString("o1")))
                .activity(ActivityId.of(told.path("activity").asString("a" + number)))
                .complaint(told.path("complaint").asBoolean(false));
        if (told.has("role")) {
            record.role(told.get("role").asString());
        }
        if (told.has("team")) {
            record.team(TeamId.of(told.get("team").asString()));
        }
        return record.build();
    }

    private static <E extends Enum<E>> E word(Class<E> type, JsonNode told, String field, E silent) {
        return told.has(field) ? Enum.valueOf(type, told.get(field).asString().toUpperCase(Locale.ROOT)) : silent;
    }

    private Event event(JsonNode told, int later) {
        ObjectNode whole = ((ObjectNode) told).deepCopy();
        whole.put("id", "e" + facts.size());
        whole.put("person", person.value());
        if (told.has("on")) {
            whole.put("on", day(told, "on").plusDays(later).toString());
        }
        return Json.read(Event.class, "event", whole.toString()).orThrow();
    }

    private Wish wish(JsonNode told) {
        Wish.Builder wish = Wish.builder()
                .id(WishId.of("w" + facts.size()))
                .community(OrganizationId.of("o1"))
                .title("wish")
                .posted(day(told, "posted"))
                .claimedBy(person);
        if (told.has("fulfilled")) {
            wish.fulfilled(day(told, "fulfilled"));
        }
        return wish.build();
    }

    private static LocalDate day(JsonNode told, String field) {
        return LocalDate.parse(told.get(field).asString());
    }
}
