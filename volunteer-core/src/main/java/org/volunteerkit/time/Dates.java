package org.volunteerkit.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * Reads days and clock times strictly: the ISO form, ASCII digits, a day that exists.
 *
 * <p>{@code LocalDate.parse} alone would do for days; what it throws quotes the text, which may be a birthday.
 *
 * <p>Days of this library lie between 0001-01-01 and 9999-12-31, so that each has a text of the same form.
 *
 * <p>To be called, not extended.
 */
public final class Dates {

    /** The first day of the library's calendar. */
    static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    /** The last day of the library's calendar. */
    static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Dates() {}

    /**
     * Returns the day that a text names.
     *
     * @param text such as {@code 2024-02-29}
     * @throws InvalidValueException if the text has another form or there is no such day
     */
    public static LocalDate parse(String text) {
        if (hasDateForm(text, 10)) {
            try {
                return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
            } catch (DateTimeException noSuchDay) {
                throw new InvalidValueException(Problem.of("time.no-such-day").found(Found.text(text)));
            }
        }
        throw new InvalidValueException(Problem.of("time.date-form").found(Found.text(text)));
    }

    /** Returns whether a day lies in the library's calendar. */
    static boolean isInCalendar(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** Refuses a day that lies outside the library's calendar and so has no text. */
    static LocalDate checkInCalendar(LocalDate day) {
        if (!isInCalendar(day)) {
            throw new InvalidValueException(Problem.of("time.outside-calendar").found(Found.value(day.toString())));
        }
        return day;
    }

    /** Returns whether a text of the right length ends the day at {@code 24:00}. */
    static boolean isEndOfDay(String text) {
        return text.endsWith("T24:00");
    }

    /**
     * Returns the clock time of a day that a text names, in whole minutes.
     *
     * @param text such as {@code 2023-03-05T09:00}
     * @param midnightAtEnd whether {@code 24:00} is accepted and means the midnight after that day
     */
    static LocalDateTime parseMinute(String text, boolean midnightAtEnd) {
        boolean form = text.length() == 16
                && hasDateForm(text, 16)
                && text.charAt(10) == 'T'
                && text.charAt(13) == ':'
                && areDigits(text, 11, 13)
                && areDigits(text, 14, 16);
        if (!form) {
            throw new InvalidValueException(Problem.of("time.minute-form").found(Found.text(text)));
        }
        LocalDate day = parse(text.substring(0, 10));
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        if (hour == 24 && minute == 0 && midnightAtEnd) {
            return day.plusDays(1).atStartOfDay();
        }
        if (hour > 23 || minute > 59) {
            throw new InvalidValueException(Problem.of("time.minute-form").found(Found.text(text)));
        }
        return day.atTime(hour, minute);
    }

    private static boolean hasDateForm(String text, int length) {
        return text.length() == length
                && areDigits(text, 0, 4)
                && text.charAt(4) == '-'
                && areDigits(text, 5, 7)
                && text.charAt(7) == '-'
                && areDigits(text, 8, 10)
                && !text.startsWith("0000");
    }

    private static boolean areDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
