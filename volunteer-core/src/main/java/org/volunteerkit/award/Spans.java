package org.volunteerkit.award;

import java.time.LocalDate;
import java.time.Period;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;

/** Lengths of calendar time in programmes: what they may be, and the days that they span. */
final class Spans {

    /** The last day of the library's calendar. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final LocalDate ANY_DAY = LocalDate.of(2001, 1, 1);
    private static final int MOST_MONTHS = 12_000;

    private Spans() {}

    /** Refuses a length that is nothing, runs backwards, or is longer than about a thousand years. */
    static void checkPositive(String field, Period span) {
        boolean sound = !span.isNegative()
                && !span.isZero()
                && span.toTotalMonths() <= MOST_MONTHS
                && !ANY_DAY.plus(span).isAfter(ANY_DAY.plusYears(1000));
        if (!sound) {
            throw new InvalidValueException(
                    Problem.of("award.span").field(field).found(Found.value(span.toString())));
        }
    }

    /** Returns the days from a day on; those that would end after the library's calendar have an open end. */
    static DateRange from(LocalDate start, Period span) {
        return until(start, start.plus(span));
    }

    /** Returns the days from a day until another; those that would end after the library's calendar have an open end. */
    static DateRange until(LocalDate start, LocalDate end) {
        return end.isAfter(LAST) ? DateRange.from(start) : DateRange.of(start, end);
    }

    /** Returns whether one length is shorter than another, seen from a day in an ordinary year. */
    static boolean isShorter(Period one, Period other) {
        return ANY_DAY.plus(one).isBefore(ANY_DAY.plus(other));
    }
}
