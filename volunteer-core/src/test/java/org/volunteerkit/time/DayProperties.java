package org.volunteerkit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.statistics.Statistics;
import org.volunteerkit.testkit.Days;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.testkit.VolunteerDomain;

@Domain(VolunteerDomain.class)
@Domain(DomainContext.Global.class)
class DayProperties {

    @Property
    @Label("the hard days do occur: month ends, leap days, turns of the year")
    void hardDaysOccur(@ForAll LocalDate day) {
        Statistics.collect(Days.Kind.of(day));
        Statistics.coverage(seen -> {
            seen.check(Days.Kind.LEAP_DAY).percentage(share -> share >= 5);
            seen.check(Days.Kind.YEAR_TURN).percentage(share -> share >= 5);
            seen.check(Days.Kind.MONTH_END).percentage(share -> share >= 5);
            seen.check(Days.Kind.MONTH_START).percentage(share -> share >= 3);
            seen.check(Days.Kind.PLAIN).percentage(share -> share >= 10);
        });
    }

    @Property(tries = 2000)
    @Label("law 6: a text is read if and only if it names an existing day")
    void existingDaysAreRead(
            @ForAll @IntRange(max = 9999) int year,
            @ForAll @IntRange(max = 13) int month,
            @ForAll @IntRange(max = 32) int day) {
        String text = padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2);
        boolean exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= length(year, month);

