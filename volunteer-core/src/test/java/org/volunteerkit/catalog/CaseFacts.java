package org.volunteerkit.catalog;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Event;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
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
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Makes facts of the templates of a map of cases.
 *
 * <p>A template is {@code service} (so many {@code hours}, spread over days {@code from} one, at most {@code perDay} a day; past
 * {@code until} the next person goes on), {@code event}, {@code born}, {@code membership} or {@code volunteer}. With {@code each} it is used for every item of a
 * list or field of an object, with {@code times} so many times, with {@code if} and {@code unless} in some cases only; with
 * {@code choose} it holds one template for each value that some fields may have.
 */
final class CaseFacts {

    private static final VolunteerFacts FACTS =
            VolunteerFacts.among(Roster.builder().build().roster(), List.of(), List.of(), List.of());
    private static final ZoneId ZONE = ZoneId.of("UTC");

    private final Vocabulary vocabulary;
    private final String person;
    private final List<Fact> facts = new ArrayList<>();
    private int number;

    CaseFacts(Vocabulary vocabulary, String person) {
        this.vocabulary = vocabulary;
        this.person = person;
    }

    /** Returns the library's own facts, to be read in the tongue of some documents. */
    static Vocabulary words() {
        return FACTS.vocabulary();
    }

    static List<Fact> of(Vocabulary vocabulary, String person, JsonNode templates, CaseText text) {
        CaseFacts made = new CaseFacts(vocabulary, person);
        templates.forEach(template -> made.repeat(template, text));
        return made.facts;
    }

    private void repeat(JsonNode template, CaseText text) {
        if (template.has("if") && !text.holds(template.get("if").asString())) {
            return;
        }
        if (template.has("unless") && text.holds(template.get("unless").asString())) {
            return;
        }
        if (template.has("choose")) {
            String chosen = StreamSupport.stream(template.get("choose").spliterator(), false)
                    .map(path -> text.fill("{" + path.asString() + "}"))
                    .collect(Collectors.joining("-"));
            repeat(template.get(chosen), text);
            return;
        }
        if (template.has("each")) {
            JsonNode many = text.find(template.get("each").asString()).orElseThrow();
            int index = 0;
            if (many.isObject()) {
                for (Map.Entry<String, JsonNode> field : many.properties()) {
                    add(
                            template,
                            text.with("key", StringNode.valueOf(field.getKey()))
                                    .with("item", field.getValue())
                                    .with("index", index++));
                }
            } else {
                for (JsonNode item : many) {
                    add(template, text.with("item", item).with("index", index++));
                }
            }
            return;
        }
        long times = template.has("times")
                ? Long.parseLong(text.fill(template.get("times").asString()))
                : 1;
        for (long i = 0; i < times; i++) {
            add(template, text.with("index", i));
        }
    }

    private void add(JsonNode template, CaseText text) {
        if (template.has("service")) {
            serve(text.fill(template.get("service")));
        } else if (template.has("born")) {
            LocalDate born = LocalDate.parse(text.fill(template.get("born").asString()));
            facts.add(
                    FACTS.of(Person.builder().id(PersonId.of(person)).born(born).build(), Place.nowhere()));
        } else if (template.has("membership")) {
            Membership member = Membership.builder()
                    .person(PersonId.of(
                            text.fill(template.get("membership").get("person").asString())))
                    .team(TeamId.of("team"))
                    .role(MembershipRole.MEMBER)
                    .during(DateRange.from(LocalDate.of(2000, 1, 1)))
                    .build();
            facts.add(FACTS.of(member, Place.nowhere()));
        } else if (template.has("volunteer")) {
            facts.add(FACTS.of(volunteer(text.fill(template.get("volunteer"))), Place.nowhere()));
        } else {
            ObjectNode event = (ObjectNode) text.fill(template.get("event"));
            event.put("id", "e" + ++number);
            if (!event.has("person")) {
                event.put("person", person);
            }
            facts.add(vocabulary.fact(
                    Json.read(Event.class, "event", event.toString()).orThrow(), Place.nowhere()));
        }
    }

    private Volunteer volunteer(JsonNode filled) {
        return Volunteer.builder()
                .person(PersonId.of(person))
                .registered(
                        DateRange.from(LocalDate.parse(filled.get("registered").asString())))
                .registeredBy(OrganizationId.of("registrar"))
                .build();
    }

    private void serve(JsonNode filled) {
        long left = minutes(filled.get("hours").asString());
        long most = minutes(text(filled, "perDay", "12"));
        LocalDate from = LocalDate.parse(filled.get("from").asString());
        LocalDate until = LocalDate.parse(text(filled, "until", "9999-01-01"));
        String who = text(filled, "person", person);
        LocalDate day = from;
        int others = 0;
        while (left > 0) {
            if (day.isAfter(until)) {
                day = from;
                others++;
            }
            long now = Math.min(left, most);
            record(filled, others == 0 ? who : who + "-" + others, day, now);
            left -= now;
            day = day.plusDays(1);
        }
    }

    private void record(JsonNode filled, String who, LocalDate day, long minutes) {
        var start = day.atTime(LocalTime.parse(text(filled, "start", "08:00")));
        ServiceRecord.Builder record = ServiceRecord.builder()
                .id(ServiceRecordId.of("s" + ++number))
                .person(PersonId.of(who))
                .time(TimeSpan.of(start, start.plusMinutes(minutes), ZONE))
                .grade(EvidenceGrade.valueOf(text(filled, "grade", "witnessed").toUpperCase(Locale.ROOT)))
                .source("case")
                .organization(OrganizationId.of(text(filled, "organization", "o1")));
        if (filled.has("role")) {
            record.role(filled.get("role").asString());
        }
        if (filled.has("activity")) {
            record.activity(ActivityId.of(filled.get("activity").asString()));
        }
        if (filled.has("team")) {
            record.team(TeamId.of(filled.get("team").asString()));
        }
        ServiceBook.of(List.of(record.build())).entries().forEach(entry -> facts.add(FACTS.of(entry, Place.nowhere())));
    }

    private static String text(JsonNode filled, String field, String otherwise) {
        return filled.has(field) ? filled.get(field).asString() : otherwise;
    }

    private static long minutes(String hours) {
        return hours.startsWith("PT")
                ? Hours.parse(hours).toMinutes()
                : Ratio.parse(hours).times(Ratio.of(60)).floor();
    }
}
