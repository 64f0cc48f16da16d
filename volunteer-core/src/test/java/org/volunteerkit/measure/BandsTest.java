package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.volunteerkit.testkit.MeasureFacts.born;
import static org.volunteerkit.testkit.MeasureFacts.shift;
import static org.volunteerkit.testkit.MeasureFacts.visit;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Quantity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BandsTest {

    private static final String AGE =
            "\"age\": {\"pick\": {\"kind\": \"person\"}, \"then\": [{\"take\": {\"since\": \"born\", \"in\": \"year\"}},"
                    + " {\"fold\": {\"op\": \"max\"}}]}";
    private static final String POINTS =
            "\"schedule\": [{\"from\": \"PT0S\", \"per\": \"%d point\", \"each\": \"PT1H\"}]}";

    private static String age(String limits, int points) {
        return "{\"when\": {\"needs\": {\"value\": {\"of\": \"age\", " + limits + "}}}, " + POINTS.formatted(points);
    }

    private static String days(String ranges, int points) {
        return "{\"when\": {\"days\": [" + ranges + "]}, " + POINTS.formatted(points);
    }

    private static String where(String conditions, int points) {
        return "{\"when\": {\"where\": {" + conditions + "}}, " + POINTS.formatted(points);
    }

    private static String others(int points) {
        return "{" + POINTS.formatted(points);
    }

    private static String worth(String... bands) {
        return "{\"worth\": {\"over\": \"act\", \"bands\": [" + String.join(", ", bands) + "]}}";
    }

    private static String shifts(String... bands) {
        return "{" + AGE
                + ", \"v\": {\"pick\": {\"kind\": \"shift\"}, \"then\": [{\"take\": {\"field\": \"elapsed\"}}, "
                + worth(bands) + "]}}";
    }

    private static List<String> told(String... bands) {
        return Measures.check(Asked.values(shifts(bands)), MeasureFacts.words()).stream()
                .map(BandsTest::inWords)
                .toList();
    }

    private static String inWords(Problem problem) {
        return Asked.told(problem).replace("values.v.then[1].worth.", "") + ": "
                + problem.what().text(Locale.ENGLISH);
    }

    private static final String TWO_HOURS = "2024-03-01T08:00/2024-03-01T10:00[Asia/Shanghai]";

    @Test
    void the_case_of_each_act_says_what_it_is_worth() {
        Measures byAge =
                Asked.measures(shifts(age("\"lessThan\": \"60 year\"", 1), age("\"atLeast\": \"60 year\"", 3)));
        Fact[] facts = {
            born("ann", "1964-03-01"),
            born("ben", "1964-03-02"),
            shift("1", "ann", TWO_HOURS),
            shift("2", "ben", TWO_HOURS)
        };

        assertThat(Asked.acts(byAge, facts)).containsExactly("6 point", "2 point");
        assertThat(Asked.why(byAge, facts)).contains("worth of 2 h (case 2) = 6 points");
    }

    @Test
    void an_act_of_no_case_does_not_count_and_says_so() {
        Measures byAge =
                Asked.measures(shifts(age("\"lessThan\": \"60 year\"", 1), age("\"atLeast\": \"60 year\"", 3)));

        assertThat(Asked.figure(byAge, shift("1", "cleo", TWO_HOURS))).isEqualTo("0 point");
        assertThat(Asked.why(byAge, shift("1", "cleo", TWO_HOURS))).contains("none of the cases holds");
    }

    @Test
    void a_total_of_each_person_is_worth_what_its_age_says_also_after_portions_were_added() {
        Measures measures =
                Asked.measures("{" + AGE + ", \"v\": {\"pick\": {\"kind\": \"shift\"}, \"then\": [{\"take\":"
                        + " {\"field\": \"elapsed\"}}, {\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}, "
                        + worth(age("\"lessThan\": \"60 year\"", 1), age("\"atLeast\": \"60 year\"", 3))
                        + "]}, \"all\": {\"of\": \"v\", \"then\": [{\"fold\": {\"op\": \"sum\"}}]}}");
        List<Fact> ann = List.of(born("ann", "1950-01-01"), shift("1", "ann", TWO_HOURS));
        List<Fact> ben = List.of(born("ben", "2000-01-01"), shift("2", "ben", TWO_HOURS));
        Tally both = measures.tally(ann, Asked.DAY).plus(measures.tally(ben, Asked.DAY));

        assertThat(both.answer("v").groups()).hasToString("{[ann]=6 point, [ben]=2 point}");
        assertThat(both.answer("all").figure()).contains(Quantity.parse("8 point"));
    }

    @Test
    void what_looks_at_facts_of_one_portion_has_no_answer_for_several() {
        Measures measures =
                Asked.measures("{" + AGE + ", \"v\": {\"pick\": {\"kind\": \"shift\"}, \"then\": [{\"take\":"
                        + " {\"field\": \"elapsed\"}}, {\"fold\": {\"op\": \"sum\"}}, "
                        + worth(age("\"lessThan\": \"60 year\"", 1), age("\"atLeast\": \"60 year\"", 3)) + "]}}");
        Tally ann = measures.tally(List.of(born("ann", "1950-01-01"), shift("1", "ann", TWO_HOURS)), Asked.DAY);
        Tally ben = measures.tally(List.of(born("ben", "2000-01-01"), shift("2", "ben", TWO_HOURS)), Asked.DAY);

        assertThat(ann.answer("v").figure()).contains(Quantity.parse("6 point"));
        assertThat(ann.plus(measures.tally(List.of(), Asked.DAY)).answer("v").figure())
                .contains(Quantity.parse("6 point"));
        assertThatThrownBy(() -> ann.plus(ben).answer("v")).hasMessageContaining("facts of one portion");
    }

    @Test
    void a_constant_of_its_year_is_read_on_the_day_of_the_act() {
        Measures dated =
                Asked.measures(shifts(days("\"2023-01-01/2024-01-01\"", 1), days("\"2024-01-01/..\"", 2), others(0)));

        assertThat(Asked.acts(
                        dated,
                        shift("1", "ann", "2022-12-31T08:00/2022-12-31T10:00[Asia/Shanghai]"),
                        shift("2", "ann", "2023-12-31T08:00/2023-12-31T10:00[Asia/Shanghai]"),
                        shift("3", "ann", "2024-01-01T08:00/2024-01-01T10:00[Asia/Shanghai]")))
                .containsExactly("0 point", "2 point", "4 point");
    }

    @Test
    void a_group_of_a_window_is_looked_at_on_its_last_day_or_on_the_day_of_the_question() {
        Measures yearly = Asked.measures("{" + AGE + ", \"v\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\":"
                + " {\"field\": \"worked\"}}, {\"fold\": {\"op\": \"sum\", \"by\": [\"person\"], \"in\": {\"calendar\":"
                + " {\"period\": \"year\"}}}}, "
                + worth(age("\"lessThan\": \"18 year\"", 1), age("\"atLeast\": \"18 year\"", 2)) + "]}}");
        Answer answer = yearly.tally(
                        List.of(
                                born("ann", "2006-03-16"),
                                born("ben", "2005-12-31"),
                                visit("1", "ann", "a1", "2024-01-02", "PT1H"),
                                visit("2", "ben", "a1", "2023-01-02", "PT1H")),
                        Asked.DAY)
                .answer("v");

        assertThat(answer.series("ann")).hasToString("{2024-01-01/2025-01-01=1 point}");
        assertThat(answer.series("ben")).hasToString("{2023-01-01/2024-01-01=2 point}");
    }

    @Test
    void limits_that_leave_a_gap_or_overlap_are_told_exactly() {
        assertThat(told(age("\"atMost\": \"45 year\"", 1), age("\"moreThan\": \"46 year\"", 2)))
                .containsExactly("measure.bands-gap bands: in no case: age: more than 45 years and at most 46 years");
        assertThat(told(age("\"atMost\": \"45 year\"", 1), age("\"atLeast\": \"45 year\"", 2)))
                .containsExactly(
                        "measure.bands-overlap bands[1].when: the cases 1, 2 hold together: age: at least 45 years"
                                + " and at most 45 years");
        assertThat(told(age("\"atLeast\": \"18 year\", \"lessThan\": \"60 year\"", 1)))
                .containsExactly(
                        "measure.bands-gap bands: in no case: age: at least 0 years and less than 18 years",
                        "measure.bands-gap bands: in no case: age: at least 60 years");
    }

    @Test
    void days_and_words_that_leave_a_gap_or_overlap_are_told_exactly() {
        assertThat(told(days("\"2023-01-01/2024-01-01\"", 1), days("\"2024-02-01/..\"", 2)))
                .containsExactly(
                        "measure.bands-gap bands: in no case: days: 0001-01-01/2023-01-01",
                        "measure.bands-gap bands: in no case: days: 2024-01-01/2024-02-01");
        assertThat(told(days("\"2023-01-01/2024-01-02\"", 1), days("\"2024-01-01/..\"", 2), others(0)))
                .containsExactly(
                        "measure.bands-overlap bands[1].when: the cases 1, 2 hold together: days: 2024-01-01/2024-01-02");
        assertThat(told(where("\"role\": {\"is\": [\"leader\"]}", 1)))
                .containsExactly("measure.bands-gap bands: in no case: role: helper");
        assertThat(told(where("\"role\": {\"is\": [\"leader\"]}", 1), where("\"role\": {\"is\": [\"helper\"]}", 2)))
                .isEmpty();
        assertThat(told(where("\"person\": {\"is\": [\"ann\"]}", 1), where("\"person\": {\"isNot\": [\"ann\"]}", 2)))
                .isEmpty();
    }

    @Test
    void cases_of_several_things_at_once_are_compared_in_all_combinations() {
        String leader = "\"role\": {\"is\": [\"leader\"]}";
        String both = "{\"when\": {\"where\": {" + leader
                + "}, \"needs\": {\"value\": {\"of\": \"age\", \"atLeast\": \"60 year\"}}}, " + POINTS.formatted(5);

        assertThat(told(both, where("\"role\": {\"is\": [\"helper\"]}", 1)))
                .containsExactly(
                        "measure.bands-gap bands: in no case: role: leader and age: at least 0 years and less than 60 years");
        assertThat(told(both, age("\"atLeast\": \"70 year\"", 1), others(2)))
                .containsExactly(
                        "measure.bands-overlap bands[1].when: the cases 1, 2 hold together: role: leader and age: at"
                                + " least 70 years");
        assertThat(told(both, others(2))).isEmpty();
    }

    @Test
    void washington_township_leaves_the_forty_sixth_hour_out() {
        String hours = "\"h\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]}";
        String band =
                "{\"when\": {\"needs\": {\"value\": {\"of\": \"h\", %s}}}, \"schedule\": [{\"from\": \"PT0S\", \"base\":"
                        + " \"%d point\"}]}";
        String document = "{" + hours + ", \"v\": {\"of\": \"h\", \"then\": [{\"fold\": {\"op\": \"sum\"}}, "
                + worth(
                        band.formatted("\"atMost\": \"PT20H\"", 0),
                        band.formatted("\"atLeast\": \"PT21H\", \"atMost\": \"PT45H\"", 5),
                        band.formatted("\"moreThan\": \"PT46H\"", 10))
                + "]}}";

        assertThat(Measures.check(Asked.values(document), MeasureFacts.words()))
                .extracting(problem -> problem.what().text(Locale.ENGLISH))
                .containsExactly(
                        "in no case: h: more than 20 h and less than 21 h",
                        "in no case: h: more than 45 h and at most 46 h");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {"when": {"clock": {"from": "22:00", "to": "06:00"}}, "max": "PT1H"}, {"max": "PT2H"} | measure.when-clock values.v.then[0].cap.bands[0].when
        {"max": "PT2H"}, {"when": {"where": {"person": {"is": ["ann"]}}}, "max": "PT1H"} | measure.band-else values.v.then[0].cap.bands[0].when
        {"when": {"needs": {"value": {"of": "places", "atLeast": "PT1H"}}}, "max": "PT1H"}, {"max": "PT2H"} | measure.requirement-groups values.v.then[0].cap.bands[0].when.needs
        {"when": {"where": {"on": {"within": {"calendar": {"period": "year"}}}}}, "max": "PT1H"} | measure.bands-gap values.v.then[0].cap.bands
        {"when": {"where": {"on": {"within": {"calendar": {"period": "year"}}}}}, "max": "PT1H"}, {"max": "PT2H"} | ''
        """)
    void cases_that_cannot_be_compared_are_refused(String bands, String expected) {
        assertThat(String.join(
                        ", ",
                        Asked.told(
                                "{\"h\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]},"
                                        + " \"places\": {\"of\": \"h\", \"then\": [{\"fold\": {\"op\": \"sum\", \"by\": [\"place\"]}}]},"
                                        + " \"v\": {\"of\": \"h\", \"then\": [{\"cap\": {\"bands\": [" + bands
                                        + "]}}]}}")))
                .isEqualTo(expected);
    }
}
