package org.volunteerkit.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.volunteerkit.measure.Asked.figure;
import static org.volunteerkit.measure.Asked.shifts;
import static org.volunteerkit.measure.Asked.why;
import static org.volunteerkit.testkit.MeasureFacts.born;
import static org.volunteerkit.testkit.MeasureFacts.shift;
import static org.volunteerkit.testkit.MeasureFacts.visit;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.testkit.MeasureFacts;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class WeighTest {

    private static final String ELAPSED = "{\"take\": {\"field\": \"elapsed\"}}, ";
    private static final String NIGHT =
            "{\"when\": {\"clock\": {\"from\": \"22:00\", \"to\": \"06:00\"}}, \"times\": \"2\"}";
    private static final String SUNDAY = "{\"when\": {\"weekdays\": [\"SUNDAY\"]}, \"times\": \"3\"}";
    private static final String LEADER =
            "{\"when\": {\"where\": {\"role\": {\"is\": [\"leader\"]}}}, \"times\": \"1.5\"}";

    private static Measures weighed(String parts, String... factors) {
        return shifts(ELAPSED + "{\"weigh\": {" + parts + "\"factors\": [" + String.join(", ", factors) + "]}}");
    }

    private static Fact at(String time) {
        return shift("1", "ann", time);
    }

    @ParameterizedTest(name = "{0} counts {1}")
    @CsvSource(delimiter = '|', textBlock = """
        2024-03-01T20:00/2024-03-01T22:00[Asia/Shanghai] | PT2H
        2024-03-01T20:00/2024-03-01T23:00[Asia/Shanghai] | PT4H
        2024-03-01T22:00/2024-03-02T06:00[Asia/Shanghai] | PT16H
        2024-03-01T23:30/2024-03-02T06:30[Asia/Shanghai] | PT13H30M
        2024-03-01T05:59/2024-03-01T06:01[Asia/Shanghai] | PT3M
        2024-03-01T06:00/2024-03-01T22:00[Asia/Shanghai] | PT16H
        2024-02-28T12:00/2024-03-01T12:00[Asia/Shanghai] | PT64H
        2023-10-29T00:00/2023-10-29T06:00[Europe/Berlin] | PT14H
        2023-03-26T00:00/2023-03-26T06:00[Europe/Berlin] | PT10H
        """)
    void the_night_counts_double_minute_by_minute_of_the_time_line(String time, String counts) {
        assertThat(figure(weighed("", NIGHT), at(time))).isEqualTo(counts);
    }

    @Test
    void a_part_of_the_day_that_the_clocks_skip_or_show_twice_has_the_minutes_that_passed() {
        Measures two =
                weighed("", "{\"when\": {\"clock\": {\"from\": \"02:00\", \"to\": \"03:00\"}}, \"times\": \"2\"}");

        assertThat(figure(two, at("2023-03-26T00:00/2023-03-26T06:00[Europe/Berlin]")))
                .isEqualTo("PT5H");
        assertThat(figure(two, at("2023-10-29T00:00/2023-10-29T06:00[Europe/Berlin]")))
                .isEqualTo("PT9H");
    }

    @ParameterizedTest(name = "{0} of {1} counts {2}")
    @CsvSource(delimiter = '|', textBlock = """
        split | 2024-03-02T21:00/2024-03-03T01:00[Asia/Shanghai] | PT11H
        start | 2024-03-02T21:00/2024-03-03T01:00[Asia/Shanghai] | PT4H
        any   | 2024-03-02T21:00/2024-03-03T01:00[Asia/Shanghai] | PT24H
        start | 2024-03-02T22:00/2024-03-03T02:00[Asia/Shanghai] | PT8H
        any   | 2024-03-02T20:00/2024-03-02T22:00[Asia/Shanghai] | PT2H
        """)
    void minutes_the_start_or_any_minute_decide(String touch, String time, String counts) {
        // One hour at most before the night, one of Saturday's night, then the night of Sunday.
        assertThat(figure(weighed("\"touch\": \"" + touch + "\", ", NIGHT, SUNDAY), at(time)))
                .isEqualTo(counts);
    }

    @ParameterizedTest(name = "{0} makes {1}")
    @CsvSource({"product, PT9H", "max, PT6H", "first, PT3H", "sum-of-extras, PT7H"})
    void factors_of_one_act_are_put_together(String compose, String counts) {
        Fact leader = shift("1", "ann", "leader", "2024-03-03T08:00/2024-03-03T10:00[Asia/Shanghai]", 1);

        assertThat(figure(weighed("\"compose\": \"" + compose + "\", ", LEADER, SUNDAY), leader))
                .isEqualTo(counts);
    }

    @Test
    void one_changes_nothing_nought_leaves_nothing_and_less_takes_away() {
        Fact leader = shift("1", "ann", "leader", "2024-03-01T08:00/2024-03-01T10:00[Asia/Shanghai]", 1);
        String factor = "{\"when\": {\"where\": {\"role\": {\"is\": [\"leader\"]}}}, \"times\": \"%s\"}";

        assertThat(figure(weighed("", factor.formatted("1")), leader)).isEqualTo("PT2H");
        assertThat(figure(weighed("", factor.formatted("0")), leader)).isEqualTo("PT0S");
        assertThat(figure(weighed("", factor.formatted("-2")), leader)).isEqualTo("-PT4H");
        assertThat(figure(weighed("", factor.formatted("0")), at("2024-03-01T08:00/2024-03-01T10:00[Asia/Shanghai]")))
                .isEqualTo("PT2H");
    }

    @Test
    void days_of_the_year_and_ranges_of_days_are_told_apart_at_midnight() {
        Measures leiFeng = weighed("", "{\"when\": {\"yearly\": [\"--03-05\"]}, \"times\": \"2\"}");
        Measures month = weighed("", "{\"when\": {\"days\": [\"2024-03-05/2024-03-06\"]}, \"times\": \"2\"}");
        Fact overnight = at("2024-03-04T22:00/2024-03-05T01:00[Asia/Shanghai]");

        assertThat(figure(leiFeng, overnight)).isEqualTo("PT4H");
        assertThat(figure(month, overnight)).isEqualTo("PT4H");
    }

    @Test
    void an_act_whose_time_nobody_noted_has_its_day_and_no_minute() {
        Fact unknown =
                new MeasureFacts.Shift("1", "ann", "helper", LocalDate.of(2024, 3, 3), Optional.empty(), 4).fact();
        String heads = "{\"take\": {\"field\": \"heads\"}}, {\"weigh\": {\"factors\": [%s]}}";

        assertThat(figure(shifts(heads.formatted(SUNDAY)), unknown)).isEqualTo("12 person");
        assertThat(figure(shifts(heads.formatted(NIGHT)), unknown)).isEqualTo("4 person");
    }

    @Test
    void the_age_on_the_day_of_the_act_decides_and_not_that_of_today() {
        String values = """
            {"age": {"pick": {"kind": "person"}, "then": [{"take": {"since": "born", "in": "year"}}]},
             "v": {"pick": {"kind": "visit"}, "then": [{"take": {"field": "worked"}}, {"weigh": {"factors": [
              {"when": {"needs": {"value": {"of": "age", "atLeast": "60 year"}}%s}, "times": "2"}]}}]}}
            """;
        Fact[] facts = {
            born("ann", "1964-03-10"),
            born("ben", "2000-01-01"),
            visit("1", "ann", "a1", "2024-03-09", "PT1H"),
            visit("2", "ann", "a1", "2024-03-10", "PT1H"),
            visit("3", "ben", "a1", "2024-03-10", "PT1H"),
            visit("4", "cleo", "a1", "2024-03-10", "PT1H")
        };

        assertThat(Asked.acts(Asked.measures(values.formatted("")), facts))
                .containsExactly("PT1H", "PT2H", "PT1H", "PT1H");
        assertThat(Asked.acts(Asked.measures(values.formatted(", \"at\": \"decision\"")), facts))
                .containsExactly("PT2H", "PT2H", "PT1H", "PT1H");
    }

    @Test
    void every_part_says_how_many_minutes_were_multiplied_by_what() {
        assertThat(why(weighed("", NIGHT), at("2024-03-01T20:00/2024-03-01T23:00[Asia/Shanghai]")))
                .contains("weighed minute by minute = 4 h", "120 min times 1 = 2 h", "60 min times 2 = 2 h");
        assertThat(why(
                        weighed("", LEADER),
                        shift("1", "ann", "leader", "2024-03-01T08:00/2024-03-01T10:00[Asia/Shanghai]", 1)))
                .contains("times 1.5 = 3 h");
    }

    @Test
    void rounding_before_and_after_differ() {
        // MNFurs: 100 min are 1.67 h before the bonus and 3.34 h with it; the other way round it would be 3.33.
        Fact night = at("2024-03-01T22:00/2024-03-01T23:40[Asia/Shanghai]");
        String weigh = "{\"weigh\": {\"factors\": [" + NIGHT + "]}}";
        String round = "{\"quantize\": {\"step\": \"0.01 hour\", \"mode\": \"half-up\"}}";

        assertThat(figure(shifts(ELAPSED + round + ", " + weigh), night)).isEqualTo("3.34 hour");
        assertThat(figure(shifts(ELAPSED + weigh + ", " + round), night)).isEqualTo("3.33 hour");
        assertThat(figure(shifts(ELAPSED + weigh), night)).isEqualTo("PT3H20M");
    }

    @Test
    void a_bonus_stands_inside_a_cap_or_outside_of_it() {
        Fact night = at("2024-03-01T22:00/2024-03-02T04:00[Asia/Shanghai]");
        String weigh = "{\"weigh\": {\"factors\": [" + NIGHT + "]}}";
        String cap = "{\"cap\": {\"max\": \"PT4H\"}}";

        assertThat(figure(shifts(ELAPSED + cap + ", " + weigh), night)).isEqualTo("PT8H");
        assertThat(figure(shifts(ELAPSED + weigh + ", " + cap), night)).isEqualTo("PT4H");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {"pick": {"kind": "visit"}, "then": [{"weigh": {"factors": [{"when": {"clock": {"from": "22:00", "to": "06:00"}}, "times": "2"}]}}]} | measure.clock-untimed values.v.then[0].weigh.factors[0].when.clock
        {"pick": {"kind": "card"}, "then": [{"weigh": {"factors": [{"when": {"weekdays": ["SUNDAY"]}, "times": "2"}]}}]} | measure.when-day values.v.then[0].weigh.factors[0].when
        {"pick": {"kind": "shift"}, "then": [{"fold": {"op": "sum", "by": ["role"]}}, {"weigh": {"factors": [{"when": {"weekdays": ["SUNDAY"]}, "times": "2"}]}}]} | measure.when-day values.v.then[1].weigh.factors[0].when
        {"pick": {"kind": "shift"}, "then": [{"fold": {"op": "sum", "by": ["role"]}}, {"weigh": {"factors": [{"when": {"where": {"person": {"is": ["ann"]}}}, "times": "2"}]}}]} | measure.key-unknown values.v.then[1].weigh.factors[0].when.where.person
        {"pick": {"kind": "shift"}, "then": [{"weigh": {"factors": [{"when": {"where": {"rôle": {"is": ["leader"]}}}, "times": "2"}]}}]} | measure.field-unknown values.v.then[0].weigh.factors[0].when.where[#1]
        {"pick": {"kind": "shift"}, "then": [{"weigh": {"factors": [{"when": {"where": {"role": {"is": ["leadr"]}}}, "times": "2"}]}}]} | measure.word-unknown values.v.then[0].weigh.factors[0].when.where.role.is[0]
        {"pick": {"kind": "shift"}, "then": [{"weigh": {"factors": [{"when": {"needs": {"value": {"of": "w", "atLeast": "1 year"}}}, "times": "2"}]}}]} | measure.value-unknown values.v.then[0].weigh.factors[0].when.needs.value.of
        """)
    void a_factor_that_cannot_be_known_is_refused(String value, String expected) {
        assertThat(String.join(", ", Asked.told("{\"v\": " + value + "}"))).isEqualTo(expected);
    }

    @Test
    void groups_are_weighed_by_their_keys() {
        Measures roles = shifts(ELAPSED
                + "{\"fold\": {\"op\": \"sum\", \"by\": [\"role\"]}}, {\"weigh\": {\"factors\": [" + LEADER + "]}}");

        assertThat(Asked.groups(
                        roles,
                        shift("1", "ann", "leader", "2024-03-01T08:00/2024-03-01T10:00[Asia/Shanghai]", 1),
                        shift("2", "ann", "helper", "2024-03-02T08:00/2024-03-02T10:00[Asia/Shanghai]", 1)))
                .isEqualTo("{[helper]=PT2H, [leader]=PT3H}");
    }
}
