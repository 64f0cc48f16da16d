package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.DateRange;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NeedsTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final LocalDate DAY = LocalDate.of(2024, 3, 15);
    private static final String CARD = "{\"value\": {\"of\": \"cards\", \"atLeast\": \"1 item\"}}";
    private static final String YEAR = "{\"calendar\": {\"period\": \"year\"}}";

    private static Fact card(String days) {
        return new MeasureFacts.Card("c", "ann", "red", DateRange.parse(days)).fact();
    }

    private static final List<Fact> FACTS = List.of(
            MeasureFacts.visit("1", "ann", "", "2024-02-01", "PT3H"),
            MeasureFacts.visit("2", "ann", "", "2024-03-01", "PT4H"),
            card("2024-02-15/2025-01-01"));

    @Test
    void a_grade_is_not_reached_by_what_has_no_figure() {
        String mean = ", \"mean\": {\"of\": \"hours\", \"then\": [{\"fold\": {\"op\": \"mean\"}}]}";
        String effect =
                "{\"issue\": {\"programme\": \"p\", \"of\": \"%s\", \"when\": \"decision\", \"grades\": [{\"id\": \"g\","
                        + " \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"PT0S\"}]}}";
        java.util.function.Function<String, Due.Standing> standing = value -> Assessor.of(
                        List.of(Policies.reading("e", "2000-01-01/..", mean, effect.formatted(value))
                                .orThrow()),
                        MeasureFacts.words())
                .assess(PersonId.of("ann"), List.of(), MeasureFacts.DAY)
                .standings()
                .get(0);

        assertThat(standing.apply("hours").reached()).hasSize(1);
        assertThat(standing.apply("mean").reached()).isEmpty();
        assertThat(standing.apply("mean").found()).isEmpty();
    }

    @Test
    void an_act_needs_what_is_needed_on_its_day() {
        Explained explained = Policies.with(Policies.post("points", "\"act\", \"needs\": " + CARD))
                .assessExplained(ANN, FACTS, DAY);

        assertThat(explained.verdict().amounts())
                .extracting(due -> due.key().what())
                .containsExactly("visit 2");
        assertThat(explained.whyNot())
                .singleElement()
                .satisfies(why -> assertThat(why.lines(Locale.ENGLISH).toString())
                        .contains("not due: visit 1 on 2024-02-01")
                        .contains("1 item"));
    }

    @Test
    void a_window_needs_it_on_its_last_day_and_a_decision_on_the_day_of_the_question() {
        Assessor window = Policies.with(Policies.post(
                "points", "\"window-end\", \"in\": {\"calendar\": {\"period\": \"month\"}}, \"needs\": " + CARD));
        Assessor decision = Policies.with(Policies.post("points", "\"decision\", \"needs\": " + CARD));

        assertThat(window.assess(ANN, FACTS, DAY).amounts())
                .extracting(due -> due.amount().toString())
                .containsExactly("3 point");
        assertThat(decision.assess(ANN, FACTS, DAY).amounts()).hasSize(1);
        assertThat(decision.assess(ANN, FACTS, LocalDate.of(2024, 2, 14)).due()).isEmpty();
    }

    @Test
    void a_grade_may_have_requirements_and_says_which_is_missing_by_how_much() {
        Assessor stars = Policies.with("{\"issue\": {\"programme\": \"stars\", \"when\": \"decision\", \"grades\": ["
                + "{\"id\": \"g1\", \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"needs\": " + CARD + "},"
                + "{\"id\": \"g2\", \"label\": {\"zh\": \"二\", \"en\": \"two\"}, \"needs\": {\"all\": {\"of\": ["
                + CARD
                + ", {\"value\": {\"of\": \"hours\", \"atLeast\": \"PT10H\"}}]}}}]}}");

        Due.Standing standing = stars.assess(ANN, FACTS, DAY).standings().get(0);

        assertThat(standing.highest().orElseThrow().id()).isEqualTo("g1");
        assertThat(standing.found()).isEmpty();
        assertThat(standing.next().orElseThrow().missing()).singleElement().satisfies(missing -> {
            assertThat(missing.value()).contains("hours");
            assertThat(missing.quantity().orElseThrow()).hasToString("PT3H");
            assertThat(missing.words().zh()).contains("3 小时");
        });
    }

    @Test
    void a_proposal_has_its_case() {
        Assessor idle =
                Policies.with("{\"propose\": {\"act\": \"cancel\", \"title\": {\"zh\": \"注销\", \"en\": \"cancel\"},"
                        + " \"when\": \"window-end\", \"in\": " + YEAR
                        + ", \"needs\": {\"value\": {\"of\": \"yearly\", \"lessThan\": \"PT1H\"}}}}");
        List<Fact> once = List.of(MeasureFacts.visit("1", "ann", "", "2021-05-01", "PT3H"));

        assertThat(idle.assess(ANN, once, LocalDate.of(2023, 12, 31)).proposals())
                .extracting(due -> due.key().what())
                .containsExactly("2022-01-01/2023-01-01", "2023-01-01/2024-01-01");
        assertThat(idle.assessExplained(ANN, once, DAY).whyNot()).hasSize(1);
    }

    @Test
    void requirements_are_looked_at_when_loaded() {
        assertThat(Policies.reading(
                                "e",
                                "2000-01-01/..",
                                "",
                                Policies.post(
                                        "points",
                                        "\"act\", \"needs\": {\"any\": {\"of\": [{\"value\": {\"of\": \"nowhere\", \"atLeast\": \"PT1H\"}},"
                                                + " {\"value\": {\"of\": \"hours\", \"atLeast\": \"1 point\"}}]}}"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("measure.value-unknown", "measure.unit");
    }

    @Test
    void no_effect_asks_a_value_that_compares_persons() {
        assertThat(Policies.reading(
                                "e",
                                "2000-01-01/..",
                                ", \"first\": {\"of\": \"hours\", \"then\": [{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}, {\"rank\": {\"top\": 2}}]}",
                                Policies.post("first", "\"decision\""),
                                Policies.share("").replace("\"hours\"", "\"first\""))
                        .problems())
                .extracting(
                        problem -> problem.code() + " " + problem.place().path().orElseThrow())
                .containsExactly(
                        "policy.needs-everybody $.effects[0].post", "policy.needs-everybody $.effects[1].share");
    }
}
