package org.volunteerkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DateRangeTest {

    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @ParameterizedTest(name = "{0} ends with {1} and has {2} days")
    @CsvSource({
        "2023-01-01/2024-01-01, 2023-12-31, 365",
        "2024-02-29/2024-03-01, 2024-02-29, 1",
        "0001-01-01/9999-12-31, 9999-12-30, 3652058"
    })
    void excludes_its_end(DateRange range, LocalDate lastDay, long days) {
        assertThat(range.lastDay()).contains(lastDay);
        assertThat(range.days()).hasValue(days);
        assertThat(range.contains(lastDay)).isTrue();
        assertThat(range.contains(lastDay.plusDays(1))).isFalse();
    }

    @Test
    void an_open_end_is_written_with_two_dots_and_has_no_length() {
        DateRange range = DateRange.parse("2023-03-05/..");

        assertThat(range).hasToString("2023-03-05/..").isEqualTo(DateRange.from(LocalDate.of(2023, 3, 5)));
        assertThat(range.end()).isEmpty();
        assertThat(range.lastDay()).isEmpty();
        assertThat(range.days()).isEmpty();
        assertThat(range.contains(LAST)).isTrue();
    }

    @ParameterizedTest(name = "''{0}'' is refused with {1}")
    @CsvSource(delimiter = '|', textBlock = """
            2023-01-01                       | time.range-form
            ''                               | time.range-form
            2023-01-01/                      | time.date-form
            /2023-01-01                      | time.date-form
            ../2023-01-01                    | time.date-form
            2023-01-01/2023-02-01/2023-03-01 | time.date-form
            2023-01-01/2023-02-30            | time.no-such-day
            2023-01-01/2023-01-01            | time.range-empty
            2023-01-02/2023-01-01            | time.range-empty
            """)
    void refuses(String text, String code) {
        assertThat(Refusals.code(() -> DateRange.parse(text))).isEqualTo(code);
    }

    @Nested
    class At_the_ends_of_the_calendar {

        @Test
        void the_last_years_and_days_that_have_an_end_are_given() {
            assertThat(DateRange.year(9998)).hasToString("9998-01-01/9999-01-01");
            assertThat(DateRange.year(1)).hasToString("0001-01-01/0002-01-01");
            assertThat(DateRange.month(YearMonth.of(9999, 11))).hasToString("9999-11-01/9999-12-01");
            assertThat(DateRange.day(LAST.minusDays(1))).hasToString("9999-12-30/9999-12-31");
            assertThat(DateRange.from(LAST)).hasToString("9999-12-31/..");
        }

        @Test
        void what_could_not_be_written_is_refused_by_name() {
            assertOutside(() -> DateRange.year(9999));
            assertOutside(() -> DateRange.year(0));
            assertOutside(() -> DateRange.year(Integer.MAX_VALUE));
            assertOutside(() -> DateRange.month(YearMonth.of(9999, 12)));
            assertOutside(() -> DateRange.month(YearMonth.of(0, 12)));
            assertOutside(() -> DateRange.day(LAST));
            assertOutside(() -> DateRange.day(LocalDate.MAX));
            assertOutside(() -> DateRange.from(LocalDate.of(0, 12, 31)));
            assertOutside(() -> DateRange.of(LocalDate.MIN, LocalDate.of(2023, 1, 1)));
            assertOutside(() -> DateRange.of(LocalDate.of(2023, 1, 1), LocalDate.of(10_000, 1, 1)));
        }

        private static void assertOutside(Runnable call) {
            assertThat(Refusals.code(call)).isEqualTo("time.outside-calendar");
        }
    }

    @ParameterizedTest(name = "{0} and {1} have {2} in common")
    @CsvSource(delimiter = '|', nullValues = "nothing", textBlock = """
            2023-01-01/2023-02-01 | 2023-02-01/2023-03-01 | nothing
            2023-01-01/2023-02-02 | 2023-02-01/2023-03-01 | 2023-02-01/2023-02-02
            2023-01-01/..         | 2023-02-01/2023-03-01 | 2023-02-01/2023-03-01
            2023-01-01/..         | 2022-02-01/..         | 2023-01-01/..
            2023-01-01/..         | 2022-02-01/2023-01-01 | nothing
            """)
    void intersect(DateRange one, DateRange other, DateRange common) {
        assertThat(one.overlaps(other)).isEqualTo(common != null).isEqualTo(other.overlaps(one));
        assertThat(one.intersection(other).orElse(null)).isEqualTo(common);
        assertThat(other.intersection(one).orElse(null)).isEqualTo(common);
    }

    @Test
    void a_range_holds_those_that_stick_out_nowhere() {
        DateRange year = DateRange.year(2023);

        assertThat(year.contains(year)).isTrue();
        assertThat(year.contains(DateRange.parse("2023-01-01/2024-01-02"))).isFalse();
        assertThat(year.contains(DateRange.parse("2022-12-31/2023-02-01"))).isFalse();
        assertThat(year.contains(DateRange.parse("2023-02-01/.."))).isFalse();
        assertThat(DateRange.parse("2023-01-01/..").contains(DateRange.parse("2023-02-01/..")))
                .isTrue();
    }

    @Test
    void a_range_can_only_be_ended_earlier() {
        DateRange year = DateRange.year(2023);

        assertThat(year.endingAt(LocalDate.of(2023, 3, 1))).hasToString("2023-01-01/2023-03-01");
        assertThat(DateRange.parse("2023-01-01/..").endingAt(LAST)).hasToString("2023-01-01/9999-12-31");
        assertThat(Refusals.code(() -> year.endingAt(LocalDate.of(2024, 1, 2)))).isEqualTo("time.range-longer");
        assertThat(Refusals.code(() -> year.endingAt(year.start()))).isEqualTo("time.range-empty");
    }
}
