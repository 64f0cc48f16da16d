package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Quantity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NotesTest {

    private static final String PERSON =
            "{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"year\"}}, \"max\": \"PT%dH\"}}";

    private static List<String> noted(String values) {
        MeasureDocument document = Asked.document("{}", "{}", values);
        assertThat(Asked.told(document)).isEmpty();
        return Measures.notes(document, MeasureFacts.words()).stream()
                .map(Asked::told)
                .toList();
    }

    private static List<String> steps(String steps) {
        return noted("{\"v\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}, "
                + steps + "]}}");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {"worth": {"over": "act", "schedule": [{"from": "PT0S", "per": "1 point", "each": "PT1H"}, {"from": "PT20H", "base": "20 point"}]}} | ''
        {"worth": {"over": "act", "schedule": [{"from": "PT0S", "per": "1 point", "each": "PT1H"}, {"from": "PT20H", "base": "19 point"}]}} | ''
        {"worth": {"over": "act", "schedule": [{"from": "PT0S", "per": "1 point", "each": "PT1H"}, {"from": "PT20H", "exclusive": true, "base": "19 point"}]}} | measure.note-falls values.v.then[1].worth.schedule[1]
        {"worth": {"over": "act", "schedule": [{"from": "PT0S", "per": "1 point", "each": "PT1H", "max": "5 point"}, {"from": "PT20H", "base": "0 point", "per": "1 point", "each": "PT1H"}]}} | measure.note-falls values.v.then[1].worth.schedule[1]
        {"worth": {"over": "act", "schedule": [{"from": "PT0S", "per": "-1 point"}]}} | measure.note-falls values.v.then[1].worth.schedule[0]
        {"cap": {"max": "PT0S"}} | measure.note-cap-zero values.v.then[1].cap.max
        {"cap": {"per": ["person"], "max": "PT5H"}}, {"cap": {"per": ["person"], "max": "PT5H"}} | measure.note-cap-void values.v.then[2].cap.max
        {"cap": {"per": ["person"], "max": "PT5H"}}, {"cap": {"per": ["person", "place"], "max": "PT9H"}} | measure.note-cap-void values.v.then[2].cap.max
        {"cap": {"per": ["person", "place"], "max": "PT5H"}}, {"cap": {"per": ["person"], "max": "PT9H"}} | ''
        {"cap": {"per": ["person"], "max": "PT5H", "over": "flag"}}, {"cap": {"per": ["person"], "max": "PT9H"}} | ''
        {"cap": {"per": ["person"], "max": "PT5H"}}, {"test": {"atLeast": "PT6H"}} | measure.note-unreached values.v.then[2].test
        {"cap": {"per": ["person"], "max": "PT5H"}}, {"test": {"atMost": "PT5H"}} | measure.note-always values.v.then[2].test
        {"cap": {"per": ["person"], "max": "PT5H"}}, {"fold": {"op": "sum", "by": ["person"]}}, {"test": {"atLeast": "PT6H"}} | measure.note-unreached values.v.then[3].test
        {"cap": {"per": ["person"], "max": "PT5H"}}, {"fold": {"op": "sum"}}, {"test": {"atLeast": "PT6H"}} | ''
        {"cap": {"per": ["person"], "max": "PT5H"}}, {"worth": {"over": "act", "schedule": [{"from": "PT0S", "base": "0 point"}, {"from": "PT5H", "base": "1 point"}, {"from": "PT6H", "base": "2 point"}]}} | measure.note-piece values.v.then[2].worth.schedule[2].from
        {"quantize": {"step": "PT1M", "mode": "floor"}} | measure.note-quantize values.v.then[1].quantize.step
        {"weigh": {"factors": [{"when": {"where": {"place": {"is": ["p"]}}}, "times": "1"}]}} | measure.note-factor-one values.v.then[1].weigh.factors[0].times
        {"cap": {"max": "PT9000000000000H"}}, {"weigh": {"factors": [{"when": {"where": {"place": {"is": ["p"]}}}, "times": "9000000000000000000"}]}}, {"test": {"atLeast": "PT1H"}} | ''
        """)
    void what_may_not_be_meant_is_noted_with_its_place(String steps, String expected) {
        assertThat(String.join(", ", steps(steps))).isEqualTo(expected);
    }

    @Test
    void a_threshold_out_of_reach_in_the_window_of_a_cap_is_noted() {
        String year =
                "{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"%s\"}}}}";
        String test = "{\"test\": {\"atLeast\": \"PT51H\"}}";

        assertThat(steps(PERSON.formatted(50) + ", " + year.formatted("year") + ", " + test))
                .containsExactly("measure.note-unreached values.v.then[3].test");
        assertThat(steps(PERSON.formatted(50) + ", " + year.formatted("month") + ", " + test))
                .isEmpty();
    }

    @Test
    void what_a_value_can_come_to_at_most_can_be_asked() {
        Measures capped = Asked.hours(
                "{\"cap\": {\"per\": [\"person\"], \"max\": \"PT5H\"}}, {\"fold\": {\"op\": \"sum\", \"by\":"
                        + " [\"person\"]}}, {\"worth\": {\"over\": \"act\", \"schedule\": [{\"from\": \"PT0S\", \"per\": \"2 point\"}]}}");

        assertThat(capped.most("v")).contains(Quantity.parse("10 point"));
        assertThat(Asked.hours("").most("v")).isEmpty();
    }

    @Test
    void a_requirement_that_nothing_meets_and_a_value_that_nobody_looks_at_are_noted() {
        MeasureDocument document = Asked.document("{}", "{}", """
                {"h": {"pick": {"kind": "visit"}, "then": [{"take": {"field": "worked"}}, {"cap": {"max": "PT5H"}}]},
                 "v": {"meets": {"value": {"of": "h", "atLeast": "PT6H"}}},
                 "w": {"of": "h"}}
                """);

        assertThat(Measures.notes(document, MeasureFacts.words(), Set.of("v")))
                .extracting(Asked::told)
                .containsExactly("measure.note-unreached values.v.meets", "measure.note-unused values.w");
    }
}
