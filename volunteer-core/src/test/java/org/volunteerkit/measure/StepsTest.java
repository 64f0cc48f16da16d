package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.volunteerkit.measure.Asked.acts;
import static org.volunteerkit.measure.Asked.figure;
import static org.volunteerkit.measure.Asked.groups;
import static org.volunteerkit.measure.Asked.hours;
import static org.volunteerkit.measure.Asked.measures;
import static org.volunteerkit.measure.Asked.why;
import static org.volunteerkit.testkit.MeasureFacts.visit;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Quantity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StepsTest {

    private static Fact ann(String id, String day, String worked) {
        return visit(id, "ann", "a1", day, worked);
    }

    @Nested
    class A_take {

        @Test
        void of_a_field_leaves_out_facts_without_it_and_says_so() {
            Measures hours = hours("");

            assertThat(figure(hours, ann("1", "2024-03-01", "PT2H"), ann("2", "2024-03-02", "")))
                    .isEqualTo("PT2H");
            assertThat(why(hours, ann("2", "2024-03-02", ""))).contains("worked is not there");
        }

        @Test
        void may_give_each_fact_the_same_or_count_it() {
            String each = "{\"v\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {%s}}]}}";
            Fact[] two = {ann("1", "2024-03-01", "PT2H"), ann("2", "2024-03-02", "")};

            assertThat(figure(measures(each.formatted("\"flat\": \"200 point\"")), two))
                    .isEqualTo("400 point");
            assertThat(figure(measures(each.formatted("\"each\": \"time\"")), two))
                    .isEqualTo("2 time");
        }
    }

    @Nested
    class A_quantize {

        @ParameterizedTest(name = "{0} in steps of {1} by {2} is {3}")
        @CsvSource(delimiter = '|', textBlock = """
            PT1H50M | PT1H  | floor     | PT1H
            PT1H50M | PT1H  | ceil      | PT2H
            PT1H30M | PT1H  | half-up   | PT2H
            PT1H30M | PT1H  | half-even | PT2H
            PT2H30M | PT1H  | half-up   | PT3H
            PT2H30M | PT1H  | half-even | PT2H
            PT2H29M | PT1H  | half-up   | PT2H
            PT2H    | PT1H  | ceil      | PT2H
            PT1H40M | PT30M | floor     | PT1H30M
            """)
        void brings_a_quantity_to_a_step(String worked, String step, String mode, String result) {
            Measures measures = hours("{\"quantize\": {\"step\": \"%s\", \"mode\": \"%s\"}}".formatted(step, mode));

            assertThat(figure(measures, ann("1", "2024-03-01", worked))).isEqualTo(result);
        }

        @Test
        void before_a_fold_is_not_the_same_as_behind_it() {
            String floor = "{\"quantize\": {\"step\": \"PT1H\", \"mode\": \"floor\"}}";
            String sum = "{\"fold\": {\"op\": \"sum\"}}";
            Fact[] two = {ann("1", "2024-03-01", "PT1H50M"), ann("2", "2024-03-02", "PT1H50M")};

            assertThat(figure(hours(floor + ", " + sum), two)).isEqualTo("PT2H");
            assertThat(figure(hours(sum + ", " + floor), two)).isEqualTo("PT3H");
        }

        @Test
        void shows_what_it_left_out() {
            assertThat(why(
                            hours("{\"quantize\": {\"step\": \"PT1H\", \"mode\": \"floor\"}}"),
                            ann("1", "2024-03-01", "PT1H50M")))
                    .contains("50 min left out");
        }
    }

    @Nested
    class A_cap {

        private static final String SENIOR =
                "{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"day\"}},"
                        + " \"max\": \"200 point\"}},"
                        + " {\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"year\"}}, \"max\": \"500 point\"}}";

        private final Measures points = measures("{\"v\": {\"pick\": {\"kind\": \"visit\", \"where\": {\"worked\":"
                + " {\"atLeast\": \"PT30M\"}}}, \"then\": [{\"take\": {\"flat\": \"150 point\"}}, " + SENIOR + "]}}");

        @Test
        void of_the_day_comes_before_the_cap_of_the_year() {
            assertThat(acts(
                            points,
                            ann("1", "2024-01-01", "PT1H"),
                            ann("2", "2024-01-01", "PT1H"),
                            ann("3", "2024-01-02", "PT29M"),
                            ann("4", "2024-01-02", "PT30M"),
                            ann("5", "2024-01-03", "PT1H"),
                            ann("6", "2024-01-04", "PT1H")))
                    .containsExactly("150 point", "50 point", "150 point", "150 point", "0 point");
        }

        @Test
        void has_room_again_in_the_next_window() {
            assertThat(acts(
                            points,
                            ann("1", "2023-12-31", "PT1H"),
                            ann("2", "2023-12-31", "PT1H"),
                            ann("3", "2024-01-01", "PT1H")))
                    .containsExactly("150 point", "50 point", "150 point");
        }

        @Test
        void keeps_the_earliest_whatever_comes_first() {
            Measures two = hours("{\"cap\": {\"per\": [\"person\"], \"max\": \"PT2H\"}}");

            assertThat(acts(two, ann("2", "2024-03-02", "PT2H"), ann("1", "2024-03-01", "PT1H")))
                    .containsExactly("PT1H", "PT1H");
        }

        @Test
        void is_kept_by_each_key_on_its_own() {
            Measures two = hours("{\"cap\": {\"per\": [\"person\", \"activity\"], \"max\": \"PT2H\"}}");

            assertThat(figure(
                            two,
                            visit("1", "ann", "a1", "2024-03-01", "PT3H"),
                            visit("2", "ann", "a2", "2024-03-01", "PT3H"),
                            visit("3", "ben", "a1", "2024-03-01", "PT1H")))
                    .isEqualTo("PT5H");
        }

        @Test
        void of_windows_since_a_day_leaves_earlier_acts_alone() {
            Measures since = hours("{\"cap\": {\"per\": [\"person\"], \"max\": \"PT2H\","
                    + " \"in\": {\"life\": {\"since\": \"2024-01-01\"}}}}");

            assertThat(acts(
                            since,
                            ann("1", "2023-12-30", "PT3H"),
                            ann("2", "2024-01-01", "PT1H"),
                            ann("3", "2024-01-02", "PT3H")))
                    .containsExactly("PT3H", "PT1H", "PT1H");
        }

        @Test
        void of_nothing_gives_nothing_and_shows_what_it_dropped() {
            Measures none = hours("{\"cap\": {\"max\": \"PT0S\"}}");

            assertThat(figure(none, ann("1", "2024-03-01", "PT3H"))).isEqualTo("PT0S");
            assertThat(why(none, ann("1", "2024-03-01", "PT3H")))
                    .contains("at most 0 h over all; 3 h above it dropped");
        }
    }

    @Nested
    class A_worth {

        private static final String COURSES =
                "[{\"from\": \"PT0S\", \"per\": \"1 point\", \"each\": \"PT1H\", \"max\": \"5 point\"},"
                        + " {\"from\": \"PT20H\", \"base\": \"0 point\", \"per\": \"1 point\", \"each\": \"PT1H\", \"max\": \"10 point\"},"
                        + " {\"from\": \"PT45H\", \"exclusive\": true, \"base\": \"15 point\"},"
                        + " {\"from\": \"PT100H\", \"exclusive\": true, \"base\": \"25 point\"}]";

        @ParameterizedTest(name = "a course of {0} is worth {1}")
        @CsvSource({
            "PT0S, 0 point",
            "PT59M, 0 point",
            "PT1H, 1 point",
            "PT18H, 5 point",
            "PT19H59M, 5 point",
            "PT20H, 0 point",
            "PT22H, 2 point",
            "PT45H, 10 point",
            "PT45H1M, 15 point",
            "PT100H, 15 point",
            "PT100H1M, 25 point",
            "PT1000H, 25 point"
        })
        void of_an_act_follows_its_schedule(String length, String points) {
            Measures courses = hours("{\"worth\": {\"over\": \"act\", \"schedule\": " + COURSES + "}}");

            assertThat(figure(courses, ann("1", "2024-01-01", length))).isEqualTo(points);
        }

        @Test
        void without_each_counts_parts_exactly() {
            Measures exact = hours(
                    "{\"worth\": {\"over\": \"act\", \"schedule\": [{\"from\": \"PT0S\", \"per\": \"1 point\"}]}}");

            assertThat(figure(
                            exact,
                            ann("1", "2024-03-01", "PT20M"),
                            ann("2", "2024-03-02", "PT40M"),
                            ann("3", "2024-03-03", "PT2H")))
                    .isEqualTo("3 point");
        }

        @Test
        void of_the_total_gives_each_act_the_difference_it_makes() {
            Measures stars = hours("{\"worth\": {\"over\": \"total\", \"per\": [\"person\"], \"schedule\":"
                    + " [{\"from\": \"PT0S\", \"base\": \"0 point\"}, {\"from\": \"PT3H\", \"base\": \"10 point\"},"
                    + " {\"from\": \"PT5H\", \"base\": \"30 point\"}]}}");
            Fact[] onTime = {ann("1", "2024-03-01", "PT2H"), ann("3", "2024-03-03", "PT2H")};
            Fact late = ann("2", "2024-03-02", "PT1H30M");

            assertThat(acts(stars, onTime)).containsExactly("0 point", "10 point");
            assertThat(acts(stars, onTime[0], onTime[1], late)).containsExactly("0 point", "10 point", "20 point");
        }
    }

    @Nested
    class A_fold {

        private final Fact[] facts = {
            visit("1", "ann", "a1", "2024-03-01", "PT1H"),
            visit("2", "ann", "a2", "2024-03-02", "PT2H"),
            visit("3", "ben", "a1", "2024-03-03", "PT6H"),
            visit("4", "ben", "", "2024-03-04", "PT3H")
        };

        @ParameterizedTest(name = "{0} is {1}")
        @CsvSource(delimiter = '|', textBlock = """
            "op": "sum"                                                    | PT12H
            "op": "max"                                                    | PT6H
            "op": "min"                                                    | PT1H
            "op": "mean"                                                   | PT3H
            "op": "count", "each": "time"                                  | 4 time
            "op": "distinct", "of": "person", "each": "person"             | 2 person
            "op": "distinct", "of": "activity", "each": "item"             | 2 item
            """)
        void brings_all_together(String fold, String result) {
            assertThat(figure(hours("{\"fold\": {" + fold + "}}"), facts)).isEqualTo(result);
        }

        @Test
        void has_a_result_for_each_key_and_one_for_those_without() {
            assertThat(groups(hours("{\"fold\": {\"op\": \"sum\", \"by\": [\"activity\"]}}"), facts))
                    .isEqualTo("{[]=PT3H, [a1]=PT7H, [a2]=PT2H}");
        }

        @Test
        void may_be_folded_again() {
            Measures active =
                    hours("{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}, {\"test\": {\"atLeast\": \"PT4H\"}},"
                            + " {\"fold\": {\"op\": \"count\", \"each\": \"person\"}}");

            assertThat(figure(active, facts)).isEqualTo("1 person");
            assertThat(figure(active)).isEqualTo("0 person");
        }

        @Test
        void of_nothing_over_all_is_zero_and_is_worth_what_zero_is_worth() {
            Measures score = hours("{\"fold\": {\"op\": \"sum\"}}, {\"worth\": {\"over\": \"act\", \"schedule\":"
                    + " [{\"from\": \"PT0S\", \"base\": \"100 point\", \"per\": \"-10 point\"}]}}");

            assertThat(figure(score)).isEqualTo("100 point");
            assertThat(figure(score, facts[0])).isEqualTo("90 point");
            assertThat(score.explain("v", List.of(), Asked.DAY).result()).isEqualTo(Quantity.parse("100 point"));
        }

        @Test
        void of_nothing_by_key_says_what_a_key_without_facts_comes_to() {
            Answer score = hours(
                            "{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}, {\"worth\": {\"over\": \"act\","
                                    + " \"schedule\": [{\"from\": \"PT0S\", \"base\": \"100 point\", \"per\": \"-10 point\"}]}}")
                    .tally(List.of(), Asked.DAY)
                    .answer("v");

            assertThat(score.figure("ann")).isEmpty();
            assertThat(score.figureOrZero("ann")).isEqualTo(Quantity.parse("100 point"));
        }

        @Test
        void has_no_mean_of_nothing() {
            Answer mean = hours("{\"fold\": {\"op\": \"mean\"}}")
                    .tally(List.of(), Asked.DAY)
                    .answer("v");

            assertThat(mean.figure()).isEmpty();
            assertThat(mean.figureOfNothing()).isEmpty();
        }
    }

    @Nested
    class A_test {

        private final Measures between = hours("{\"test\": {\"moreThan\": \"PT1H\", \"atMost\": \"PT3H\"}}");

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource({"PT59M, false", "PT1H, false", "PT1H1M, true", "PT3H, true", "PT3H1M, false"})
        void leaves_what_keeps_to_all_limits(String worked, boolean passes) {
            assertThat(acts(between, ann("1", "2024-03-01", worked))).hasSize(passes ? 1 : 0);
        }

        @Test
        void says_what_is_missing() {
            assertThat(why(hours("{\"test\": {\"atLeast\": \"PT3H20M\"}}"), ann("1", "2024-03-01", "PT1H")))
                    .contains("not counted: at least 3 h 20 min; 2 h 20 min missing");
            assertThat(why(between, ann("1", "2024-03-01", "PT1H")))
                    .contains("not counted: more than 1 h and at most 3 h; more than 0 h missing");
            assertThat(why(between, ann("1", "2024-03-01", "PT4H"))).contains("it is too much");
        }

        @Test
        void says_what_is_missing_even_where_nothing_is_left_to_fold() {
            Measures years =
                    hours("{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}, {\"test\": {\"atLeast\": \"PT50H\"}},"
                            + " {\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}");

            assertThat(why(years, ann("1", "2024-03-01", "PT1H"))).contains("49 h missing");
            assertThat(groups(years, ann("1", "2024-03-01", "PT1H"))).isEqualTo("{}");
        }
    }

    @Nested
    class An_amount_in_words {

        @Test
        void has_its_measure_word_in_both_languages() {
            Quantity points = Quantity.parse("37 point");

            assertThat(Amounts.inWords(points).text(Locale.ENGLISH)).isEqualTo("37 points");
            assertThat(Amounts.inWords(points).text(Locale.CHINA)).isEqualTo("37 分");
            assertThat(Amounts.inWords(Quantity.parse("-PT30M")).text(Locale.ENGLISH))
                    .isEqualTo("-30 min");
        }
    }

    @Test
    void units_are_not_mixed() {
        assertThatThrownBy(() -> Quantity.parse("PT1H").plus(Quantity.parse("1 point")))
                .isInstanceOf(InvalidValueException.class);
    }
}
