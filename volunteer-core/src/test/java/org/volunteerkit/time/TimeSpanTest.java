package org.volunteerkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimeSpanTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "{0} lasts {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-03-05T09:00/2023-03-05T11:30[Asia/Shanghai]          | PT2H30M
            2023-03-05T22:00/2023-03-06T01:30[Asia/Shanghai]          | PT3H30M
            1986-05-04T01:00/1986-05-04T03:00[Asia/Shanghai]          | PT1H
            1991-09-15T00:30/1991-09-15T03:00[Asia/Shanghai]          | PT3H30M
            1991-09-15T01:30+09:00/1991-09-15T01:30+08:00[Asia/Shanghai] | PT1H
            2023-03-26T01:00/2023-03-26T04:00[Europe/Berlin]          | PT2H
            2023-03-05T09:00/2023-03-05T09:01[UTC]                    | PT1M
            2022-10-30T00:59+01:00/2022-10-30T01:00Z[Europe/Lisbon]   | PT1H1M
            """)
    void lasts_as_long_as_the_time_line_says(String text, Hours elapsed) {
        TimeSpan span = TimeSpan.parse(text);

        assertThat(span.elapsed()).isEqualTo(elapsed);
        assertThat(TimeSpan.parse(span.toString())).isEqualTo(span);
    }

    @ParameterizedTest(name = "{0} is refused with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-03-05T09:00/2023-03-05T11:30                           | time.span-form
            2023-03-05T09:00[Asia/Shanghai]                             | time.span-form
            2023-03-05T09:00[Asia/Shanghai]/2023-03-05T11:30            | time.span-form
            2023-03-05T09:00/2023-03-05T11:30[+08:00]                   | time.zone-unknown
            2023-03-05T09:00/2023-03-05T11:30[PRC]                      | time.zone-unknown
            2023-03-05T09:00/2023-03-05T11:30[asia/shanghai]            | time.zone-unknown
            2023-03-05T09:00/2023-03-05T11:30[Asia/Nowhere]             | time.zone-unknown
            2023-03-05T09:00/2023-03-05T11:30[]                         | time.zone-unknown
            2023-03-05T09:00:00/2023-03-05T11:30[Asia/Shanghai]         | time.minute-form
            2023-03-05 09:00/2023-03-05T11:30[Asia/Shanghai]            | time.minute-form
            2023-03-05T09:00/2023-03-05T25:00[Asia/Shanghai]            | time.minute-form
            2023-03-05T09:00/2023-03-05T24:01[Asia/Shanghai]            | time.minute-form
            2023-03-05T24:00/2023-03-06T11:30[Asia/Shanghai]            | time.minute-form
            2023-03-05T09:00/2023-03-05T09:60[Asia/Shanghai]            | time.minute-form
            2023-03-05T09:00+8/2023-03-05T11:30[Asia/Shanghai]          | time.minute-form
            2023-03-05T09:00+0800/2023-03-05T11:30[Asia/Shanghai]       | time.minute-form
            2023-03-05T09:00+19:00/2023-03-05T11:30[Asia/Shanghai]      | time.minute-form
            2023-03-05T09:00+09:00/2023-03-05T11:30[Asia/Shanghai]      | time.offset
            2023-02-30T09:00/2023-03-05T11:30[Asia/Shanghai]            | time.no-such-day
            2023-03-05T11:30/2023-03-05T11:30[Asia/Shanghai]            | time.span-empty
            2023-03-05T11:30/2023-03-05T09:00[Asia/Shanghai]            | time.span-empty
            1986-05-04T02:30/1986-05-04T09:00[Asia/Shanghai]            | time.skipped
            1991-09-15T01:30/1991-09-15T09:00[Asia/Shanghai]            | time.twice
            1900-06-01T09:00/1900-06-01T11:00[Asia/Shanghai]            | time.span-seconds
            9999-12-31T09:00/9999-12-31T24:00[Asia/Shanghai]            | time.outside-calendar
            """)
    void refuses(String text, String code) {
        assertThat(Refusals.code(() -> TimeSpan.parse(text))).isEqualTo(code);
    }

    @Nested
    class An_end_at_24_00 {

        @ParameterizedTest(name = "{0} ends at {1}")
        @CsvSource(delimiter = '|', textBlock = """
                2023-03-05T22:00/2023-03-05T24:00[Asia/Shanghai]      | 2023-03-06T00:00 | PT2H
                2023-12-31T22:00/2023-12-31T24:00[Asia/Shanghai]      | 2024-01-01T00:00 | PT2H
                2018-11-03T22:00/2018-11-03T24:00[America/Sao_Paulo]  | 2018-11-04T01:00 | PT2H
                2011-12-29T22:00/2011-12-29T24:00[Pacific/Apia]       | 2011-12-31T00:00 | PT2H
                2018-02-17T22:00/2018-02-17T24:00[America/Sao_Paulo]  | 2018-02-18T00:00 | PT3H
                """)
        void is_the_instant_at_which_the_next_day_starts(String text, LocalDateTime end, Hours elapsed) {
            TimeSpan span = TimeSpan.parse(text);

            assertThat(span.end().atZone(span.zone()).toLocalDateTime()).isEqualTo(end);
            assertThat(span.elapsed()).isEqualTo(elapsed);
            assertThat(TimeSpan.parse(span.toString())).isEqualTo(span);
        }

        @Test
        void needs_an_offset_where_the_clocks_pass_midnight_twice() {
            String text = "2022-11-05T22:00/2022-11-05T24:00%s[America/Havana]";

            assertThat(Refusals.code(() -> TimeSpan.parse(text.replace("%s", ""))))
                    .isEqualTo("time.twice");
            assertThat(TimeSpan.parse(text.replace("%s", "-04:00")).elapsed()).isEqualTo(Hours.of(2));
            assertThat(TimeSpan.parse(text.replace("%s", "-05:00")).elapsed()).isEqualTo(Hours.of(3));
        }
    }

    @Nested
    class Made_of_instants {

        private static final Instant NOON = Instant.parse("2023-03-05T12:00:00Z");

        @Test
        void starts_and_ends_on_whole_minutes_of_the_place() {
            Instant partOfMinute = NOON.plusSeconds(30);
            ZoneId monrovia = ZoneId.of("Africa/Monrovia");
            Instant sunTime = Instant.parse("1950-01-01T09:44:30Z");

            assertThat(Refusals.code(() -> TimeSpan.of(partOfMinute, partOfMinute.plusSeconds(60), SHANGHAI)))
                    .isEqualTo("time.span-seconds");
            assertThat(Refusals.code(() -> TimeSpan.of(NOON, NOON.plusNanos(1), SHANGHAI)))
                    .isEqualTo("time.span-seconds");
            assertThat(Refusals.code(() -> TimeSpan.of(sunTime, sunTime.plusSeconds(60), monrovia)))
                    .isEqualTo("time.span-seconds");
        }

        @Test
        void lies_in_the_years_that_have_a_text() {
            assertThat(Refusals.code(() -> TimeSpan.of(Instant.MIN, NOON, SHANGHAI)))
                    .isEqualTo("time.outside-calendar");
            assertThat(Refusals.code(() -> TimeSpan.of(NOON, Instant.MAX, SHANGHAI)))
                    .isEqualTo("time.outside-calendar");
            assertThat(Refusals.code(() -> TimeSpan.of(NOON, Instant.parse("9999-12-31T16:00:00Z"), SHANGHAI)))
                    .isEqualTo("time.outside-calendar");
            assertThat(TimeSpan.of(NOON, Instant.parse("9999-12-31T15:59:00Z"), SHANGHAI))
                    .hasToString("2023-03-05T20:00/9999-12-31T23:59[Asia/Shanghai]");
        }

        @Test
        void lies_at_a_place_and_not_at_an_offset() {
            assertThat(Refusals.code(() -> TimeSpan.of(NOON, NOON.plusSeconds(60), ZoneOffset.ofHours(8))))
                    .isEqualTo("time.zone-unknown");
            assertThat(TimeSpan.of(NOON, NOON.plusSeconds(60), ZoneOffset.UTC))
                    .hasToString("2023-03-05T12:00/2023-03-05T12:01[UTC]");
        }
    }

    @Nested
    class Cut_by_day {

        @ParameterizedTest(name = "{0}: {1}")
        @CsvSource(delimiter = '|', textBlock = """
                2023-03-05T09:00/2023-03-05T24:00[Asia/Shanghai]     | PT15H
                2023-03-05T22:00/2023-03-07T01:00[Asia/Shanghai]     | PT2H PT24H PT1H
                2018-11-03T23:00/2018-11-05T01:00[America/Sao_Paulo] | PT1H PT23H PT1H
                2018-02-17T20:00/2018-02-18T02:00[America/Sao_Paulo] | PT5H PT2H
                2022-11-05T23:00/2022-11-06T02:00[America/Havana]    | PT1H PT3H
                2011-12-29T23:00/2011-12-31T01:00[Pacific/Apia]      | PT1H PT1H
                """)
        void gives_each_day_its_minutes(TimeSpan span, String minutes) {
            List<TimeSpan> parts = span.cutByDay();

            assertThat(parts).extracting(part -> part.elapsed().toString()).containsExactly(minutes.split(" "));
            assertThat(parts)
                    .extracting(TimeSpan::startDate)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }

        @Test
        void gives_a_day_two_parts_where_the_clocks_go_back_over_midnight() {
            TimeSpan span = TimeSpan.parse("2006-10-28T22:00/2006-10-29T02:00[America/St_Johns]");

            assertThat(span.cutByDay())
                    .hasToString("[2006-10-28T22:00/2006-10-29T00:00-02:30[America/St_Johns],"
                            + " 2006-10-29T00:00-02:30/2006-10-28T23:01-03:30[America/St_Johns],"
                            + " 2006-10-28T23:01-03:30/2006-10-29T00:00-03:30[America/St_Johns],"
                            + " 2006-10-29T00:00-03:30/2006-10-29T02:00[America/St_Johns]]");
        }
    }

    @Test
    void cuts_outside_cut_nothing_and_doubled_cuts_cut_once() {
        TimeSpan span = TimeSpan.parse("2023-03-05T09:00/2023-03-05T11:00[Asia/Shanghai]");
        Instant half = span.start().plusSeconds(3600);

        assertThat(span.cutAt(span.start(), span.end(), Instant.MIN, Instant.MAX))
                .containsExactly(span);
        assertThat(span.cutAt(half, half)).hasSize(2);
        assertThat(Refusals.code(() -> span.cutAt(half.plusSeconds(1)))).isEqualTo("time.span-seconds");
    }

    @Test
    void spans_that_touch_do_not_overlap() {
        TimeSpan morning = TimeSpan.parse("2023-03-05T09:00/2023-03-05T11:00[Asia/Shanghai]");
        TimeSpan noon = TimeSpan.parse("2023-03-05T03:00/2023-03-05T05:00[UTC]");
        TimeSpan both = TimeSpan.parse("2023-03-05T10:00/2023-03-05T12:00[Asia/Shanghai]");

        assertThat(morning.touches(noon)).isTrue();
        assertThat(noon.touches(morning)).isTrue();
        assertThat(morning.overlaps(noon)).isFalse();
        assertThat(morning.intersection(noon)).isEmpty();
        assertThat(morning.touches(both)).isFalse();
        assertThat(noon.intersection(both)).contains(TimeSpan.parse("2023-03-05T03:00/2023-03-05T04:00[UTC]"));
    }
}
