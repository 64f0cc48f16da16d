package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.time.DateRange;

/**
 * Days and ranges of days, with the days on which calendars go wrong well represented: the ends of months and years, and
 * leap days.
 *
 * <p>The hard cases have their share among all samples; so jqwik is not asked to add edge cases of its own.
 *
 * <p>To be called, not extended.
 */
public final class Days {

    /** What is special about a day; to be collected in the statistics of a property. */
    public enum Kind {
        /** 29 February. */
        LEAP_DAY,
        /** 31 December or 1 January. */
        YEAR_TURN,
        /** The last of another month. */
        MONTH_END,
        /** The first of another month. */
        MONTH_START,
        /** None of these. */
        PLAIN;

        /** Returns what is special about a day; the first that holds. */
        public static Kind of(LocalDate day) {
            if (day.getMonthValue() == 2 && day.getDayOfMonth() == 29) {
                return LEAP_DAY;
            }
            boolean last = day.getDayOfMonth() == day.lengthOfMonth();
            boolean first = day.getDayOfMonth() == 1;
            if ((last && day.getMonthValue() == 12) || (first && day.getMonthValue() == 1)) {
                return YEAR_TURN;
            }
            return last ? MONTH_END : first ? MONTH_START : PLAIN;
        }
    }

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Days() {}

    /** Returns the days of the library's calendar, most of them from 1950 to 2100. */
    public static Arbitrary<LocalDate> days() {
        return Arbitraries.frequencyOf(Tuple.of(8, daysBetween(1950, 2100)), Tuple.of(2, daysBetween(1, 9999)))
                .withoutEdgeCases();
    }

    /** Returns the days of some years, the special ones more often than there are of them. */
    public static Arbitrary<LocalDate> daysBetween(int firstYear, int lastYear) {
        Arbitrary<Integer> years = Arbitraries.integers().between(firstYear, lastYear);
        Arbitrary<YearMonth> months = Combinators.combine(
                        years, Arbitraries.integers().between(1, 12))
                .as(YearMonth::of);
        Arbitrary<LocalDate> any = Combinators.combine(
                        years, Arbitraries.integers().between(1, 366))
                .as((year, day) ->
                        LocalDate.ofYearDay(year, Math.min(day, Year.of(year).length())));
        // 29 February, but for the centuries that have none.
        int firstFour = Math.max(1, (firstYear + 3) / 4);
        Arbitrary<LocalDate> februaryEnds = firstFour <= lastYear / 4
                ? Arbitraries.integers()
                        .between(firstFour, lastYear / 4)
                        .map(four -> YearMonth.of(4 * four, 2).atEndOfMonth())
                : any;
        return Arbitraries.frequencyOf(
                        Tuple.of(4, any),
                        Tuple.of(2, months.map(YearMonth::atEndOfMonth)),
                        Tuple.of(1, months.map(month -> month.atDay(1))),
                        Tuple.of(1, years.map(year -> LocalDate.of(year, 12, 31))),
                        Tuple.of(1, years.map(year -> LocalDate.of(year, 1, 1))),
                        Tuple.of(2, februaryEnds))
                .withoutEdgeCases();
    }

    /** Returns ranges of a few days up to some years, a few of them with an open end. */
    public static Arbitrary<DateRange> ranges() {
        Arbitrary<Integer> lengths = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 40), Arbitraries.integers().between(1, 4000));
        Arbitrary<DateRange> closed = Combinators.combine(days(), lengths)
                .filter((start, length) -> start.isBefore(LAST))
                .as((start, length) -> DateRange.of(start, earlier(start.plusDays(length), LAST)));
        return Arbitraries.frequencyOf(
                        Tuple.of(8, closed),
                        Tuple.of(2, days().map(DateRange::from)),
                        Tuple.of(
                                1,
                                Arbitraries.of(DateRange.of(FIRST, LAST), DateRange.from(FIRST), DateRange.from(LAST))))
                .withoutEdgeCases();
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
