package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * An exact number of points (积分), with four decimals.
 *
 * <p>Points are what a policy gives; they are never time. They may be negative, because a deduction is. Nothing here
 * rounds: who divides uses {@link Ratio} and says how the result is brought back. Range: a {@code long} of
 * ten-thousandths, so about 922 trillion points each way; what leaves it fails rather than wraps.
 *
 * <p>Text form: a plain decimal such as {@code 37} or {@code -2.5}, without exponent, plus sign or needless zeros.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Points implements Comparable<Points> {

    /** No points. */
    public static final Points ZERO = new Points(0);

    /** How many of the smallest parts make one point. */
    public static final int SCALE = 10_000;

    private static final int DECIMALS = 4;
    private static final Pattern FORM = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,4})?");

    private final long tenThousandths;

    private Points(long tenThousandths) {
        this.tenThousandths = tenThousandths;
    }

    /**
     * Returns a whole number of points.
     *
     * @throws ArithmeticException if the number is out of range
     */
    public static Points of(long points) {
        return ofTenThousandths(Math.multiplyExact(points, SCALE));
    }

    /** Returns a number of ten-thousandths of a point. */
    public static Points ofTenThousandths(long tenThousandths) {
        return tenThousandths == 0 ? ZERO : new Points(tenThousandths);
    }

    /**
     * Returns the points that a text names.
     *
     * @param text a decimal with at most four digits behind the point, such as {@code 12.5}
     * @throws InvalidValueException if the text has another form or is out of range
     */
    @JsonCreator
    public static Points parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new InvalidValueException(Problem.of("value.points-form").found(Found.text(text)));
        }
        int dot = text.indexOf('.');
        String whole = dot < 0 ? text : text.substring(0, dot);
        String decimals = dot < 0 ? "" : text.substring(dot + 1);
        String scaled = whole + decimals + "0".repeat(DECIMALS - decimals.length());
        return ofTenThousandths(Decimals.parse(scaled)
                .orElseThrow(() -> new InvalidValueException(
                        Problem.of("value.points-range").found(Found.text(text)))));
    }

    /** Returns the points in ten-thousandths. */
    public long toTenThousandths() {
        return tenThousandths;
    }

    /** Returns the sum. */
    public Points plus(Points other) {
        return ofTenThousandths(Math.addExact(tenThousandths, other.tenThousandths));
    }

    /** Returns the difference. */
    public Points minus(Points other) {
        return ofTenThousandths(Math.subtractExact(tenThousandths, other.tenThousandths));
    }

    /** Returns these points a whole number of times. */
    public Points times(long factor) {
        return ofTenThousandths(Math.multiplyExact(tenThousandths, factor));
    }

    /** Returns the points with the other sign. */
    public Points negated() {
        return ofTenThousandths(Math.negateExact(tenThousandths));
    }

    /** Returns whether this is more than nothing. */
    public boolean isPositive() {
        return tenThousandths > 0;
    }

    /** Returns whether this is less than nothing. */
    public boolean isNegative() {
        return tenThousandths < 0;
    }

    /** Returns whether this is nothing. */
    public boolean isZero() {
        return tenThousandths == 0;
    }

    @Override
    public int compareTo(Points other) {
        return Long.compare(tenThousandths, other.tenThousandths);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Points that && tenThousandths == that.tenThousandths;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(tenThousandths);
    }

    /** Returns the plain decimal, such as {@code 37} or {@code -2.5}. */
    @Override
    @JsonValue
    public String toString() {
        return Decimals.plain(tenThousandths, DECIMALS);
    }
}
