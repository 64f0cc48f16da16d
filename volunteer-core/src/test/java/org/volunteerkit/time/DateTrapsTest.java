package org.volunteerkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.value.Hours;

/** What the JDK does with days and clocks, measured, and what ours do instead. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DateTrapsTest {

    @ParameterizedTest(name = "{0} is refused: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            2021-02-29         | time.no-such-day | pattern yyyy-MM-dd gives 2021-02-28
            2021-13-45         | time.no-such-day | SimpleDateFormat gives 2022-02-14
            2021-01-02;DROP    | time.date-form   | SimpleDateFormat accepts the tail
            1900-02-29         | time.no-such-day | no leap year
            2100-02-29         | time.no-such-day | no leap year
            2023-04-31         | time.no-such-day | April has 30 days
            2023-00-01         | time.no-such-day | months count from 1
            2023-01-00         | time.no-such-day | days count from 1
            0000-01-01         | time.date-form   | the year 0 of ISO is 1 BC
            -0001-01-01        | time.date-form   | a year before Christ
            +2023-01-01        | time.date-form   | sign
            12023-01-01        | time.date-form   | five digits
            2023-1-1           | time.date-form   | needless zeros left out
            20230101           | time.date-form   | the basic form
            2023/01/01         | time.date-form   | slashes
            2023-01-01T00:00   | time.date-form   | a time behind
            2023-W01-1         | time.date-form   | a day of a week
            ２０２３-01-01     | time.date-form   | Integer.parseInt reads full-width digits
            ٢٠٢٣-01-01         | time.date-form   | Integer.parseInt reads Arabic-Indic digits
            2023‐01‐01         | time.date-form   | typographic hyphens
            ' 2023-01-01'      | time.date-form   | white space
            ''                 | time.date-form   | nothing
            """)
    void a_day_that_others_read_is_refused(String text, String code, String trap) {
        assertThat(Refusals.code(() -> Dates.parse(text))).as(trap).isEqualTo(code);
    }

    @Test
    void leap_days_exist_in_leap_years() {
        assertThat(Dates.parse("2000-02-29")).isEqualTo(LocalDate.of(2000, 2, 29));
        assertThat(Dates.parse("2024-02-29")).isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void midnight_at_24_00_is_that_of_the_next_day() {
        // The pattern HH:mm reads 24:00 as the same day's midnight, the date-time patterns as the next day's.
        assertThat(TimeSpan.parse("2023-12-31T23:00/2023-12-31T24:00[Asia/Shanghai]")
                        .elapsed())
                .isEqualTo(Hours.of(1));
    }

    @Test
    void a_year_is_that_of_the_calendar_and_not_that_of_the_week() {
        // The pattern YYYY prints 2025-12-30 for this day.
        LocalDate day = LocalDate.of(2024, 12, 30);

        assertThat(DateRange.day(day)).hasToString("2024-12-30/2024-12-31");
        assertThat(Window.calendar(Window.Period.YEAR).at(day)).contains(DateRange.year(2024));
    }

    @Test
    void weeks_begin_on_monday_also_for_a_day_on_which_the_chinese_locale_counts_another_week() {
        assertThat(Window.calendar(Window.Period.WEEK).at(LocalDate.of(2025, 1, 5)))
                .contains(DateRange.parse("2024-12-30/2025-01-06"));
    }

    @Test
    void two_months_from_the_last_of_january_are_not_twice_one_month() {
        LocalDate start = LocalDate.of(2025, 1, 31);
        Window twoMonths = new Window.Anchored("issued", Period.ofMonths(2));

        assertThat(start.plusMonths(1).plusMonths(1)).isEqualTo("2025-03-28");
        assertThat(twoMonths.at(start, event -> Optional.of(start))).contains(DateRange.parse("2025-01-31/2025-03-31"));
    }

    @ParameterizedTest(name = "on {0} the clocks of Shanghai change")
    @CsvSource({
        "1986-05-04, true", "1986-09-14, false", "1987-04-12, true", "1987-09-13, false", "1988-04-17, true",
        "1988-09-11, false", "1989-04-16, true", "1989-09-17, false", "1990-04-15, true", "1990-09-16, false",
        "1991-04-14, true", "1991-09-15, false"
    })
    void shanghai_had_summer_time(LocalDate day, boolean forward) {
        TimeSpan span = TimeSpan.parse(day + "T00:00/" + day + "T04:00[Asia/Shanghai]");

        assertThat(span.elapsed()).isEqualTo(Hours.of(forward ? 3 : 5));
        String at = forward ? "T02:30" : "T01:30";
        assertThat(Refusals.code(() -> TimeSpan.parse(day + at + "/" + day + "T04:00[Asia/Shanghai]")))
                .isEqualTo(forward ? "time.skipped" : "time.twice");
    }

    @Test
    void shanghai_changed_its_clocks_no_more_and_no_less_than_the_tests_know() {
        List<ZoneOffsetTransition> changes =
                ZoneId.of("Asia/Shanghai").getRules().getTransitions();

        assertThat(Stream.of(1901, 1986, 1987, 1988, 1989, 1990, 1991)
                        .map(year -> changes.stream()
                                .filter(change -> change.getDateTimeBefore().getYear() == year
                                        || change.getDateTimeAfter().getYear() == year)
                                .count()))
                .containsExactly(1L, 2L, 2L, 2L, 2L, 2L, 2L);
        assertThat(changes.get(changes.size() - 1).getDateTimeBefore().toLocalDate())
                .isEqualTo("1991-09-15");
    }
}
