package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.MeasureFacts;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AnalysisTest {

    private static final String YEAR = "{\"calendar\": {\"period\": \"year\"}}";

    private static String told(List<Problem> problems) {
        return String.join(
                "|",
                problems.stream()
                        .map(problem ->
                                problem.code() + " " + problem.place().path().orElse(""))
                        .toList());
    }

    private static String refused(String effect) {
        return told(Policies.reading("e", "2000-01-01/..", "", effect).problems());
    }

    private static String noted(String values, String... effects) {
        Policy policy = Policies.reading("e", "2000-01-01/..", values, effects).orThrow();
        return told(Assessor.notes(policy, MeasureFacts.words()).stream()
                .filter(note -> !note.code().equals("policy.value-unused"))
                .toList());
    }

    @ParameterizedTest(name = "{0}, {1} is refused: {2}")
    @CsvSource({
        "nowhere, act, measure.value-unknown $.effects[0].post.amount",
        "yearly, act, policy.post-acts $.effects[0].post.when",
        "cards, decision, policy.post-unit $.effects[0].post.amount"
    })
    void what_cannot_be_posted_is_refused(String amount, String when, String expected) {
        assertThat(refused(Policies.post(amount, "\"" + when + "\""))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "a value by {0} at the end of each {1}: {2}")
    @CsvSource({
        "year, year, ''",
        "month, year, ''",
        "day, month, ''",
        "day, week, ''",
        "year, month, policy.post-windows $.effects[0].post.amount",
        "week, month, policy.post-windows $.effects[0].post.amount",
        "month, week, policy.post-windows $.effects[0].post.amount"
    })
    void an_amount_is_folded_by_windows_that_lie_in_those_of_its_effect(String of, String in, String expected) {
        String value =
                ", \"cut\": {\"of\": \"points\", \"then\": [{\"fold\": {\"op\": \"sum\", \"in\": {\"calendar\": {\"period\": \""
                        + of + "\"}}}}]}";
        String effect = Policies.post("cut", "\"window-end\", \"in\": {\"calendar\": {\"period\": \"" + in + "\"}}");

        assertThat(told(Policies.reading("e", "2000-01-01/..", value, effect).problems()))
                .isEqualTo(expected);
    }

    @Test
    void a_need_of_a_window_that_looks_at_a_whole_life_is_noted() {
        String needs = ", \"needs\": {\"value\": {\"of\": \"%s\", \"atLeast\": \"PT5H\"}}";
        String when = "\"window-end\", \"in\": " + YEAR;

        assertThat(noted("", Policies.post("points", when + needs.formatted("hours"))))
                .isEqualTo("policy.needs-life effects[0].post.needs");
        assertThat(noted("", Policies.post("points", when + needs.formatted("yearly"))))
                .isEmpty();
        assertThat(noted("", Policies.post("points", "\"act\"" + needs.formatted("hours"))))
                .isEmpty();
    }

    @Test
    void an_effect_at_the_end_of_a_window_has_windows_that_end() {
        assertThat(refused(Policies.post("points", "\"window-end\""))).startsWith("policy.moment-window");
        assertThat(refused(Policies.post("points", "\"window-end\", \"in\": {\"life\": {}}")))
                .startsWith("policy.window-pieces");
        assertThat(refused(Policies.post("points", "\"window-end\", \"in\": {\"rolling\": {\"span\": \"P1Y\"}}")))
                .startsWith("policy.window-pieces");
        assertThat(refused(Policies.post("points", "\"act\", \"lastDay\": {\"rolling\": {\"span\": \"P1Y\"}}")))
                .startsWith("policy.window-pieces");
    }

    @Test
    void a_pot_is_in_a_unit_and_a_grain_that_accounts_hold() {
        assertThat(refused(Policies.share("").replace("CNY", "person")))
                .isEqualTo("policy.post-unit $.effects[0].share.pot");
        assertThat(refused(Policies.share("").replace("0.01", "0.005")))
                .isEqualTo("policy.share-grain $.effects[0].share.grain");
    }

    @Test
    void every_threshold_is_in_the_unit_of_the_value() {
        assertThat(
                        refused(
                                "{\"issue\": {\"programme\": \"stars\", \"of\": \"points\", \"when\": \"decision\", \"grades\": ["
                                        + "{\"id\": \"g1\", \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"PT5H\"},"
                                        + "{\"id\": \"g2\", \"label\": {\"zh\": \"二\", \"en\": \"two\"}, \"from\": \"PT6H\"}]}}"))
                .isEqualTo("measure.unit $.effects[0].issue.grades[0].from");
    }

    @Test
    void grades_that_nobody_or_everybody_has_are_noted() {
        String capped =
                ", \"capped\": {\"of\": \"hours\", \"then\": [{\"cap\": {\"per\": [\"person\"], \"max\": \"PT10H\"}}]}";

        assertThat(
                        noted(
                                capped,
                                "{\"issue\": {\"programme\": \"stars\", \"of\": \"capped\", \"when\": \"decision\", \"grades\": ["
                                        + "{\"id\": \"g1\", \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"PT0S\"},"
                                        + "{\"id\": \"g2\", \"label\": {\"zh\": \"二\", \"en\": \"two\"}, \"from\": \"PT11H\"}]}}"))
                .isEqualTo("policy.grade-always effects[0].issue.grades[0].from"
                        + "|policy.grade-unreachable effects[0].issue.grades[1].from");
    }

    @Test
    void what_is_posted_again_and_again_is_noted() {
        String lifelong = ", \"life\": {\"of\": \"hours\", \"then\": [{\"fold\": {\"op\": \"sum\"}}]}";
        String post = Policies.post("life", "\"window-end\", \"in\": " + YEAR);

        assertThat(noted(lifelong, post, post))
                .isEqualTo("policy.whole-each-window effects[0].post.amount|policy.effect-twice effects[1]"
                        + "|policy.whole-each-window effects[1].post.amount");
    }

    @Test
    void a_value_that_nothing_uses_is_noted() {
        assertThat(told(Assessor.notes(
                        Policies.edition("e", "2000-01-01/..", Policies.post("points", "\"act\"")),
                        MeasureFacts.words())))
                .isEqualTo("policy.value-unused values.yearly|policy.value-unused values.cards");
    }

    @Test
    void editions_that_overlap_are_named() {
        Policy one = Policies.edition("e1", "2020-01-01/2022-01-01", Policies.post("points", "\"act\""));
        Policy other = Policies.edition("e2", "2021-12-31/..", Policies.post("points", "\"act\""));

        List<Problem> problems = Assessor.check(List.of(one, other), MeasureFacts.words());

        assertThat(told(problems)).isEqualTo("policy.editions-overlap [1].validity");
        assertThat(problems.get(0).text(Locale.ENGLISH)).contains("the editions e1 and e2 are in force on one day");
        assertThat(told(Assessor.check(List.of(), MeasureFacts.words()))).isEqualTo("policy.editions-none ");
    }

    @Test
    void a_key_is_read_as_it_is_written() {
        DueKey key = DueKey.parse("p/e/0/ann/visit a/b 1");

        assertThat(key).hasToString("p/e/0/ann/visit a/b 1");
        assertThat(key.what()).isEqualTo("visit a/b 1");
        assertThat(key.reference()).matches("[0-9a-f]{64}").isNotEqualTo(key.reference(1));
        assertThatThrownBy(() -> DueKey.parse("p/e/x/ann")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void rules_in_code_take_part_in_verdicts_and_reasons() {
        Assessor both = Policies.with(Policies.post("points", "\"act\"")).and(new Streak());
        List<org.volunteerkit.measure.fact.Fact> facts = List.of(
                MeasureFacts.visit("1", "ann", "", "2024-03-01", "PT1H"),
                MeasureFacts.visit("2", "ann", "", "2024-03-02", "PT1H"));

        Explained explained =
                both.assessExplained(org.volunteerkit.roster.person.PersonId.of("ann"), facts, MeasureFacts.DAY);

        assertThat(explained.verdict().due())
                .extracting(due -> due.key().toString())
                .containsExactly("p/e/0/ann/visit 1", "p/e/0/ann/visit 2", "streak/1/0/ann/2024-03-02");
        assertThat(explained.lines(Locale.ENGLISH))
                .contains("the rule streak", "  due: streak/1/0/ann/2024-03-02 = 1 point", "    as of 2024-03-02");
        assertThatThrownBy(() -> both.and(new Streak())).hasMessageContaining("the key streak is taken");
    }
}
