package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.volunteerkit.measure.Asked.DAY;
import static org.volunteerkit.measure.Asked.figure;
import static org.volunteerkit.measure.Asked.groups;
import static org.volunteerkit.measure.Asked.hours;
import static org.volunteerkit.measure.Asked.measures;
import static org.volunteerkit.measure.Asked.why;
import static org.volunteerkit.testkit.MeasureFacts.visit;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.json.JsonForm;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.testkit.MeasureFacts;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MeasuresTest {

    private static Fact ann(String id, String day, String worked) {
        return visit(id, "ann", "a1", day, worked);
    }

    private static Fact card(String id, String colour, String valid) {
        return new MeasureFacts.Card(id, "ann", colour, DateRange.parse(valid)).fact();
    }

    @Nested
    class A_pick {

        private final Fact tagged = new MeasureFacts.Visit(
                        "1",
                        "ann",
                        Optional.empty(),
                        "p1",
                        LocalDate.of(2024, 3, 1),
                        9,
                        Optional.of(Hours.of(2)),
                        Set.of("t1", "t2"))
                .fact();

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
            {"place": {"is": ["p1", "p2"]}}                   | true
            {"place": {"is": ["p2"]}}                         | false
            {"place": {"isNot": ["p2"]}}                      | true
            {"place": {"isNot": ["p2", "p1"]}}                | false
            {"activity": {"is": ["a1"]}}                      | false
            {"activity": {"isNot": ["a1"]}}                   | true
            {"activity": {"present": true}}                   | false
            {"activity": {"present": false}}                  | true
            {"tag": {"is": ["t2"]}}                           | true
            {"tag": {"is": ["t3", "t1"]}}                     | true
            {"tag": {"is": ["t3"]}}                           | false
            {"tag": {"isNot": ["t2"]}}                        | false
            {"tag": {"present": true}}                        | true
            {"worked": {"atLeast": "PT2H"}}                   | true
            {"worked": {"moreThan": "PT2H"}}                  | false
            {"worked": {"atLeast": "PT1H", "atMost": "PT2H"}} | true
            {"on": {"within": {"calendar": {"period": "month"}}}} | true
            {"on": {"within": {"calendar": {"period": "week"}}}}  | false
            {"on": {"within": {"rolling": {"span": "P14D"}}}}     | false
            {"on": {"within": {"rolling": {"span": "P15D"}}}}     | true
            {"place": {"is": ["p1"]}, "activity": {"present": true}} | false
            """)
        void takes_facts_that_meet_all_conditions(String where, boolean meets) {
            Measures count = measures("{\"v\": {\"pick\": {\"kind\": \"visit\", \"where\": " + where
                    + "}, \"then\": [{\"take\": {\"each\": \"time\"}}]}}");

            assertThat(figure(count, tagged)).isEqualTo(meets ? "1 time" : "0 time");
        }

        @Test
        void takes_acts_up_to_the_day_and_not_beyond() {
            assertThat(figure(
                            hours(""),
                            ann("1", "2024-03-14", "PT1H"),
                            ann("2", "2024-03-15", "PT2H"),
                            ann("3", "2024-03-16", "PT4H")))
                    .isEqualTo("PT3H");
        }

        @Test
        void takes_states_that_hold_on_the_day() {
            Measures count =
                    measures("{\"v\": {\"pick\": {\"kind\": \"card\"}, \"then\": [{\"take\": {\"each\": \"item\"}}]}}");

            assertThat(figure(
                            count,
                            card("1", "red", "2024-03-14/2024-03-15"),
                            card("2", "red", "2024-03-15/2024-03-16"),
                            card("3", "red", "2024-03-16/.."),
                            card("4", "red", "2020-01-01/..")))
                    .isEqualTo("2 item");
        }

        @Test
        void of_one_kind_leaves_facts_of_other_kinds() {
            assertThat(figure(hours(""), card("1", "red", "2020-01-01/.."), ann("1", "2024-03-01", "PT1H")))
                    .isEqualTo("PT1H");
        }
    }

    @Nested
    class A_window {

        private final Fact[] facts = {
            ann("1", "2023-03-31", "PT1H"),
            ann("2", "2023-04-01", "PT2H"),
            ann("3", "2023-12-31", "PT4H"),
            ann("4", "2024-01-01", "PT8H"),
            ann("5", "2024-02-29", "PT16H"),
            ann("6", "2024-03-15", "PT32H")
        };

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
            {"life": {}}                                               | PT63H
            {"life": {"since": "2024-01-01"}}                          | PT56H
            {"calendar": {"period": "year"}}                           | PT56H
            {"calendar": {"period": "year", "starts": "--04-01"}}      | PT62H
            {"calendar": {"period": "year", "starts": "--03-15"}}      | PT32H
            {"calendar": {"period": "quarter"}}                        | PT56H
            {"calendar": {"period": "month"}}                          | PT32H
            {"calendar": {"period": "day"}}                            | PT32H
            {"rolling": {"span": "P12M"}}                              | PT63H
            {"rolling": {"span": "P15D"}}                              | PT32H
            {"rolling": {"span": "P16D"}}                              | PT48H
            {"previous": {"of": {"calendar": {"period": "year"}}}}     | PT7H
            {"previous": {"of": {"calendar": {"period": "month"}}}}    | PT16H
            {"run": {"length": 2, "of": {"calendar": {"period": "month"}}}} | PT48H
            """)
        void is_seen_from_the_day(String window, String result) {
            assertThat(figure(hours("{\"fold\": {\"op\": \"sum\", \"in\": " + window + "}}"), facts))
                    .isEqualTo(result);
        }

        @Test
        void that_cuts_time_keeps_its_history() {
            Answer years = hours("{\"fold\": {\"op\": \"sum\", \"in\": {\"calendar\": {\"period\": \"year\"}}}}")
                    .tally(List.of(facts), DAY)
                    .answer("v");

            assertThat(years.series().toString())
                    .isEqualTo("{2023-01-01/2024-01-01=PT7H, 2024-01-01/2025-01-01=PT56H}");
        }

        @Test
        void that_cuts_time_can_be_counted() {
            Measures years = hours(
                    "{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"], \"in\": {\"calendar\": {\"period\": \"year\"}}}},"
                            + " {\"test\": {\"atLeast\": \"PT5H\"}}, {\"fold\": {\"op\": \"count\", \"each\": \"time\", \"by\": [\"person\"]}}");

            assertThat(groups(years, facts)).isEqualTo("{[ann]=2 time}");
        }

        @Test
        void without_acts_has_no_figure_but_comes_to_zero() {
            Answer month = hours("{\"fold\": {\"op\": \"sum\", \"in\": {\"calendar\": {\"period\": \"month\"}}}}")
                    .tally(List.of(facts[0]), DAY)
                    .answer("v");

            assertThat(month.figure()).isEmpty();
            assertThat(month.figureOrZero()).isEqualTo(Quantity.parse("PT0S"));
        }
    }

    @Nested
    class Values_put_together {

        private final Fact[] facts = {
            visit("1", "ann", "a1", "2024-03-01", "PT1H"),
            visit("2", "ann", "a2", "2024-03-02", "PT2H"),
            visit("3", "ben", "a1", "2024-03-03", "PT5H")
        };

        private static final String HOURS =
                "\"h\": {\"pick\": {\"kind\": \"visit\"}, \"then\": [{\"take\": {\"field\": \"worked\"}}]},"
                        + " \"extra\": {\"pick\": {\"kind\": \"visit\", \"where\": {\"activity\": {\"is\": [\"a1\"]}}},"
                        + " \"then\": [{\"take\": {\"flat\": \"PT1H\"}}]},";

        @Test
        void of_the_same_act_are_one_act() {
            Measures both = measures("{" + HOURS + "\"v\": {\"sum\": [\"h\", \"extra\"]}}");

            assertThat(Asked.acts(both, facts)).containsExactly("PT2H", "PT2H", "PT6H");
            assertThat(figure(both, facts)).isEqualTo("PT10H");
            assertThat(why(both, facts)).contains("together = 6 h");
        }

        @Test
        void are_shared_and_taken_off_group_by_group() {
            String by = "{\"fold\": {\"op\": \"sum\", \"by\": [\"person\"]}}";
            String folded = HOURS + "\"hp\": {\"of\": \"h\", \"then\": [" + by
                    + "]}, \"ep\": {\"of\": \"extra\", \"then\": [" + by + "]},";

            assertThat(groups(measures("{" + folded + "\"v\": {\"difference\": [\"hp\", \"ep\"]}}"), facts))
                    .isEqualTo("{[ann]=PT2H, [ben]=PT4H}");
            assertThat(groups(measures("{" + folded + "\"v\": {\"ratio\": [\"ep\", \"hp\"]}}"), facts))
                    .isEqualTo("{[ann]=100/3 percent, [ben]=20 percent}");
        }

        @Test
        void have_no_share_of_nothing() {
            Measures share = measures("{" + HOURS + "\"v\": {\"ratio\": [\"extra\", \"h\"]}}");

            assertThat(figure(share, facts)).isEqualTo("25 percent");
            assertThat(figure(share)).isEqualTo("none");
            assertThat(figure(share, card("1", "red", "2020-01-01/.."))).isEqualTo("none");
        }

        @Test
        void know_what_they_are_the_share_of() {
            Measures share = measures("{" + HOURS + "\"v\": {\"ratio\": [\"extra\", \"h\"]}}");

            assertThat(share.shareOf("v")).contains(List.of("extra", "h"));
            assertThat(share.shareOf("h")).isEmpty();
            assertThat(share.behind("v", List.of(facts), DAY)).containsExactly(facts);
        }
    }

    @Test
    void doubling_over_and_over_is_refused_and_takes_no_time() {
        StringBuilder text = new StringBuilder("{\"v0\": {\"pick\": {\"kind\": \"visit\"}}");
        for (int i = 1; i <= 60; i++) {
            text.append(", \"v%d\": {\"sum\": [\"v%d\", \"v%d\"]}".formatted(i, i - 1, i - 1));
        }

        assertThat(Asked.told(text.append("}").toString())).containsExactly("measure.too-many-paths values.v10");
    }

    @Test
    void a_long_chain_is_measured_and_a_longer_one_refused() {
        assertThat(figure(measures(chain(150)), ann("1", "2024-03-01", "PT1H"))).isEqualTo("1 number");
        assertThat(Asked.told(chain(300))).containsExactly("measure.too-deep values.c100.of");
        assertThat(Asked.told(chain(1001))).containsExactly("measure.too-many-rules values");
    }

    @Test
    void many_steps_are_taken_and_more_refused() {
        assertThat(figure(hours(steps(197)), ann("1", "2024-03-01", "PT1H50M"))).isEqualTo("PT1H");
        assertThatThrownBy(() -> hours(steps(300)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("one above the other");
    }

    private static String steps(int number) {
        return String.join(
                ", ", Collections.nCopies(number, "{\"quantize\": {\"step\": \"PT1H\", \"mode\": \"floor\"}}"));
    }

    private static String chain(int length) {
        StringBuilder text = new StringBuilder("{\"v\": {\"of\": \"c%d\"}".formatted(length - 2));
        for (int i = length - 2; i > 0; i--) {
            text.append(", \"c%d\": {\"of\": \"c%d\"}".formatted(i, i - 1));
        }
        return text.append(", \"c0\": {\"pick\": {\"kind\": \"visit\"}}}").toString();
    }

    @Test
    void tallies_of_other_measures_or_days_are_not_added() {
        Measures hours = hours("");
        Tally tally = hours.tally(List.of(), DAY);

        assertThatThrownBy(
                        () -> tally.plus(hours("{\"fold\": {\"op\": \"max\"}}").tally(List.of(), DAY)))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("different questions");
        assertThatThrownBy(() -> tally.plus(hours.tally(List.of(), DAY.plusDays(1))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void tallies_of_equal_documents_are_added_also_when_they_were_written_down() {
        Measures here = hours("{\"fold\": {\"op\": \"last\", \"by\": [\"person\"]}}");
        Measures there = hours("{\"fold\": {\"op\": \"last\", \"by\": [\"person\"]}}");
        Tally one = here.tally(List.of(ann("1", "2024-03-01", "PT1H")), DAY);
        Tally other = there.tally(List.of(ann("2", "2024-03-02", "PT2H")), DAY);
        JsonForm<List<TallyPart>> form = JsonForm.of(TallyPart.class).list();
        List<TallyPart> read =
                form.read("parts.json", form.write(other.parts())).orThrow();

        assertThat(here.tally(DAY, read)).isEqualTo(other);
        assertThat(one.plus(here.tally(DAY, read)).answer("v").groups().toString())
                .isEqualTo("{[ann]=PT2H}");
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
    }

    @Test
    void a_part_of_a_tally_that_fits_no_place_is_refused() {
        TallyPart part = TallyPart.builder().place(7).count(1).build();

        assertThatThrownBy(() -> hours("").tally(DAY, List.of(part))).hasMessageContaining("fits no place");
        assertThatThrownBy(() -> TallyPart.builder().place(0).count(0).build()).hasMessageContaining("fits no place");
    }

    @Test
    void a_value_that_is_not_there_is_told_with_those_that_are() {
        assertThatThrownBy(() -> hours("").unit("w"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("one of: v");
    }
}
