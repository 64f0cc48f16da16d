package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.volunteerkit.testkit.MeasureFacts.visit;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.value.Quantity;

/** Facts and amounts that a policy meets when something went wrong before. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddFactsTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static String carried(String max) {
        return ", \"carried\": {\"of\": \"hours\", \"then\": [{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\":"
                + " \"month\"}}, \"max\": \"" + max + "\", \"over\": \"carry\"}}]}";
    }

    private static Policy edition(String name, String validity, String max) {
        return Policies.reading(name, validity, carried(max), Policies.post("carried", "\"act\""))
                .orThrow();
    }

    @Test
    void a_fact_that_stands_there_twice_is_refused() {
        Fact once = visit("v1", "ann", "a1", "2024-03-01", "PT2H");
        Fact again = visit("v1", "ann", "a1", "2024-03-01", "PT2H");

        assertThatThrownBy(() -> Portion.of(ANN, List.of(once, again)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("a second time");
    }

    @Test
    void an_amount_that_no_account_can_hold_is_refused_and_not_a_crash() {
        assertThat(Policies.reading(
                                "e",
                                "2000-01-01/..",
                                ", \"huge\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"flat\":"
                                        + " \"9000000000000000001/7 point\"}}]}",
                                Policies.post("huge", "\"decision\""))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("policy.post-grain");
    }

    @Test
    void what_is_carried_over_a_change_of_editions_is_posted_once_and_whole() {
        List<Fact> facts = List.of(visit("v1", "ann", "a1", "2024-01-10", "PT18H"));
        for (List<String> maxima : List.of(List.of("PT20H", "PT5H"), List.of("PT5H", "PT20H"))) {
            Assessor both = Assessor.of(
                    List.of(
                            edition("e1", "2024-01-01/2024-03-01", maxima.get(0)),
                            edition("e2", "2024-03-01/..", maxima.get(1))),
                    MeasureFacts.words());

            assertThat(both.assess(ANN, facts, DAY).amounts().stream()
                            .map(Due.Amount::amount)
                            .reduce(Quantity.parse("PT0S"), Quantity::plus))
                    .isEqualTo(Quantity.parse("PT18H"));
        }
    }

    @Test
    void what_is_carried_twice_over_to_one_day_is_due_under_one_key() {
        String twice = ", \"carried\": {\"of\": \"hours\", \"then\": ["
                + "{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"day\"}}, \"max\": \"PT4H\", \"over\": \"carry\"}},"
                + "{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"month\"}}, \"max\": \"PT5H\", \"over\": \"carry\"}}]}";
        Assessor assessor = Assessor.of(
                List.of(Policies.reading("e", "2000-01-01/..", twice, Policies.post("carried", "\"act\""))
                        .orThrow()),
                MeasureFacts.words());

        List<Due.Amount> due = assessor.assess(ANN, List.of(visit("v1", "ann", "a1", "2024-01-29", "PT10H")), DAY)
                .amounts();

        assertThat(due).extracting(Due::key).doesNotHaveDuplicates();
        assertThat(due.stream().map(Due.Amount::amount).reduce(Quantity.parse("PT0S"), Quantity::plus))
                .isEqualTo(Quantity.parse("PT10H"));
    }

    @Test
    void two_effects_that_issue_grades_of_one_programme_are_refused() {
        String stars = "{\"issue\": {\"programme\": \"stars\", \"of\": \"hours\", \"when\": \"decision\", \"grades\": ["
                + "{\"id\": \"one\", \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"PT1H\"}]}}";

        assertThat(Policies.reading("e", "2000-01-01/..", "", stars, stars).problems())
                .extracting(Problem::code)
                .containsExactly("policy.programme-twice");
    }
}
