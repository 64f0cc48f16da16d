package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * An exact amount of service time (服务时长), counted in whole minutes.
 *
 * <p>This is an amount, not a clock time: it has no start and no day. It may be negative, because a balance may be; a
 * service record asks for more. Nothing here rounds. Arithmetic that leaves the range of a {@code long} fails rather than
 * wraps.
 *
 * <p>Text form: an ISO 8601 duration in hours and minutes, such as {@code PT1H30M}; zero is {@code PT0S}. {@link #parse}
 * accepts every form that {@link #toString} gives, and days, which count 24 hours.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Hours implements Comparable<Hours> {

    /** No time at all. */
    public static final Hours ZERO = new Hours(0);

    private static final int MINUTES_PER_HOUR = 60;
    private static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
    private static final Pattern FORM =
            Pattern.compile("(-?)P(?:([0-9]{1,18})D)?(?:T(?:([0-9]{1,18})H)?(?:([0-9]{1,18})M)?(?:(0)S)?)?");

    private final long minutes;

    private Hours(long minutes) {
        this.minutes = minutes;
    }

    /**
     * Returns a whole number of hours.
     *
     * @param hours hours, not minutes; may be negative
     * @throws ArithmeticException if the amount does not fit a {@code long} of minutes
     */
    public static Hours of(long hours) {
        return ofMinutes(Math.multiplyExact(hours, MINUTES_PER_HOUR));
    }

    /** Returns a number of minutes; may be negative. */
    public static Hours ofMinutes(long minutes) {
        return minutes == 0 ? ZERO : new Hours(minutes);
    }

    /**
     * Returns the amount that a text names.
     *
     * @param text an ISO 8601 duration of days, hours and minutes, such as {@code PT1H30M}
     * @throws InvalidValueException if the text has another form, or names more than a {@code long} of minutes; seconds and
     *     months are refused
     */
    @JsonCreator
    public static Hours parse(String text) {
        Matcher matcher = FORM.matcher(text);
        boolean named = matcher.matches()
                && !text.endsWith("T")
                && !text.endsWith("P")
                && (matcher.group(5) == null || text.equals("PT0S"));
        if (!named) {
            throw new InvalidValueException(Problem.of("value.hours-form").found(Found.text(text)));
        }
        try {
            return ofMinutes(Math.addExact(
                    Math.addExact(part(matcher, 2, MINUTES_PER_DAY), part(matcher, 3, MINUTES_PER_HOUR)),
                    part(matcher, 4, 1)));
        } catch (ArithmeticException outOfRange) {
            throw new InvalidValueException(Problem.of("value.hours-range").found(Found.text(text)));
        }
    }

    /** Returns a part in minutes, signed before it is added: the smallest long has no positive counterpart. */
    private static long part(Matcher matcher, int group, int minutesEach) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Math.multiplyExact(Long.parseLong(matcher.group(1) + digits), minutesEach);
    }

    /** Returns the amount in minutes. */
    public long toMinutes() {
        return minutes;
    }

    /** Returns the full hours, towards zero: 90 minutes give 1, and -90 minutes give -1. */
    public long toFullHours() {
        return minutes / MINUTES_PER_HOUR;
    }

    /** Returns the minutes beside the full hours, with the sign of the amount: 90 minutes give 30. */
    public int toMinutesPart() {
        return (int) (minutes % MINUTES_PER_HOUR);
    }

    /** Returns the sum. */
    public Hours plus(Hours other) {
        return ofMinutes(Math.addExact(minutes, other.minutes));
    }

    /** Returns the difference. */
    public Hours minus(Hours other) {
        return ofMinutes(Math.subtractExact(minutes, other.minutes));
    }

    /** Returns this amount a whole number of times. */
    public Hours times(long factor) {
        return ofMinutes(Math.multiplyExact(minutes, factor));
    }

    /** Returns the amount with the other sign. */
    public Hours negated() {
        return ofMinutes(Math.negateExact(minutes));
    }

    /** Returns whether this is more than nothing. */
    public boolean isPositive() {
        return minutes > 0;
    }

    /** Returns whether this is less than nothing. */
    public boolean isNegative() {
        return minutes < 0;
    }

    /** Returns whether this is nothing. */
    public boolean isZero() {
        return minutes == 0;
    }

    @Override
    public int compareTo(Hours other) {
        return Long.compare(minutes, other.minutes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hours that && minutes == that.minutes;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(minutes);
    }

    /** Returns the ISO 8601 form, such as {@code PT1H30M} or {@code -PT20M}; zero is {@code PT0S}. */
    @Override
    @JsonValue
    public String toString() {
        if (minutes == 0) {
            return "PT0S";
        }
        // Hours and rest are taken before the sign: the smallest long has no positive counterpart.
        long hours = Math.abs(minutes / MINUTES_PER_HOUR);
        long rest = Math.abs(minutes % MINUTES_PER_HOUR);
        return (minutes < 0 ? "-PT" : "PT") + (hours == 0 ? "" : hours + "H") + (rest == 0 ? "" : rest + "M");
    }
}
