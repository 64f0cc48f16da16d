package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerkit.measure.Asked.figure;
import static org.volunteerkit.measure.Asked.groups;
import static org.volunteerkit.measure.Asked.hours;
import static org.volunteerkit.measure.Asked.why;
import static org.volunteerkit.testkit.MeasureFacts.visit;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.measure.fact.Fact;

/** The latest, weighted means, runs and ranks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FoldTest {

    private static Fact ann(String id, String day, String worked) {
        return visit(id, "ann", "a1", day, worked);
    }

    @Test
    void the_latest_act_counts_and_of_one_instant_the_last_by_its_key() {
        Measures last = hours("{\"fold\": {\"op\": \"last\"}}");
        Fact[] facts = {ann("2", "2024-03-02", "PT2H"), ann("3", "2024-03-02", "PT3H"), ann("1", "2024-03-01", "PT9H")};

        assertThat(figure(last, facts)).isEqualTo("PT3H");
        assertThat(figure(last)).isEqualTo("none");
        assertThat(why(last, facts)).contains("latest = 3 h");
    }

    @Test
    void the_latest_acts_are_weighed_from_the_latest_back() {
        Measures mean = hours("{\"fold\": {\"op\": \"weighted-mean\", \"weights\": [\"3\", \"2\", \"1\"]}}");

        assertThat(figure(
                        mean,
                        ann("1", "2024-01-01", "PT60H"),
                        ann("2", "2024-02-01", "PT6H"),
                        ann("3", "2024-03-01", "PT12H"),
                        ann("4", "2024-03-02", "PT6H")))
                .isEqualTo("PT8H");
        assertThat(figure(mean, ann("2", "2024-02-01", "PT6H"), ann("3", "2024-03-01", "PT11H")))
                .isEqualTo("PT9H");
        assertThat(figure(mean)).isEqualTo("none");
    }

    @Nested
    class A_run {

        private final Measures run =
                hours("{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"], \"in\": {\"calendar\": {\"period\":"
                        + " \"year\"}}}}, {\"test\": {\"atLeast\": \"PT50H\"}}, {\"fold\": {\"op\": \"longest-run\", \"each\": \"year\","
                        + " \"by\": [\"person\"]}}");

        @Test
        void is_broken_by_a_year_of_forty_nine_hours() {
            assertThat(groups(
                            run,
                            ann("1", "2018-01-01", "PT50H"),
                            ann("2", "2019-01-01", "PT60H"),
                            ann("3", "2020-01-01", "PT50H"),
                            ann("4", "2021-01-01", "PT49H"),
                            ann("5", "2022-01-01", "PT50H"),
                            ann("6", "2023-01-01", "PT50H"),
                            visit("7", "ben", "a1", "2023-01-01", "PT50H")))
                    .isEqualTo("{[ann]=3 year, [ben]=1 year}");
        }

        @Test
        void adds_up_from_portions() {
            Tally odd = run.tally(List.of(ann("1", "2021-01-01", "PT50H"), ann("3", "2023-01-01", "PT50H")), Asked.DAY);
            Tally even = run.tally(List.of(ann("2", "2022-01-01", "PT50H")), Asked.DAY);

            assertThat(odd.plus(even).answer("v").groups()).hasToString("{[ann]=3 year}");
        }

        @Test
        void of_what_was_not_folded_by_windows_is_refused() {
            assertThat(Asked.told(
                            "{\"v\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"fold\": {\"op\": \"longest-run\","
                                    + " \"each\": \"year\"}}]}}"))
                    .containsExactly("measure.fold-run values.v.then[0].fold.op");
        }
    }

    @Nested
    class A_rank {

        private final Fact[] facts = {
            visit("1", "ann", "a1", "2024-03-01", "PT5H"),
            visit("2", "ben", "a1", "2024-03-01", "PT3H"),
            visit("3", "cleo", "a1", "2024-03-01", "PT3H"),
            visit("4", "dan", "a1", "2024-03-01", "PT1H")
        };

        @Test
        void keeps_those_who_are_equal_to_the_last() {
            Measures two = hours("{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}, {\"rank\": {\"top\": 2}}");

            assertThat(groups(two, facts)).isEqualTo("{[ann]=PT5H, [ben]=PT3H, [cleo]=PT3H}");
            assertThat(why(two, facts)).contains("not counted: not among the first 2, of whom the last has 3 h");
            assertThat(two.needsEverybody("v")).isTrue();
            assertThat(hours("").needsEverybody("v")).isFalse();
        }

        @Test
        void is_found_when_all_portions_are_there() {
            Measures one = hours("{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}, {\"rank\": {\"top\": 1}}");
            Tally.Builder all = one.tallying(Asked.DAY);
            for (Fact fact : facts) {
                all.add(List.of(fact));
            }

            assertThat(all.build().answer("v").groups()).hasToString("{[ann]=PT5H}");
        }

        @Test
        void may_be_one_list_for_each_key() {
            Measures each = hours(
                    "{\"fold\": {\"op\": \"sum\", \"by\": [\"person\", \"activity\"]}}, {\"rank\": {\"top\": 1, \"per\":"
                            + " [\"activity\"]}}");

            assertThat(groups(
                            each,
                            visit("1", "ann", "a1", "2024-03-01", "PT5H"),
                            visit("2", "ben", "a1", "2024-03-01", "PT3H"),
                            visit("3", "ben", "a2", "2024-03-01", "PT1H")))
                    .isEqualTo("{[ann, a1]=PT5H, [ben, a2]=PT1H}");
        }

        @Test
        void of_acts_is_refused() {
            assertThat(Asked.told("{\"v\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"rank\": {\"top\": 1}}]}}"))
                    .containsExactly("measure.rank-acts values.v.then[0].rank");
        }
    }
}