        assertThat(Refusals.problems(() -> Dates.parse(text)).isEmpty()).isEqualTo(exists);
        if (exists) {
            assertThat(Dates.parse(text)).hasToString(text);
        }
    }

    @Property
    @Label("law 6: 29 February exists if and only if the year is a leap year")
    void leapDaysAreThoseOfTheCalendar(@ForAll @IntRange(min = 1, max = 9999) int year) {
        boolean read =
                Refusals.problems(() -> Dates.parse(padded(year, 4) + "-02-29")).isEmpty();

        assertThat(read).isEqualTo(length(year, 2) == 29);
    }

    @Property
    @Label("law 5: parse, print, parse gives the first day")
    void daysAreReadAsPrinted(@ForAll LocalDate day) {
        assertThat(Dates.parse(day.toString())).isEqualTo(day);
    }

    @Property
    @Label("law 11: months count from the original date, and end where the month ends")
    void validityCountsFromTheStart(@ForAll LocalDate start, @ForAll @IntRange(min = 1, max = 60) int months) {
        LocalDate end = anchored(start, months).endOrLast();
        YearMonth last = YearMonth.from(start).plusMonths(months);

        if (last.getYear() <= 9999) {
            assertThat(end).isEqualTo(last.atDay(Math.min(start.getDayOfMonth(), last.lengthOfMonth())));
        } else {
            assertThat(end).isEqualTo(LocalDate.of(9999, 12, 31));
        }
    }

    @Property
    @Label("law 11: a later start never gives an earlier end")
    void laterStartsEndLater(
            @ForAll LocalDate start,
            @ForAll @IntRange(max = 40) int later,
            @ForAll @IntRange(min = 1, max = 60) int months) {
        LocalDate second = start.plusDays(Math.min(later, ChronoUnit.DAYS.between(start, LocalDate.of(9999, 12, 31))));

        assertThat(anchored(second, months).endOrLast())
                .isAfterOrEqualTo(anchored(start, months).endOrLast());
    }

    @Property
    @Label("law 11: twice n months may end earlier than 2n months, and ours are 2n")
    void twiceIsNotDouble(@ForAll("january31st") LocalDate start) {
        LocalDate twice = anchored(anchored(start, 1).endOrLast(), 1).endOrLast();
        LocalDate doubled = anchored(start, 2).endOrLast();

        assertThat(doubled).isEqualTo(LocalDate.of(start.getYear(), 3, 31)).isAfter(twice);
    }

    @Provide
    Arbitrary<LocalDate> january31st() {
        return Arbitraries.integers().between(1, 9998).map(year -> LocalDate.of(year, 1, 31));
    }

    @Property
    @Label("law 12, 13: weeks begin on Monday, and no default locale or zone changes a window or a text")
    void defaultsPlayNoPart(@ForAll LocalDate day, @ForAll("windows") Window window) {
        List<String> under = Stream.of("en-US", "ar-EG", "fa-IR-u-ca-persian", "th-TH-u-ca-buddhist", "tr-TR", "zh-CN")
                .map(tag -> withDefaults(
                        tag, () -> window.at(day).map(DateRange::toString).orElse("none")))
                .distinct()
                .toList();

        assertThat(under).hasSize(1);
        LocalDate monday =
                Window.calendar(Window.Period.WEEK).at(day).orElseThrow().start();
        assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(monday).isBeforeOrEqualTo(day).isAfter(day.minusDays(7));
    }

    @Property
    @Label("law 30: a window holds the day from which is looked, and the windows of a calendar cut time into pieces")
    void calendarWindowsPartitionTime(@ForAll LocalDate day, @ForAll("calendarWindows") Window window) {
        DateRange days = window.at(day).orElseThrow();

        assertThat(days.contains(day)).isTrue();
        assertThat(window.at(days.start())).contains(days);
        assertThat(window.at(days.lastDay().orElse(LocalDate.of(9999, 12, 31)))).contains(days);
        new Window.Previous(window)
                .at(day)
                .ifPresent(before -> assertThat(before.end()).contains(days.start()));
    }

    @Property
    @Label("law 30: the days up to today end with today and get no shorter when the span grows")
    void rollingWindowsGrow(
            @ForAll LocalDate day,
            @ForAll @IntRange(min = 1, max = 400) int months,
            @ForAll @IntRange(max = 40) int more) {
        DateRange some = new Window.Rolling(Period.ofMonths(months)).at(day).orElseThrow();
        DateRange longer =
                new Window.Rolling(Period.of(0, months, more)).at(day).orElseThrow();

        assertThat(some.contains(day)).isTrue();
        assertThat(longer.contains(some)).isTrue();
    }

    @Property
    @Label("law 19: ranges that touch do not overlap, and overlap is symmetric and means a day in both")
    void overlapIsADayInBoth(@ForAll DateRange one, @ForAll DateRange other) {
        Optional<DateRange> common = one.intersection(other);

        assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one)).isEqualTo(common.isPresent());
        common.ifPresent(days -> {
            assertThat(one.contains(days)).isTrue();
            assertThat(other.contains(days)).isTrue();
            assertThat(one.contains(days.start()) && other.contains(days.start()))
                    .isTrue();
        });
        one.end().ifPresent(end -> assertThat(one.overlaps(DateRange.from(end))).isFalse());
    }

    @Property
    @Label("law 39: at most one edition is in force on any day, and a day without one lies in a gap or outside")
    void oneEditionIsInForce(@ForAll List<DateRange> ranges, @ForAll LocalDate day) {
        boolean overlapping = false;
        for (int i = 0; i < ranges.size(); i++) {
            for (DateRange later : ranges.subList(i + 1, ranges.size())) {
                overlapping |= ranges.get(i).overlaps(later);
            }
        }
        if (ranges.isEmpty() || overlapping) {
            assertThat(Refusals.problems(() -> Editions.of(ranges, Function.identity())))
                    .isNotEmpty();
            return;
        }
        Editions<DateRange> editions = Editions.of(ranges, Function.identity());

        assertThat(editions.inForce(day))
                .isEqualTo(ranges.stream().filter(range -> range.contains(day)).findAny());
        boolean within = !day.isBefore(editions.all().get(0).start())
                && editions.all()
                        .get(ranges.size() - 1)
                        .end()
                        .map(day::isBefore)
                        .orElse(true);
        assertThat(editions.gaps().stream().anyMatch(gap -> gap.contains(day)))
                .isEqualTo(within && editions.inForce(day).isEmpty());
    }

    @Property
    @Label("law 4: nothing that was handed in or out changes a value")
    void valuesNeverChange(@ForAll DateRange range) {
        List<DateRange> given = new ArrayList<>(List.of(range));
        Editions<DateRange> editions = Editions.of(given, Function.identity());
        given.clear();

        assertThat(editions.all()).containsExactly(range).isUnmodifiable();
        assertThat(editions.gaps()).isUnmodifiable();
    }

    @Provide
    Arbitrary<Window> calendarWindows() {
        Arbitrary<Optional<MonthDay>> starts =
                Arbitraries.of(Optional.empty(), Optional.of(MonthDay.of(4, 1)), Optional.of(MonthDay.of(12, 28)));
        return Arbitraries.of(Window.Period.class)
                .flatMap(period -> starts.map(start -> new Window.Calendar(
                        period,
                        period == Window.Period.YEAR || period == Window.Period.QUARTER ? start : Optional.empty())))
                .map(window -> (Window) window)
                .withoutEdgeCases();
    }

    @Provide
    Arbitrary<Window> windows() {
        return Arbitraries.oneOf(
                        calendarWindows(),
                        calendarWindows().map(Window.Previous::new),
                        calendarWindows().map(window -> new Window.Run(3, window)),
                        Arbitraries.of(Window.life(), new Window.Rolling(Period.ofMonths(12))))
                .withoutEdgeCases();
    }

    /** The end of a window, or the last day of the calendar where it is open. */
    private record Validity(DateRange days) {
        LocalDate endOrLast() {
            return days.end().orElse(LocalDate.of(9999, 12, 31));
        }
    }

    private static Validity anchored(LocalDate start, int months) {
        return new Validity(new Window.Anchored("registered", Period.ofMonths(months))
                .at(start, event -> Optional.of(start))
                .orElseThrow());
    }

    private static String withDefaults(String locale, Supplier<String> work) {
        Locale before = Locale.getDefault();
        TimeZone zoneBefore = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(locale));
            TimeZone.setDefault(TimeZone.getTimeZone(locale.startsWith("zh") ? "Pacific/Apia" : "America/St_Johns"));
            return work.get();
        } finally {
            Locale.setDefault(before);
            TimeZone.setDefault(zoneBefore);
        }
    }

    private static int length(int year, int month) {
        boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return month == 2 ? (leap ? 29 : 28) : List.of(4, 6, 9, 11).contains(month) ? 30 : 31;
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(digits - text.length()) + text;
    }
}
