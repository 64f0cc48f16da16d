package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerkit.measure.Asked.told;

import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.MeasureFacts;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeasuresCheckTest {

    private static final String HOURS =
            "\"h\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]}";

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {"pick": {"kind": "vist"}} | measure.kind-unknown values.v.pick.kind
        {"pick": {"kind": "visit", "where": {"plaze": {"is": ["p"]}}}} | measure.field-unknown values.v.pick.where.plaze
        {"pick": {"kind": "visit", "where": {"安 妮": {"is": ["p"]}}}} | measure.field-unknown values.v.pick.where[#1]
        {"pick": {"kind": "visit", "where": {"place": {"atLeast": "PT1H"}}}} | measure.condition-shape values.v.pick.where.place
        {"pick": {"kind": "visit", "where": {"worked": {"is": ["p"]}}}} | measure.condition-shape values.v.pick.where.worked
        {"pick": {"kind": "visit", "where": {"on": {"is": ["p"]}}}} | measure.condition-shape values.v.pick.where.on
        {"pick": {"kind": "visit", "where": {"worked": {"atMost": "1 point"}}}} | measure.unit values.v.pick.where.worked.atMost
        {"pick": {"kind": "visit", "where": {"worked": {"atLeast": "PT2H", "atMost": "PT1H"}}}} | measure.limits-apart values.v.pick.where.worked
        {"pick": {"kind": "visit", "where": {"on": {"within": {"anchored": {"event": "registered", "span": "P1Y"}}}}}} | measure.event-unknown values.v.pick.where.on.within.anchored.event
        {"of": "g"} | measure.value-unknown values.v.of
        {"sum": ["h", "g"]} | measure.value-unknown values.v.sum[1]
        {"ratio": ["g", "h"]} | measure.value-unknown values.v.ratio[0]
        {"of": "v"} | measure.circle values.v.of
        {"of": "h", "then": [{"take": {"each": "time"}}]} | measure.take-late values.v.then[0].take
        {"pick": {"kind": "visit"}, "then": [{"take": {"field": "plaze"}}]} | measure.field-unknown values.v.then[0].take.field
        {"pick": {"kind": "visit"}, "then": [{"take": {"field": "place"}}]} | measure.field-no-quantity values.v.then[0].take.field
        {"of": "h", "then": [{"quantize": {"step": "1 point", "mode": "floor"}}]} | measure.unit values.v.then[0].quantize.step
        {"of": "h", "then": [{"worth": {"over": "act", "schedule": [{"from": "0 point", "per": "1 point"}]}}]} | measure.unit values.v.then[0].worth.schedule[0].from
        {"of": "h", "then": [{"worth": {"over": "total", "per": ["persn"], "schedule": [{"from": "PT0S", "per": "1 point"}]}}]} | measure.key-unknown values.v.then[0].worth.per[0]
        {"of": "h", "then": [{"cap": {"max": "2 point"}}]} | measure.unit values.v.then[0].cap.max
        {"of": "h", "then": [{"cap": {"per": ["person", "persn"], "max": "PT2H"}}]} | measure.key-unknown values.v.then[0].cap.per[1]
        {"of": "h", "then": [{"cap": {"per": ["person", "person"], "max": "PT2H"}}]} | measure.key-twice values.v.then[0].cap.per[1]
        {"of": "h", "then": [{"cap": {"per": ["tag"], "max": "PT2H"}}]} | measure.key-unknown values.v.then[0].cap.per[0]
        {"of": "h", "then": [{"cap": {"max": "PT2H", "in": {"rolling": {"span": "P7D"}}}}]} | measure.cap-window values.v.then[0].cap.in
        {"of": "h", "then": [{"fold": {"op": "sum", "by": ["activity", "who"]}}]} | measure.key-unknown values.v.then[0].fold.by[1]
        {"of": "h", "then": [{"fold": {"op": "distinct", "of": "who", "each": "person"}}]} | measure.key-unknown values.v.then[0].fold.of
        {"of": "h", "then": [{"fold": {"op": "sum", "by": ["person"]}}, {"fold": {"op": "sum", "by": ["activity"]}}]} | measure.key-unknown values.v.then[1].fold.by[0]
        {"of": "h", "then": [{"fold": {"op": "sum"}}, {"fold": {"op": "sum", "by": ["person"]}}]} | measure.key-none values.v.then[1].fold.by[0]
        {"of": "h", "then": [{"fold": {"op": "sum"}}, {"fold": {"op": "sum", "in": {"calendar": {"period": "year"}}}}]} | measure.fold-window values.v.then[1].fold.in
        {"of": "h", "then": [{"fold": {"op": "sum", "in": {"rolling": {"span": "P1Y"}}}}, {"fold": {"op": "sum", "in": {"calendar": {"period": "year"}}}}]} | measure.fold-window values.v.then[1].fold.in
        {"of": "h", "then": [{"fold": {"op": "sum", "in": {"anchored": {"event": "registered", "span": "P1Y"}}}}]} | measure.event-unknown values.v.then[0].fold.in.anchored.event
        {"of": "h", "then": [{"test": {"atLeast": "1 point", "atMost": "2 point"}}]} | measure.unit values.v.then[0].test.atLeast, measure.unit values.v.then[0].test.atMost
        {"of": "h", "then": [{"test": {"moreThan": "PT2H", "atMost": "PT2H"}}]} | measure.limits-apart values.v.then[0].test
        {"pick": {"kind": "card"}, "then": [{"fold": {"op": "count", "each": "item", "in": {"calendar": {"period": "year"}}}}]} | measure.fold-window values.v.then[0].fold.in
        """)
    void a_mistake_is_told_with_its_place(String value, String expected) {
        assertThat(String.join(", ", told("{" + HOURS + ", \"v\": " + value + "}")))
                .isEqualTo(expected);
    }

    @Test
    void all_mistakes_are_told_at_once_in_the_order_of_the_document() {
        assertThat(
                        told(
                                "{\"v\": {\"of\": \"w\"}, \"u\": {\"pick\": {\"kind\": \"vist\"}},"
                                        + " \"w\": {\"pick\": {\"kind\": \"visit\", \"where\": {\"x\": {\"present\": true}, \"y\": {\"present\": true}}}}}"))
                .containsExactly(
                        "measure.kind-unknown values.u.pick.kind",
                        "measure.field-unknown values.w.pick.where.x",
                        "measure.field-unknown values.w.pick.where.y");
    }

    @Test
    void a_circle_is_told_once_and_named_from_where_it_closes() {
        assertThat(Measures.check(
                        Asked.values("{\"x\": {\"of\": \"a\"}, \"a\": {\"of\": \"b\"}, \"b\": {\"sum\": [\"a\"]}}"),
                        MeasureFacts.words()))
                .singleElement()
                .satisfies(circle -> {
                    assertThat(Asked.told(circle)).isEqualTo("measure.circle values.b.sum[0]");
                    assertThat(circle.text(Locale.ENGLISH))
                            .contains("a → b → a")
                            .doesNotContain("x →");
                });
    }

    @Test
    void a_name_that_is_none_is_not_repeated() {
        assertThat(Measures.check(
                        Asked.values("{" + HOURS + ", \"王 小明\": {\"of\": \"h\"}, \"a.b\": {\"of\": \"h\"}}"),
                        MeasureFacts.words()))
                .extracting(Asked::told)
                .containsExactly("measure.name-form values[#2]", "measure.name-form values[#3]");
    }

    @Test
    void what_is_sound_can_be_asked_although_the_rest_cannot() {
        Measures sound = Measures.ofSound(
                Asked.values("{" + HOURS + ", \"v\": {\"of\": \"g\"}, \"w\": {\"of\": \"v\"}}"), MeasureFacts.words());

        assertThat(sound.names()).containsExactly("h");
    }

    @Test
    void every_refusal_has_words_in_both_languages() {
        for (Problem problem : Measures.check(
                Asked.values("{\"v\": {\"pick\": {\"kind\": \"vist\"}}, \"u\": {\"of\": \"u\"}}"),
                MeasureFacts.words())) {
            assertThat(problem.text(Locale.ENGLISH)).contains("; expected ").doesNotContain("{");
            assertThat(problem.text(Locale.CHINA)).contains("；应为").doesNotContain("{");
        }
    }
}
