package org.volunteerkit.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.json.Json;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.DateRange;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MomentsTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final String YEAR = "{\"calendar\": {\"period\": \"year\"}}";

    private static final List<Fact> FACTS = List.of(
            MeasureFacts.visit("1", "ann", "", "2022-05-01", "PT2H30M"),
            MeasureFacts.visit("2", "ann", "", "2022-12-31", "PT3H"),
            MeasureFacts.visit("3", "ann", "", "2024-02-01", "PT40M"),
            MeasureFacts.visit("4", "ann", "", "2024-03-01", "PT5H"));

    private static List<String> due(Assessor assessor, String on) {
        return assessor.assess(ANN, FACTS, LocalDate.parse(on)).amounts().stream()
                .map(due -> due.key().what() + "=" + due.amount())
                .toList();
    }

    @Test
    void with_every_act_there_is_an_amount_for_each_that_comes_to_something() {
        assertThat(due(Policies.with(Policies.post("points", "\"act\"")), "2024-03-15"))
                .containsExactly("visit 1=2 point", "visit 2=3 point", "visit 4=5 point");
    }

    @Test
    void at_the_end_of_a_window_there_is_one_for_each_that_has_ended() {
        Assessor acts = Policies.with(Policies.post("points", "\"window-end\", \"in\": " + YEAR));
        Assessor folded = Policies.with(Policies.post("yearly", "\"window-end\", \"in\": " + YEAR));

        assertThat(due(acts, "2022-12-30")).isEmpty();
        assertThat(due(acts, "2022-12-31")).containsExactly("2022-01-01/2023-01-01=5 point");
        assertThat(due(acts, "2024-12-31"))
                .containsExactly("2022-01-01/2023-01-01=5 point", "2024-01-01/2025-01-01=5 point");
        assertThat(due(folded, "2024-12-31"))
                .containsExactly("2022-01-01/2023-01-01=PT5H30M", "2024-01-01/2025-01-01=PT5H40M");
    }

    @Test
    void windows_begin_with_the_first_fact_that_is_measured_be_it_an_act_or_a_state() {
        String cards =
                "{\"issue\": {\"programme\": \"holder\", \"of\": \"cards\", \"when\": \"window-end\", \"in\": " + YEAR
                        + ", \"grades\": [{\"id\": \"g\", \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"1 item\"}]}}";
        Assessor holders = Policies.with(cards, Policies.post("yearly", "\"window-end\", \"in\": " + YEAR));
        Fact card = new MeasureFacts.Card("c", "ann", "red", DateRange.parse("1990-07-01/2003-01-01")).fact();
        Fact visit = MeasureFacts.visit("1", "ann", "", "2002-05-01", "PT2H");

        assertThat(holders.assess(ANN, List.of(card), LocalDate.parse("2010-01-01"))
                        .standings())
                .extracting(due -> due.window().orElseThrow().start().getYear())
                .containsExactly(2000, 2001, 2002);
        assertThat(holders.assess(ANN, List.of(card, visit), LocalDate.parse("2010-01-01"))
                        .due())
                .extracting(due -> due.window().orElseThrow().start().getYear())
                .containsExactly(2000, 2001, 2002, 2002);
    }

    @Test
    void facts_that_an_effect_does_not_measure_open_no_windows() {
        Policy daily = Policies.edition(
                "e",
                "0001-01-01/..",
                Policies.post("hours", "\"window-end\", \"in\": {\"calendar\": {\"period\": \"day\"}}"));
        Fact old = MeasureFacts.born("ann", "1900-01-01");
        Fact shift = MeasureFacts.shift("s", "ann", "1800-03-01T20:00/1800-03-01T22:00[UTC]");
        Assessor assessor = Assessor.of(List.of(daily), MeasureFacts.words());

        assertThat(assessor.assess(ANN, List.of(old, shift, FACTS.get(3)), LocalDate.parse("2024-03-15"))
                        .amounts())
                .extracting(due -> due.amount().toString())
                .containsExactly("PT5H");
    }

    @Test
    void windows_of_a_fold_that_lie_in_the_window_of_the_effect_are_put_together() {
        Assessor assessor = Assessor.of(
                List.of(Policies.reading(
                                "e",
                                "2000-01-01/..",
                                ", \"monthly\": {\"of\": \"hours\", \"then\": [{\"fold\": {\"op\": \"sum\","
                                        + " \"in\": {\"calendar\": {\"period\": \"month\"}}}}, {\"cap\": {\"max\": \"PT9H\"}}]}",
                                Policies.post("monthly", "\"window-end\", \"in\": " + YEAR))
                        .orThrow()),
                MeasureFacts.words());

        assertThat(due(assessor, "2022-12-31")).containsExactly("2022-01-01/2023-01-01=PT5H30M");
    }

    @Test
    void a_claim_carries_the_days_in_which_it_can_be_made() {
        Assessor claim = Policies.with(Policies.post(
                "points",
                "\"claim\", \"in\": " + YEAR + ", \"claim\": {\"after\": \"P1M\", \"lasting\": \"P3M\"}, \"lastDay\": "
                        + YEAR));

        Due.Amount due =
                claim.assess(ANN, FACTS, LocalDate.of(2023, 1, 1)).amounts().get(0);

        assertThat(due.claim()).contains(DateRange.parse("2023-02-01/2023-05-01"));
        assertThat(due.on()).isEqualTo("2022-12-31");
        assertThat(due.lastDay()).contains(LocalDate.of(2022, 12, 31));
        assertThat(due.window()).contains(DateRange.year(2022));
    }

    @Test
    void on_a_decision_there_is_one_amount_under_one_key() {
        Assessor assessor = Policies.with(Policies.post("points", "\"decision\""));

        assertThat(due(assessor, "2022-06-01")).containsExactly("=2 point");
        assertThat(due(assessor, "2024-03-15")).containsExactly("=10 point");
    }

    @Nested
    class Grades {

        private static final String LADDER = "\"grades\": ["
                + "{\"id\": \"g1\", \"label\": {\"zh\": \"一\", \"en\": \"one\"}, \"from\": \"PT2H\"},"
                + "{\"id\": \"g2\", \"label\": {\"zh\": \"二\", \"en\": \"two\"}, \"from\": \"PT5H\"},"
                + "{\"id\": \"g3\", \"label\": {\"zh\": \"三\", \"en\": \"three\"}, \"from\": \"PT20H\"}]";

        private Due.Standing standing(String of, String pick, String moment) {
            Assessor assessor = Policies.with("{\"issue\": {\"programme\": \"stars\", \"of\": \"" + of + "\", " + LADDER
                    + ", \"pick\": \"" + pick + "\", \"when\": " + moment + "}}");
            return assessor.assess(ANN, FACTS, LocalDate.of(2024, 3, 15))
                    .standings()
                    .get(0);
        }

        @Test
        void the_highest_alone_is_due_or_every_one() {
            Due.Standing highest = standing("hours", "highest", "\"decision\"");
            Due.Standing every = standing("hours", "every", "\"decision\"");

            assertThat(highest.due()).extracting(Due.Rung::id).containsExactly("g2");
            assertThat(every.due()).extracting(Due.Rung::id).containsExactly("g1", "g2");
            assertThat(highest.reached()).isEqualTo(every.reached());
            assertThat(highest.next().orElseThrow().grade().id()).isEqualTo("g3");
            assertThat(highest.next().orElseThrow().missing().get(0).words().en())
                    .isEqualTo("hours: 8 h 50 min missing");
        }

        @Test
        void a_window_has_a_grade_of_its_own() {
            Due.Standing year = standing("yearly", "highest", "\"window-end\", \"in\": " + YEAR);

            assertThat(year.key()).hasToString("p/e/0/ann/2022-01-01/2023-01-01");
            assertThat(year.highest().orElseThrow().id()).isEqualTo("g2");
        }
    }

    @Test
    void history_is_judged_by_the_edition_in_force_then_and_a_decision_by_the_present_one() {
        Assessor both = Assessor.of(
                List.of(
                        Policies.edition("e1", "2022-01-01/2023-01-01", Policies.post("points", "\"act\"")),
                        Policies.edition("e2", "2024-01-01/2024-03-01", Policies.post("points", "\"decision\""))),
                MeasureFacts.words());

        assertThat(due(both, "2023-06-01")).containsExactly("visit 1=2 point", "visit 2=3 point");
        assertThat(due(both, "2024-02-01")).containsExactly("visit 1=2 point", "visit 2=3 point", "=5 point");
        // The act of 1 March falls on no edition; the decision stands as on the last day.
        assertThat(due(both, "2024-12-31")).containsExactly("visit 1=2 point", "visit 2=3 point", "=5 point");
        assertThat(both.gaps()).containsExactly(DateRange.year(2023));
    }

    @Test
    void a_window_belongs_to_the_edition_of_its_last_day() {
        String effect = Policies.post("points", "\"window-end\", \"in\": " + YEAR);
        Assessor both = Assessor.of(
                List.of(
                        Policies.edition("e1", "2020-01-01/2024-07-01", effect),
                        Policies.edition("e2", "2024-07-01/..", effect)),
                MeasureFacts.words());

        assertThat(both.assess(ANN, FACTS, LocalDate.of(2024, 12, 31)).amounts())
                .extracting(due -> due.key().toString())
                .containsExactly("p/e1/0/ann/2022-01-01/2023-01-01", "p/e2/0/ann/2024-01-01/2025-01-01");
    }

    @Test
    void reasons_are_told_as_lines_and_as_data() {
        Explained explained = Policies.with(
                        Policies.post("points", "\"act\""), Policies.post("hours", "\"window-end\", \"in\": " + YEAR))
                .assessExplained(ANN, FACTS, LocalDate.of(2024, 3, 15));

        assertThat(explained.lines(Locale.ENGLISH))
                .contains(
                        "points, due under the terms t (edition e) = 10 points",
                        "  visit 1 on 2022-05-01 = 2 points",
                        "    worked = 2 h 30 min",
                        "  not due: it comes to nothing",
                        "  from 2023-01-01 to 2023-12-31 = 0 h");
        assertThat(explained.whyNot()).hasSize(2);
        String data = Json.write(explained.effects().get(0).explanation().data());
        assertThat(data)
                .contains(
                        "\"due\":\"p/e/0/ann/visit 1\"",
                        "\"fact\":{\"kind\":\"visit\",\"id\":\"1\"}",
                        "\"holds\":false");
        assertThat(Json.read(Explanation.Line.class, "line.json", data).orThrow())
                .isEqualTo(explained.effects().get(0).explanation().data());
        assertThat(Json.write(explained.verdict().due().get(0)))
                .isEqualTo(
                        "{\"amount\":{\"key\":\"p/e/0/ann/visit 1\",\"terms\":\"t\",\"amount\":\"2 point\",\"on\":\"2022-05-01\"}}");
    }

    @Test
    void a_day_before_the_first_edition_is_refused() {
        assertThatThrownBy(() -> Policies.with(Policies.post("hours", "\"act\""))
                        .assess(ANN, List.of(), LocalDate.of(1999, 12, 31)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("no edition is in force on 1999-12-31");
    }

    @Test
    void a_pot_is_divided_among_all() {
        Assessor pots = Policies.with(Policies.share(""));
        Stream<Portion> all = Stream.of("ann", "ben", "cleo")
                .map(person -> new Portion(
                        PersonId.of(person), List.of(MeasureFacts.visit("1", person, "", "2024-02-01", "PT1H"))));

        Shared shared = pots.share(all, LocalDate.of(2024, 3, 15));

        assertThat(shared.amounts())
                .extracting(due -> due.key() + "=" + due.amount())
                .containsExactly(
                        "p/e/0/ann/2024-02-01/2024-03-01=33.34 CNY",
                        "p/e/0/ben/2024-02-01/2024-03-01=33.33 CNY",
                        "p/e/0/cleo/2024-02-01/2024-03-01=33.33 CNY");
        assertThat(shared.rests())
                .singleElement()
                .satisfies(rest -> assertThat(rest.left().isZero()).isTrue());
        assertThat(pots.assess(ANN, FACTS, LocalDate.of(2024, 3, 15)).due()).isEmpty();
        assertThat(shared.explain(shared.amounts().get(0).key()).orElseThrow().lines(Locale.ENGLISH))
                .containsExactly("1 h of 3 h, of a pot of 100 CNY; 1/150 CNY by rounding = 33.34 CNY");
    }

    @Test
    void what_a_pot_leaves_may_be_divided_among_the_rest_of_the_year() {
        String months = Policies.share(", \"unitMax\": \"1 CNY\"")
                .replace("return", "rest-of-year")
                .replace("0.01", "10");
        List<Fact> facts = List.of(MeasureFacts.visit("1", "ann", "", "2023-09-01", "PT10H"));

        Shared shared = Policies.with(months).share(Stream.of(new Portion(ANN, facts)), LocalDate.parse("2024-02-01"));

        assertThat(shared.rests())
                .extracting(rest -> rest.pot() + " " + rest.left() + (rest.carried() ? " carried" : " returned"))
                .containsExactly(
                        "100 CNY 90 CNY carried",
                        "130 CNY 130 CNY carried",
                        "190 CNY 190 CNY carried",
                        "390 CNY 390 CNY returned",
                        "100 CNY 100 CNY carried");
    }

    @Test
    void amounts_of_a_share_that_do_not_fit_are_told_each_at_its_place() {
        assertThatThrownBy(() -> Policies.with(Policies.share(", \"unitMax\": \"3 USD\"")))
                .hasMessageContaining("share.unitMax")
                .hasMessageContaining("3 USD");
        assertThatThrownBy(() -> Policies.with(Policies.share("").replace("0.01 CNY", "0 CNY")))
                .hasMessageContaining("share.grain");
    }

    @Test
    void what_is_left_goes_to_the_next_pot_or_back() {
        String next = Policies.share(", \"unitMax\": \"30 CNY\"").replace("return", "next-windows");
        Portion ann = new Portion(
                ANN,
                List.of(
                        MeasureFacts.visit("1", "ann", "", "2024-01-05", "PT1H"),
                        MeasureFacts.visit("2", "ann", "", "2024-02-05", "PT10H")));

        Shared shared = Policies.with(next).share(Stream.of(ann), LocalDate.of(2024, 3, 15));

        assertThat(shared.rests())
                .extracting(rest -> rest.pot() + " " + rest.given() + " " + rest.left())
                .containsExactly("100 CNY 30 CNY 70 CNY", "170 CNY 170 CNY 0 CNY");
        assertThat(shared.parts().get(0).brought()).hasToString("PT1H");
        assertThat(Optional.of(shared.rests().get(0).carried())).contains(true);
    }
}
