package org.volunteerkit.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.catalog.Catalog;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.Reading;
import org.volunteerkit.measure.MeasureDocument;
import org.volunteerkit.measure.fact.Event;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.fact.VolunteerFacts;
import org.volunteerkit.problem.Place;
import org.volunteerkit.standard.profile.EditionId;
import org.volunteerkit.standard.profile.Standards;

/** A standard, like a policy, may bring kinds of facts and personal events of its own. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OwnFactsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private static final String STANDARD = """
            {
              "id": "town", "edition": "2024", "validity": "2024-01-01/..", "appliesTo": "whole",
              "title": {"zh": "标准", "en": "Standard"}, "publisher": {"zh": "镇", "en": "Town"}, "source": {"source": "s"},
              "facts": {"visit": {"is": "act", "words": {"outcome": ["good", "bad"]}}},
              "anchors": {"first": {"pick": {"kind": "visit"}, "which": "first"}},
              "values": {"visits": {
                "pick": {"kind": "visit", "where": {"outcome": {"is": ["good"]}}},
                "then": [{"fold": {"op": "count", "each": "time", "by": ["person"]}},
                         {"fold": {"op": "sum"}}]
              }},
              "criteria": [{"id": "visits", "title": {"zh": "走访", "en": "Visits"},
                "live": {"value": "visits", "atLeast": "2 time"}}]
            }
            """;

    private static final String PROFILE = """
            {
              "id": "village", "edition": "2024", "validity": "2024-01-01/..", "base": {"id": "town", "edition": "2024"},
              "title": {"zh": "村", "en": "Village"}, "publisher": {"zh": "村", "en": "Village"}, "source": {"source": "v"},
              "facts": {"call": {"is": "act"}},
              "values": {"calls": {"pick": {"kind": "call"}, "then": [{"fold": {"op": "count", "each": "time"}}]}},
              "changes": [{"add": {"criterion": {"id": "calls", "title": {"zh": "电话", "en": "Calls"},
                "live": {"value": "calls", "atLeast": "1 time"}}}}]
            }
            """;

    private static Fact event(Vocabulary vocabulary, String id, String kind, String rest) {
        return vocabulary.fact(
                Json.read(
                                Event.class,
                                "events.jsonl",
                                "{\"id\": \"%s\", \"kind\": \"%s\", \"person\": \"ann\", \"on\": \"2024-03-05\"%s}"
                                        .formatted(id, kind, rest))
                        .orThrow(),
                Place.nowhere());
    }

    private static Reading<Standards> files(String standard, String profile) {
        return Catalog.shipped()
                .files(VolunteerFacts.words())
                .standard("town.json", standard)
                .profile("village.json", profile)
                .read();
    }

    @Test
    void facts_of_its_own_are_counted_and_those_of_a_profile_too() {
        Standards all = files(STANDARD, PROFILE).orThrow();
        Inspector inspector = all.inspector(StandardId.of("village"));
        Vocabulary vocabulary = inspector.measures(DAY).vocabulary();
        List<Fact> facts = List.of(
                event(vocabulary, "v-1", "visit", ", \"words\": {\"outcome\": \"good\"}"),
                event(vocabulary, "v-2", "visit", ", \"words\": {\"outcome\": \"bad\"}"),
                event(vocabulary, "c-1", "call", ""));

        Inspection inspection =
                inspector.inspect("village", DAY, inspector.measures(DAY).tally(facts, DAY), List.of());

        assertThat(inspection.findings())
                .extracting(Finding::state)
                .containsExactly(Conformity.NOT_MET, Conformity.MET);
        assertThat(inspector.behind(inspection, inspection.findings().get(0), facts))
                .hasSize(1);
        assertThat(all.fromBase(new EditionId(StandardId.of("village"), "2024")).lines(Locale.ENGLISH))
                .containsExactly("added: Calls", "other kinds of facts or personal events come with it");
    }

    @Test
    void a_word_that_names_the_station_makes_them_facts_of_the_station() {
        String drills = STANDARD.replace("\"whole\"", "\"station\"")
                .replace("{\"outcome\": [", "{\"station\": [], \"outcome\": [")
                .replace("\"by\": [\"person\"]}},", "\"by\": [\"station\"]}}")
                .replace("{\"fold\": {\"op\": \"sum\"}}]", "]");
        Inspector inspector = Inspector.of(
                List.of(Catalog.readStandard("town.json", drills, VolunteerFacts.words())
                        .orThrow()),
                VolunteerFacts.words());
        Vocabulary vocabulary = inspector.measures(DAY).vocabulary();
        String words = ", \"words\": {\"outcome\": \"good\", \"station\": \"st-%d\"}";
        List<Fact> facts = List.of(
                event(vocabulary, "v-1", "visit", words.formatted(1)),
                event(vocabulary, "v-2", "visit", words.formatted(1)),
                event(vocabulary, "v-3", "visit", words.formatted(2)));

        assertThat(inspector
                        .inspect("st-1", DAY, inspector.measures(DAY).tally(facts, DAY), List.of())
                        .state())
                .isEqualTo(Conformity.MET);
        assertThat(inspector
                        .inspect("st-2", DAY, inspector.measures(DAY).tally(facts, DAY), List.of())
                        .state())
                .isEqualTo(Conformity.NOT_MET);
    }

    @Test
    void it_is_a_document_of_measures_and_comes_back_from_JSON() {
        Standard standard = Catalog.readStandard("town.json", STANDARD, VolunteerFacts.words())
                .orThrow();

        assertThat(standard).isInstanceOf(MeasureDocument.class);
        assertThat(standard.facts()).containsOnlyKeys("visit");
        assertThat(standard.anchors()).containsOnlyKeys("first");
        assertThat(Json.read(Standard.class, "again", Json.write(standard)).orThrow())
                .isEqualTo(standard);
    }

    @Test
    void what_is_wrong_with_them_is_told_where_it_stands() {
        assertThat(Catalog.readStandard(
                                "town.json",
                                STANDARD.replace("{\"kind\": \"visit\"}, \"which\"", "{\"kind\": \"vist\"}, \"which\""),
                                VolunteerFacts.words())
                        .problems())
                .extracting(
                        problem -> problem.code() + " " + problem.place().path().orElseThrow())
                .containsExactly("measure.kind-unknown $.anchors.first.pick.kind");
        assertThat(files(STANDARD, PROFILE.replace("\"call\"", "\"visit\"")).problems())
                .extracting(
                        problem -> problem.code() + " " + problem.place().path().orElseThrow())
                .containsExactly("standard.name-twice $.facts.visit");
    }
}
