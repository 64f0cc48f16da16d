package org.volunteerkit.activity.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.testkit.Shifts;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecurrenceTest {

    private static final DateRange MARCH = DateRange.month(YearMonth.of(2023, 3));

    private static Recurrence.Builder every(Rhythm rhythm, String from, String to, String zone) {
        return Recurrence.builder()
                .series(SeriesId.of("duty"))
                .rhythm(rhythm)
                .starts(LocalTime.parse(from))
                .ends(LocalTime.parse(to))
                .zone(ZoneId.of(zone));
    }

    private static Recurrence.Builder friday() {
        return every(Rhythm.weekly(DayOfWeek.FRIDAY), "07:30", "08:30", "Asia/Shanghai")
                .during(DateRange.year(2023));
    }

    private static List<String> spans(Recurrence recurrence, String days) {
        return recurrence.occurrences(DateRange.parse(days)).all().stream()
                .map(each -> each.time().toString())
                .toList();
    }

    private static List<LocalDate> days(Rhythm rhythm, String during) {
        return every(rhythm, "09:00", "10:00", "UTC")
                .during(DateRange.parse(during))
                .build()
                .occurrences(DateRange.parse(during))
                .all()
                .stream()
                .map(Recurrence.Occurrence::day)
                .toList();
    }

    @Nested
    class Every_Friday {

        @Test
        void comes_on_each_Friday_of_the_month_under_a_key_of_its_own() {
            assertThat(friday().build().occurrences(MARCH).all())
                    .extracting(each -> each.id().value())
                    .containsExactly(
                            "duty.20230303", "duty.20230310", "duty.20230317", "duty.20230324", "duty.20230331");
        }

        @Test
        void makes_shifts_like_a_template() {
            Shift template =
                    Shifts.shift("template", TimeSpan.parse("2023-01-01T09:00/2023-01-01T10:00[UTC]"), Optional.of(2));

            List<Shift> shifts = friday().build().shifts(template, MARCH);

            assertThat(shifts).hasSize(5).allSatisfy(shift -> {
                assertThat(shift.posts()).isEqualTo(template.posts());
                assertThat(shift.series()).contains(SeriesId.of("duty"));
                assertThat(shift.time().elapsed()).isEqualTo(Hours.of(1));
            });
            assertThat(shifts.get(0).day()).isEqualTo("2023-03-03");
        }

        @Test
        void stays_at_half_past_seven_when_the_clocks_of_Berlin_change() {
            Recurrence duty = every(Rhythm.weekly(DayOfWeek.FRIDAY), "07:30", "08:30", "Europe/Berlin")
                    .during(DateRange.year(2024))
                    .build();

            assertThat(spans(duty, "2024-03-29/2024-04-06"))
                    .containsExactly(
                            "2024-03-29T07:30/2024-03-29T08:30[Europe/Berlin]",
                            "2024-04-05T07:30/2024-04-05T08:30[Europe/Berlin]");
        }

        @Test
        void can_be_left_out_and_moved_for_once_and_keeps_its_key() {
            Recurrence duty = friday().addExcept(LocalDate.of(2023, 3, 10))
                    .putMoved(
                            LocalDate.of(2023, 3, 17),
                            TimeSpan.parse("2023-03-18T09:00/2023-03-18T10:00[Asia/Shanghai]"))
                    .build();

            assertThat(duty.occurrences(MARCH).all())
                    .extracting(each -> each.id().value() + " " + each.time().startDate())
                    .containsExactly(
                            "duty.20230303 2023-03-03",
                            "duty.20230317 2023-03-18",
                            "duty.20230324 2023-03-24",
                            "duty.20230331 2023-03-31");
            assertThat(duty.occurrences(MARCH).all().get(1).note())
                    .hasValueSatisfying(note ->
                            assertThat(note.text(Locale.SIMPLIFIED_CHINESE)).isEqualTo("原定于 2023-03-17，已改期"));
        }
    }

    @Nested
    class A_night_shift {

        private static Recurrence night(String zone, String during) {
            return every(Rhythm.weekly(DayOfWeek.values()), "22:00", "06:00", zone)
                    .during(DateRange.parse(during))
                    .build();
        }

        @ParameterizedTest(name = "{0} {1}: {2}")
        @CsvSource({
            "Asia/Shanghai, 2023-01-31, PT8H",
            "Asia/Shanghai, 1991-04-13, PT7H",
            "Asia/Shanghai, 1991-09-14, PT9H",
            "Europe/Berlin, 2024-03-30, PT7H",
            "Europe/Berlin, 2024-10-26, PT9H"
        })
        void lasts_as_long_as_the_time_line_says(String zone, LocalDate day, String length) {
            Recurrence night = night(zone, day + "/" + day.plusDays(1));

            assertThat(night.occurrences(DateRange.day(day)).all())
                    .singleElement()
                    .satisfies(each -> {
                        assertThat(each.time().elapsed()).isEqualTo(Hours.parse(length));
                        assertThat(each.time().startDate()).isEqualTo(day);
                        assertThat(each.note()).isEmpty();
                    });
        }

        @Test
        void lies_over_the_end_of_a_month_and_belongs_to_the_day_on_which_it_starts() {
            assertThat(spans(night("Asia/Shanghai", "2023-01-01/.."), "2023-01-31/2023-02-01"))
                    .containsExactly("2023-01-31T22:00/2023-02-01T06:00[Asia/Shanghai]");
        }
    }

    @Nested
    class A_time_that_the_clocks_skip {

        private static Recurrence.Builder early(String from, String to) {
            return every(Rhythm.weekly(DayOfWeek.SUNDAY), from, to, "Europe/Berlin")
                    .during(DateRange.parse("2024-03-31/2024-04-01"));
        }

        @Test
        void is_the_instant_at_which_they_jump_and_that_is_told() {
            Recurrence.Occurrences found = early("02:30", "04:00").build().occurrences(DateRange.year(2024));

            assertThat(found.all()).singleElement().satisfies(each -> {
                assertThat(each.time()).hasToString("2024-03-31T03:00/2024-03-31T04:00[Europe/Berlin]");
                assertThat(each.note()).isPresent();
            });
        }

        @Test
        void leaves_no_shift_where_nothing_is_left_of_it() {
            Recurrence.Occurrences found = early("02:00", "03:00").build().occurrences(DateRange.year(2024));

            assertThat(found.all()).isEmpty();
            assertThat(found.missing()).singleElement().returns("activity.time-skipped", Problem::code);
        }

        @Test
        void leaves_the_shift_out_where_that_is_the_rule() {
            Recurrence.Occurrences found = early("02:30", "04:00")
                    .skipped(Recurrence.Skipped.LEFT_OUT)
                    .build()
                    .occurrences(DateRange.year(2024));

            assertThat(found.all()).isEmpty();
            assertThat(found.missing().get(0).text(Locale.ENGLISH)).contains("duty.20240331", "Europe/Berlin");
        }

        @Test
        void that_they_show_twice_is_the_first_of_both() {
            Recurrence once = every(Rhythm.weekly(DayOfWeek.SUNDAY), "02:30", "03:30", "Europe/Berlin")
                    .during(DateRange.parse("2024-10-27/2024-10-28"))
                    .build();

            assertThat(spans(once, "2024-10-27/2024-10-28"))
                    .containsExactly("2024-10-27T02:30+02:00/2024-10-27T03:30[Europe/Berlin]");
        }
    }

    @Nested
    class A_rhythm {

        @Test
        void of_every_second_week_counts_weeks_from_the_Monday_of_the_first() {
            Rhythm second = new Rhythm.Weekly(ImmutableSortedSet.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY), 2);

            assertThat(days(second, "2023-03-03/2023-03-27"))
                    .containsExactly(LocalDate.of(2023, 3, 5), LocalDate.of(2023, 3, 13), LocalDate.of(2023, 3, 19));
        }

        @Test
        void of_the_third_or_last_or_fifth_such_day_of_the_month() {
            assertThat(days(Rhythm.monthly(3, DayOfWeek.SUNDAY), "2023-01-01/2023-04-01"))
                    .containsExactly(LocalDate.of(2023, 1, 15), LocalDate.of(2023, 2, 19), LocalDate.of(2023, 3, 19));
            assertThat(days(Rhythm.monthly(-1, DayOfWeek.FRIDAY), "2023-02-01/2023-04-01"))
                    .containsExactly(LocalDate.of(2023, 2, 24), LocalDate.of(2023, 3, 31));
            assertThat(days(Rhythm.monthly(5, DayOfWeek.FRIDAY), "2023-01-01/2023-06-01"))
                    .containsExactly(LocalDate.of(2023, 3, 31));
        }

        @Test
        void of_theme_days_and_of_a_day_that_few_years_have() {
            Rhythm days = Rhythm.yearly(MonthDay.of(3, 5), MonthDay.of(12, 5), MonthDay.of(2, 29));

            assertThat(days(days, "2023-01-01/2025-01-01"))
                    .containsExactly(
                            LocalDate.of(2023, 3, 5),
                            LocalDate.of(2023, 12, 5),
                            LocalDate.of(2024, 2, 29),
                            LocalDate.of(2024, 3, 5),
                            LocalDate.of(2024, 12, 5));
        }
    }

    @Test
    void asking_without_an_end_is_refused_and_outside_of_its_days_nothing_comes() {
        Recurrence endless = every(Rhythm.weekly(DayOfWeek.FRIDAY), "07:30", "08:30", "UTC")
                .during(DateRange.from(LocalDate.of(2023, 1, 1)))
                .build();

        assertThat(Refusals.code(() -> endless.occurrences(DateRange.from(LocalDate.of(2023, 1, 1)))))
                .isEqualTo("activity.endless");
        assertThat(endless.occurrences(DateRange.year(2022)).all()).isEmpty();
    }

    @Test
    void what_cannot_be_is_refused_by_name() {
        assertThat(Refusals.code(
                        () -> friday().addExcept(LocalDate.of(2023, 3, 4)).build()))
                .isEqualTo("activity.never-falls");
        assertThat(Refusals.code(() -> friday().addExcept(LocalDate.of(2023, 3, 3))
                        .putMoved(LocalDate.of(2023, 3, 3), TimeSpan.parse("2023-03-04T07:30/2023-03-04T08:30[UTC]"))
                        .build()))
                .isEqualTo("activity.moved-and-not");
        assertThat(Refusals.code(() -> every(Rhythm.weekly(DayOfWeek.FRIDAY), "07:30:01", "08:30", "UTC")
                        .during(MARCH)
                        .build()))
                .isEqualTo("activity.whole-minute");
        assertThat(Refusals.code(() -> every(Rhythm.weekly(DayOfWeek.FRIDAY), "07:30", "08:30", "+08:00")
                        .during(MARCH)
                        .build()))
                .isEqualTo("time.zone-unknown");
        assertThat(Refusals.code(() -> Recurrence.builder()
                        .series(SeriesId.of("x".repeat(56)))
                        .rhythm(Rhythm.weekly(DayOfWeek.FRIDAY))
                        .starts(LocalTime.NOON)
                        .ends(LocalTime.MIDNIGHT)
                        .zone(ZoneId.of("UTC"))
                        .during(MARCH)
                        .build()))
                .isEqualTo("activity.series-long");
        assertThat(Refusals.code(Rhythm::weekly)).isEqualTo("activity.days-none");
        assertThat(Refusals.code(Rhythm::yearly)).isEqualTo("activity.days-none");
        assertThat(Refusals.code(() -> Rhythm.monthly(0, DayOfWeek.FRIDAY))).isEqualTo("activity.nth");
    }
}
