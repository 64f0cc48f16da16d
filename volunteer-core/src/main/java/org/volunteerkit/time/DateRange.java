package org.volunteerkit.time;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * Some days in a row: the first is included, the end is not; an end may be open.
 *
 * <p>Half-open, so that a membership until 1 March and another from 1 March neither overlap nor leave a gap. A range has
 * at least one day. Start and end lie between 0001-01-01 and 9999-12-31; the last of these days can so be an end, and be
 * contained in an open range, but in no closed one.
 *
 * <p>Text form: ISO 8601 interval of two dates, such as {@code 2023-01-01/2024-01-01}; an open end is {@code ..}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class DateRange {

    private static final String OPEN = "..";

    private final LocalDate start;
    private final @Nullable LocalDate end;

    private DateRange(LocalDate start, @Nullable LocalDate end) {
        this.start = start;
        this.end = end;
    }

    /**
     * Returns the days from a day until another, which is not one of them.
     *
     * @throws InvalidValueException if the end is not after the start, or a day lies outside the years 0001 to 9999
     */
    public static DateRange of(LocalDate start, LocalDate end) {
        Dates.checkInCalendar(start);
        Dates.checkInCalendar(end);
        if (!start.isBefore(end)) {
            throw new InvalidValueException(Problem.of("time.range-empty")
                    .with("start", start.toString())
                    .found(Found.value(end.toString())));
        }
        return new DateRange(start, end);
    }

    /**
     * Returns the days from a day on, without end.
     *
     * @throws InvalidValueException if the day lies outside the years 0001 to 9999
     */
    public static DateRange from(LocalDate start) {
        return new DateRange(Dates.checkInCalendar(start), null);
    }

    /**
     * Returns one day.
     *
     * @throws InvalidValueException if it or the next lies outside the years 0001 to 9999
     */
    public static DateRange day(LocalDate day) {
        return of(day, Dates.checkInCalendar(day).plusDays(1));
    }

    /**
     * Returns the days of a month.
     *
     * @throws InvalidValueException if it or the next lies outside the years 0001 to 9999
     */
    public static DateRange month(YearMonth month) {
        LocalDate start = Dates.checkInCalendar(month.atDay(1));
        return of(start, start.plusMonths(1));
    }

    /**
     * Returns the days of a calendar year.
     *
     * @param year 1 to 9998
     * @throws InvalidValueException if it is another
     */
    public static DateRange year(int year) {
        if (year < 1 || year > 9998) {
            throw new InvalidValueException(
                    Problem.of("time.outside-calendar").found(Found.value(Integer.toString(year))));
        }
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
    }

    /**
     * Returns the range that a text names.
     *
     * @param text such as {@code 2023-01-01/2024-01-01} or {@code 2023-01-01/..}
     * @throws InvalidValueException if the text has another form, names a day that does not exist, or has no day in it
     */
    @JsonCreator
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new InvalidValueException(Problem.of("time.range-form").found(Found.text(text)));
        }
        LocalDate start = Dates.parse(text.substring(0, slash));
        String end = text.substring(slash + 1);
        return end.equals(OPEN) ? from(start) : of(start, Dates.parse(end));
    }

    /** Returns the first day. */
    public LocalDate start() {
        return start;
    }

    /** Returns the day after the last one; empty if the end is open. */
    public Optional<LocalDate> end() {
        return Optional.ofNullable(end);
    }

    /** Returns the last day that is included; empty if the end is open. */
    public Optional<LocalDate> lastDay() {
        return end().map(day -> day.minusDays(1));
    }

    /** Returns the number of days; empty if the end is open. */
    public OptionalLong days() {
        return end == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(start, end));
    }

    /** Returns whether a day is one of these. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && isBeforeEnd(day);
    }

    /** Returns whether all days of another range are among these. */
    public boolean contains(DateRange other) {
        return !other.start.isBefore(start) && (end == null || (other.end != null && !other.end.isAfter(end)));
    }

    /** Returns whether some day is in both; ranges that touch do not overlap. */
    public boolean overlaps(DateRange other) {
        return isBeforeEnd(other.start) && other.isBeforeEnd(start);
    }

    /** Returns the days that are in both; empty if there are none. */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate laterStart = start.isAfter(other.start) ? start : other.start;
        LocalDate earlierEnd = end == null || (other.end != null && other.end.isBefore(end)) ? other.end : end;
        return Optional.of(new DateRange(laterStart, earlierEnd));
    }

    /**
     * Returns these days up to an earlier end.
     *
     * @param newEnd the day after the last one; after the start and not after the present end
     * @throws InvalidValueException if it is neither
     */
    public DateRange endingAt(LocalDate newEnd) {
        if (end != null && newEnd.isAfter(end)) {
            throw new InvalidValueException(
                    Problem.of("time.range-longer").with("end", end.toString()).found(Found.value(newEnd.toString())));
        }
        return of(start, newEnd);
    }

    private boolean isBeforeEnd(LocalDate day) {
        return end == null || day.isBefore(end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DateRange that && start.equals(that.start) && Objects.equals(end, that.end);
    }

    @Override
    public int hashCode() {
        return Objects.hash(start, end);
    }

    /** Returns the ISO 8601 form. */
    @Override
    @JsonValue
    public String toString() {
        return start + "/" + (end == null ? OPEN : end);
    }
}
