package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerkit.measure.Asked.acts;
import static org.volunteerkit.measure.Asked.hours;
import static org.volunteerkit.measure.Asked.why;
import static org.volunteerkit.testkit.MeasureFacts.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.measure.fact.Fact;

/** What becomes of what is above a maximum. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OverTest {

    private static final String CAP =
            "{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"month\"}}, \"max\": \"%s\", \"over\": \"%s\"}}";

    private static Measures capped(String max, String over) {
        return hours(CAP.formatted(max, over));
    }

    private static Fact ann(String id, String day, String worked) {
        return visit(id, "ann", "a1", day, worked);
    }

    @Nested
    class Carried {

        private final Measures carry = capped("PT4H", "carry");

        @Test
        void counts_at_the_start_of_the_next_window_before_its_acts() {
            Fact[] facts = {
                ann("1", "2024-01-10", "PT6H"), ann("2", "2024-02-03", "PT3H"), ann("3", "2024-03-15", "PT1H")
            };

            assertThat(acts(carry, facts)).containsExactly("PT4H", "PT2H", "PT2H", "PT1H", "PT1H");
            assertThat(carry.explain("v", List.of(facts), Asked.DAY).parts())
                    .extracting(part -> part.day().orElseThrow().toString())
                    .containsExactly("2024-01-10", "2024-02-01", "2024-02-03", "2024-03-01", "2024-03-15");
            assertThat(why(carry, facts))
                    .contains(
                            "at most 4 h for each person from 2024-01-01 to 2024-01-31; 2 h above it carried to the next window = 4 h",
                            "visit 1, carried to 2024-02-01 = 2 h",
                            "left over from 2024-01-10 = 2 h");
        }

        @Test
        void goes_on_through_windows_without_acts_until_the_day_of_the_question() {
            assertThat(acts(carry, ann("1", "2023-11-10", "PT30H")))
                    .containsExactly("PT4H", "PT4H", "PT4H", "PT4H", "PT4H");
            assertThat(acts(carry, ann("1", "2024-03-10", "PT30H"))).containsExactly("PT4H");
        }

        @Test
        void is_of_each_key_by_itself() {
            assertThat(acts(
                            carry,
                            ann("1", "2024-02-10", "PT6H"),
                            visit("2", "ben", "a1", "2024-02-11", "PT5H"),
                            visit("3", "ben", "a1", "2024-03-01", "PT4H")))
                    .containsExactly("PT4H", "PT4H", "PT2H", "PT1H", "PT3H");
        }

        @Test
        void can_be_capped_again_and_folded_by_the_window_in_which_it_counts() {
            Measures months = hours(CAP.formatted("PT4H", "carry")
                    + ", {\"fold\": {\"op\": \"sum\", \"in\": {\"calendar\": {\"period\": \"month\"}}}}");

            assertThat(months.tally(List.of(ann("1", "2024-02-10", "PT6H")), Asked.DAY)
                            .answer("v")
                            .series())
                    .hasToString("{2024-02-01/2024-03-01=PT4H, 2024-03-01/2024-04-01=PT2H}");
        }

        @Test
        void a_maximum_of_nothing_and_ages_of_windows_take_no_time() {
            Measures days = hours(
                    "{\"cap\": {\"in\": {\"calendar\": {\"period\": \"day\"}}, \"max\": \"PT0S\", \"over\": \"carry\"}}");

            assertThat(acts(days, ann("1", "0001-01-01", "PT30H"))).containsExactly("PT0S");
            assertThat(days.tally(List.of(ann("1", "0001-01-01", "PT30H")), LocalDate.of(9998, 1, 1))
                            .answer("v")
                            .figureOrZero())
                    .hasToString("PT0S");
        }

        @Test
        void groups_and_whole_lives_are_not_carried() {
            assertThat(Asked.told(
                            "{\"h\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]},"
                                    + " \"v\": {\"of\": \"h\", \"then\": [{\"cap\": {\"in\": {\"life\": {}}, \"max\": \"PT1H\", \"over\": \"carry\"}}]},"
                                    + " \"w\": {\"of\": \"h\", \"then\": [{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"], \"in\": {\"calendar\":"
                                    + " {\"period\": \"month\"}}}}, " + CAP.formatted("PT4H", "carry") + "]}}"))
                    .containsExactly(
                            "measure.carry-acts values.v.then[0].cap.over",
                            "measure.carry-acts values.w.then[1].cap.over");
        }
    }

    @Test
    void an_act_that_does_not_fit_whole_is_rejected_and_a_smaller_one_may_still_fit() {
        Measures reject = capped("PT4H", "reject");
        Fact[] facts = {ann("1", "2024-03-01", "PT3H"), ann("2", "2024-03-02", "PT2H"), ann("3", "2024-03-03", "PT1H")};

        assertThat(acts(reject, facts)).containsExactly("PT3H", "PT0S", "PT1H");
        assertThat(why(reject, facts))
                .contains(
                        "not counted: at most 4 h for each person from 2024-03-01 to 2024-03-31; there is room for 1 h, and 2 h do not fit whole = 0 h");
    }

    @Test
    void a_maximum_that_is_only_watched_changes_nothing_and_says_so() {
        Measures flag = hours(CAP.formatted("PT4H", "flag") + ", {\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}");
        List<Fact> facts = List.of(
                ann("1", "2024-03-01", "PT3H"),
                ann("2", "2024-03-02", "PT2H"),
                visit("3", "ben", "a1", "2024-03-02", "PT2H"));
        Answer answer = flag.tally(facts, Asked.DAY).answer("v");

        assertThat(answer.groups()).hasToString("{[ann]=PT5H, [ben]=PT2H}");
        assertThat(answer.isFlagged("ann")).isTrue();
        assertThat(answer.isFlagged("ben")).isFalse();
        assertThat(flag.explain("v", facts, Asked.DAY).flags())
                .extracting(message -> message.text(Locale.ENGLISH))
                .containsExactly(
                        "counted, to be looked at: 1 h more than 4 h for each person from 2024-03-01 to 2024-03-31");
        assertThat(flag.tally(Asked.DAY, flag.tally(facts, Asked.DAY).parts())
                        .answer("v")
                        .isFlagged("ann"))
                .isTrue();
    }

    @Test
    void one_broken_ceiling_takes_all_of_its_window_and_is_no_smallest_of_two() {
        Measures voided = capped("PT4H", "void");
        Fact[] facts = {
            ann("1", "2024-02-01", "PT4H"),
            ann("2", "2024-03-01", "PT3H"),
            ann("3", "2024-03-02", "PT2H"),
            visit("4", "ben", "a1", "2024-03-02", "PT3H")
        };

        assertThat(acts(voided, facts)).containsExactly("PT4H", "PT0S", "PT0S", "PT3H");
        assertThat(why(voided, facts))
                .contains(
                        "not counted: 5 h in all, more than 4 h for each person from 2024-03-01 to 2024-03-31; 3 h dropped = 0 h");
    }

    @Test
    void what_is_taken_away_makes_no_room_and_breaks_no_ceiling() {
        String penalty =
                "{\"weigh\": {\"factors\": [{\"when\": {\"where\": {\"activity\": {\"is\": [\"a2\"]}}}, \"times\": \"-1\"}]}}, ";
        Fact[] facts = {
            ann("1", "2024-03-01", "PT3H"),
            visit("2", "ann", "a2", "2024-03-02", "PT2H"),
            ann("3", "2024-03-03", "PT2H")
        };

        assertThat(acts(hours(penalty + CAP.formatted("PT4H", "drop")), facts))
                .containsExactly("PT3H", "-PT2H", "PT1H");
        assertThat(acts(hours(penalty + CAP.formatted("PT4H", "void")), facts))
                .containsExactly("PT0S", "-PT2H", "PT0S");
        assertThat(acts(hours(penalty + CAP.formatted("PT5H", "void")), facts))
                .containsExactly("PT3H", "-PT2H", "PT2H");
        assertThat(acts(hours(penalty + CAP.formatted("PT4H", "carry")), facts))
                .containsExactly("PT3H", "-PT2H", "PT1H");
    }

    @Test
    void the_maximum_may_differ_with_the_case_of_each_act() {
        Measures activities =
                hours("{\"cap\": {\"per\": [\"person\"], \"bands\": [{\"when\": {\"where\": {\"activity\": {\"is\":"
                        + " [\"a1\"]}}}, \"max\": \"PT2H\"}, {\"max\": \"PT5H\"}]}}");

        assertThat(acts(
                        activities,
                        ann("1", "2024-03-01", "PT3H"),
                        visit("2", "ann", "a2", "2024-03-02", "PT4H"),
                        ann("3", "2024-03-03", "PT1H")))
                .containsExactly("PT2H", "PT3H", "PT0S");
    }

    @Test
    void inagi_stamps_are_capped_by_the_day_then_brought_to_tens_then_capped_by_the_year() {
        // At most 2 stamps a day, then steps of ten, then at most 50: the other order would let one long day count.
        String day =
                "{\"cap\": {\"per\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"day\"}}, \"max\": \"PT2H\"}}";
        String tens = "{\"fold\": {\"op\": \"sum\"}}, {\"quantize\": {\"step\": \"PT10H\", \"mode\": \"floor\"}}";
        String year = "{\"cap\": {\"per\": [%s], \"in\": {\"calendar\": {\"period\": \"year\"}}, \"max\": \"PT10H\"}}";
        Fact[] longDay = {ann("1", "2024-03-01", "PT11H"), ann("2", "2024-03-02", "PT1H")};

        assertThat(Asked.figure(hours(day + ", " + tens), longDay)).isEqualTo("PT0S");
        assertThat(Asked.figure(hours(year.formatted("\"person\"") + ", " + tens), longDay))
                .isEqualTo("PT10H");
    }

    @Test
    void the_first_fifty_hours_of_a_life_earn_nothing_of_a_total_and_every_act_nothing_by_itself() {
        String schedule =
                "\"schedule\": [{\"from\": \"PT0S\", \"base\": \"0 point\"}, {\"from\": \"PT50H\", \"per\": \"1 point\"}]}}";
        Fact[] sixty = {ann("1", "2024-01-01", "PT40H"), ann("2", "2024-02-01", "PT20H")};

        assertThat(Asked.figure(hours("{\"worth\": {\"over\": \"total\", \"per\": [\"person\"], " + schedule), sixty))
                .isEqualTo("10 point");
        assertThat(Asked.figure(hours("{\"worth\": {\"over\": \"act\", " + schedule), sixty))
                .isEqualTo("0 point");
    }

    @Test
    void a_running_total_may_start_anew_in_every_window() {
        String worth = "{\"worth\": {\"over\": \"total\", \"per\": [\"person\"], \"in\": {%s}, \"schedule\":"
                + " [{\"from\": \"PT0S\", \"per\": \"1 point\", \"each\": \"PT2H\"}]}}";
        Fact[] facts = {ann("1", "2023-12-01", "PT1H"), ann("2", "2024-01-01", "PT1H"), ann("3", "2024-01-02", "PT1H")};

        assertThat(acts(hours(worth.formatted("\"calendar\": {\"period\": \"year\"}")), facts))
                .containsExactly("0 point", "0 point", "1 point");
        assertThat(acts(hours(worth.formatted("\"life\": {\"since\": \"2024-01-01\"}")), facts))
                .containsExactly("0 point", "1 point");
    }
}
