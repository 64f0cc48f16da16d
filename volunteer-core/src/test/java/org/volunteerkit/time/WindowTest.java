package org.volunteerkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.volunteerkit.testkit.Refusals;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowTest {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);
    private static final Window YEAR = Window.calendar(Window.Period.YEAR);

    @ParameterizedTest(name = "{1} lies in the {0} {2}")
    @CsvSource({
        "DAY, 2024-02-29, 2024-02-29/2024-03-01",
        "WEEK, 2025-01-05, 2024-12-30/2025-01-06",
        "MONTH, 2024-02-29, 2024-02-01/2024-03-01",
        "QUARTER, 2023-12-31, 2023-10-01/2024-01-01",
        "YEAR, 2023-01-01, 2023-01-01/2024-01-01",
        "DAY, 9999-12-31, 9999-12-31/..",
        "WEEK, 9999-12-31, 9999-12-27/..",
        "MONTH, 9999-12-31, 9999-12-01/..",
        "QUARTER, 9999-12-31, 9999-10-01/..",
        "YEAR, 9999-12-31, 9999-01-01/..",
        "WEEK, 0001-01-01, 0001-01-01/0001-01-08"
    })
    void a_calendar_window_is_the_part_in_which_the_day_lies(Window.Period period, LocalDate day, DateRange days) {
        assertThat(Window.calendar(period).at(day)).contains(days);
    }

    @ParameterizedTest(name = "{0} from {1} on {2}: {3}")
    @CsvSource({
        "YEAR, --04-01, 2023-03-31, 2022-04-01/2023-04-01",
        "YEAR, --04-01, 2023-04-01, 2023-04-01/2024-04-01",
        "QUARTER, --04-01, 2023-03-31, 2023-01-01/2023-04-01",
        "QUARTER, --12-28, 2024-03-27, 2023-12-28/2024-03-28",
        "YEAR, --04-01, 0001-03-31, 0001-01-01/0001-04-01",
        "QUARTER, --02-01, 0001-01-31, 0001-01-01/0001-02-01"
    })
    void years_and_quarters_may_start_on_a_day_of_their_own(
            Window.Period period, MonthDay starts, LocalDate day, DateRange days) {
        assertThat(new Window.Calendar(period, Optional.of(starts)).at(day)).contains(days);
    }

    @Test
    void only_years_and_quarters_start_elsewhere_and_on_a_day_that_every_month_has() {
        Optional<MonthDay> leapDay = Optional.of(MonthDay.of(2, 29));
        Optional<MonthDay> april = Optional.of(MonthDay.of(4, 1));

        assertThat(Refusals.code(() -> new Window.Calendar(Window.Period.YEAR, leapDay)))
                .isEqualTo("time.year-start-day");
        assertThat(Refusals.code(() -> new Window.Calendar(Window.Period.WEEK, april)))
                .isEqualTo("time.year-start-unused");
    }

    @Nested
    class A_rolling_window {

        @ParameterizedTest(name = "{0} up to {1}: {2}")
        @CsvSource({
            "P12M, 2023-12-31, 2023-01-01/2024-01-01",
            "P1M, 2023-03-30, 2023-02-28/2023-03-31",
            "P1M, 2023-03-31, 2023-03-01/2023-04-01",
            "P1D, 2023-03-31, 2023-03-31/2023-04-01",
            "P12M, 0001-03-01, 0001-01-01/0001-03-02",
            "P1000Y, 0001-01-01, 0001-01-01/0001-01-02",
            "P1D, 9999-12-31, 9999-12-31/.."
        })
        void reaches_back_from_the_day(Period span, LocalDate day, DateRange days) {
            assertThat(new Window.Rolling(span).at(day)).contains(days);
        }

        @ParameterizedTest
        @ValueSource(strings = {"P0D", "P-1M", "P1Y-1D", "P1001Y", "P999999999Y", "P2147483647D", "P1000Y1D"})
        void needs_a_length_that_has_a_meaning(Period span) {
            assertThat(Refusals.code(() -> new Window.Rolling(span))).isEqualTo("time.window-span");
            assertThat(Refusals.code(() -> new Window.Anchored("registered", span)))
                    .isEqualTo("time.window-span");
        }
    }

    @Test
    void an_anchored_window_counts_from_the_event() {
        Window card = new Window.Anchored("registered", Period.ofYears(3));
        LocalDate day = LocalDate.of(2025, 1, 1);

        assertThat(card.at(day)).isEmpty();
        assertThat(card.at(day, event -> Optional.of(LocalDate.of(2024, 2, 29))))
                .contains(DateRange.parse("2024-02-29/2027-02-28"));
        assertThat(card.at(day, event -> Optional.of(LAST))).contains(DateRange.from(LAST));
    }

    @Nested
    class Windows_that_look_back {

        @Test
        void find_the_one_before() {
            assertThat(new Window.Previous(YEAR).at(LocalDate.of(2024, 2, 29))).contains(DateRange.year(2023));
            assertThat(new Window.Previous(YEAR).at(LAST)).contains(DateRange.year(9998));
        }

        @Test
        void lead_up_to_the_present_one() {
            assertThat(new Window.Run(3, YEAR).at(LocalDate.of(2024, 2, 29)))
                    .contains(DateRange.parse("2022-01-01/2025-01-01"));
            assertThat(new Window.Run(2, YEAR).at(LAST)).contains(DateRange.parse("9998-01-01/.."));
            assertThat(new Window.Run(1, YEAR).at(FIRST)).contains(DateRange.year(1));
        }

        @Test
        void find_nothing_before_the_calendar_begins() {
            assertThat(new Window.Previous(YEAR).at(FIRST)).isEmpty();
            assertThat(new Window.Run(2, YEAR).at(FIRST)).isEmpty();
            assertThat(new Window.Previous(Window.calendar(Window.Period.WEEK)).at(FIRST))
                    .isEmpty();
        }

        @Test
        void need_windows_that_follow_one_another() {
            Window rolling = new Window.Rolling(Period.ofMonths(12));

            assertThat(Refusals.code(() -> new Window.Previous(rolling))).isEqualTo("time.window-pieces");
            assertThat(Refusals.code(() -> new Window.Previous(Window.life()))).isEqualTo("time.window-pieces");
            assertThat(Refusals.code(() -> new Window.Run(2, new Window.Previous(YEAR))))
                    .isEqualTo("time.window-pieces");
            assertThat(Refusals.code(() -> new Window.Run(0, YEAR))).isEqualTo("time.run-length");
            assertThat(Refusals.code(() -> new Window.Run(1001, YEAR))).isEqualTo("time.run-length");
        }
    }

    @Test
    void a_whole_life_may_begin_on_a_day() {
        LocalDate day = LocalDate.of(2023, 3, 5);
        Window since = new Window.Life(Optional.of(day));

        assertThat(Window.life().at(day)).contains(DateRange.from(FIRST));
        assertThat(since.at(day)).contains(DateRange.from(day));
        assertThat(since.at(day.minusDays(1))).isEmpty();
    }

    @Test
    void a_day_outside_the_calendar_is_refused_by_every_window() {
        LocalDate outside = LocalDate.of(10_000, 1, 1);

        assertThat(Refusals.code(() -> Window.life().at(outside))).isEqualTo("time.outside-calendar");
        assertThat(Refusals.code(() -> YEAR.at(outside))).isEqualTo("time.outside-calendar");
        assertThat(Refusals.code(() -> new Window.Rolling(Period.ofDays(1)).at(outside)))
                .isEqualTo("time.outside-calendar");
        assertThat(Refusals.code(() -> new Window.Life(Optional.of(outside)))).isEqualTo("time.outside-calendar");
    }
}
