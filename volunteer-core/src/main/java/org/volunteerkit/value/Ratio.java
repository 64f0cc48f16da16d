package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.math.LongMath;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;

/**
 * An exact fraction of two whole numbers, always reduced, its denominator positive.
 *
 * <p>This is the number between the steps of a measure: nothing is lost until somebody rounds by name. Numerator and
 * denominator each fit a {@code long}; a result that does not is refused by an {@link OutOfRangeException}, never approximated.
 *
 * <p>Text form: a plain decimal where one exists, such as {@code 1.25}, else {@code 7/3}; {@link #parse} reads both.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Ratio implements Comparable<Ratio> {

    /** Nothing. */
    public static final Ratio ZERO = new Ratio(0, 1);

    /** One. */
    public static final Ratio ONE = new Ratio(1, 1);

    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,12})?");
    private static final Pattern FRACTION = Pattern.compile("-?(0|[1-9][0-9]{0,18})/[1-9][0-9]{0,18}");

    // The largest denominator that is a power of two, and so the longest decimal that fits, is 2^62.
    private static final int MOST_DECIMALS = 62;
    private static final int MOST_BITS = 512;

    private final long numerator;
    private final long denominator;

    private Ratio(long numerator, long denominator) {
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** Returns a whole number. */
    public static Ratio of(long whole) {
        return whole == 0 ? ZERO : new Ratio(whole, 1);
    }

    /**
     * Returns a fraction, reduced.
     *
     * @param denominator not zero
     * @throws ArithmeticException if the denominator is zero
     * @throws OutOfRangeException if the reduced fraction is out of range
     */
    public static Ratio of(long numerator, long denominator) {
        if (denominator > 0 && numerator != Long.MIN_VALUE) {
            long common = LongMath.gcd(Math.abs(numerator), denominator);
            return new Ratio(numerator / common, denominator / common);
        }
        return reduce(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /**
     * Returns the exact value of a decimal.
     *
     * @param decimal of at most 150 digits; the exponent may be any
     * @throws OutOfRangeException if it is out of range
     */
    public static Ratio of(BigDecimal decimal) {
        if (decimal.signum() == 0) {
            return ZERO;
        }
        // Long digits and scales far outside the range would cost time and memory before they fail.
        if (decimal.unscaledValue().bitLength() > MOST_BITS) {
            throw outOfRange();
        }
        BigDecimal shortest = decimal.stripTrailingZeros();
        int scale = shortest.scale();
        if (scale > MOST_DECIMALS || scale < -MOST_DECIMALS) {
            throw outOfRange();
        }
        return scale > 0
                ? reduce(shortest.unscaledValue(), BigInteger.TEN.pow(scale))
                : of(exact(shortest.toBigIntegerExact()));
    }

    /**
     * Returns the fraction that a text names.
     *
     * @param text a decimal such as {@code 1.25} or a fraction such as {@code 7/3}
     * @throws InvalidValueException if the text has another form or is out of range
     */
    @JsonCreator
    public static Ratio parse(String text) {
        try {
            if (DECIMAL.matcher(text).matches()) {
                return of(new BigDecimal(text));
            }
            if (FRACTION.matcher(text).matches()) {
                int slash = text.indexOf('/');
                return reduce(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
            }
        } catch (OutOfRangeException outOfRange) {
            throw new InvalidValueException(outOfRange.problem().found(Found.text(text)));
        }
        throw new InvalidValueException(Problem.of("value.ratio-form").found(Found.text(text)));
    }

    private static Ratio reduce(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("a fraction needs a denominator that is not zero");
        }
        BigInteger common = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            common = common.negate();
        }
        return new Ratio(exact(numerator.divide(common)), exact(denominator.divide(common)));
    }

    private static long exact(BigInteger number) {
        if (number.bitLength() >= Long.SIZE) {
            throw outOfRange();
        }
        return number.longValue();
    }

    /** The one place at which a measure, a policy or an award meets a number that is too large. */
    private static OutOfRangeException outOfRange() {
        return new OutOfRangeException(Problem.of("value.ratio-range"));
    }

    /** Returns the upper number; its sign is the sign of the fraction. */
    public long numerator() {
        return numerator;
    }

    /** Returns the lower number, always positive. */
    public long denominator() {
        return denominator;
    }

    /** Returns the sum. */
    public Ratio plus(Ratio other) {
        // Sums of one kind meet here most often; below, the parts may leave the range although the sum does not.
        long sum = numerator + other.numerator;
        boolean fits = ((numerator ^ sum) & (other.numerator ^ sum)) >= 0 && sum != Long.MIN_VALUE;
        if (denominator == other.denominator && fits) {
            long common = LongMath.gcd(Math.abs(sum), denominator);
            return new Ratio(sum / common, denominator / common);
        }
        return reduce(cross(other).add(other.cross(this)), big(denominator).multiply(big(other.denominator)));
    }

    /** Returns the difference. */
    public Ratio minus(Ratio other) {
        return other.numerator == Long.MIN_VALUE
                ? reduce(
                        cross(other).subtract(other.cross(this)),
                        big(denominator).multiply(big(other.denominator)))
                : plus(other.negated());
    }

    /** Returns the product. */
    public Ratio times(Ratio other) {
        if (denominator == 1 && other.denominator == 1) {
            long product = numerator * other.numerator;
            // The upper half of a product that fits repeats the sign of the lower.
            if (Math.multiplyHigh(numerator, other.numerator) == product >> (Long.SIZE - 1)) {
                return of(product);
            }
        }
        return reduce(
                big(numerator).multiply(big(other.numerator)), big(denominator).multiply(big(other.denominator)));
    }

    /**
     * Returns the quotient.
     *
     * @throws ArithmeticException if the other is zero
     */
    public Ratio dividedBy(Ratio other) {
        return reduce(cross(other), other.cross(this));
    }

    /** Returns the fraction with the other sign. */
    public Ratio negated() {
        return numerator == 0 ? this : new Ratio(exact(big(numerator).negate()), denominator);
    }

    /** Returns the largest whole number that is not above this. */
    public long floor() {
        return Math.floorDiv(numerator, denominator);
    }

    /**
     * Returns the multiple of a step that is nearest in the sense of a mode.
     *
     * @param step the grain, such as one half; above zero
     * @param mode which way, and what becomes of ties
     * @throws ArithmeticException if the step is not above zero, or a digit is lost under {@code UNNECESSARY}
     * @throws OutOfRangeException if the result is out of range
     */
    public Ratio round(Ratio step, RoundingMode mode) {
        if (!step.isPositive()) {
            throw new ArithmeticException("a step is above zero");
        }
        BigInteger steps = new BigDecimal(cross(step))
                .divide(new BigDecimal(step.cross(this)), 0, mode)
                .toBigIntegerExact();
        return reduce(steps.multiply(big(step.numerator)), big(step.denominator));
    }

    /** Returns whether this is above zero. */
    public boolean isPositive() {
        return numerator > 0;
    }

    /** Returns whether this is below zero. */
    public boolean isNegative() {
        return numerator < 0;
    }

    /** Returns whether this is zero. */
    public boolean isZero() {
        return numerator == 0;
    }

    /** Returns whether this is a whole number. */
    public boolean isWhole() {
        return denominator == 1;
    }

    /** Returns the numerator that this has over the product of both denominators. */
    private BigInteger cross(Ratio other) {
        return big(numerator).multiply(big(other.denominator));
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }

    @Override
    public int compareTo(Ratio other) {
        if (denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        return cross(other).compareTo(other.cross(this));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratio that && numerator == that.numerator && denominator == that.denominator;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(numerator) + Long.hashCode(denominator);
    }

    /** Returns the plain decimal where one of at most 12 digits exists, such as {@code 1.25}, else {@code 7/3}. */
    @Override
    @JsonValue
    public String toString() {
        if (denominator == 1) {
            return Long.toString(numerator);
        }
        long rest = denominator;
        int twos = Long.numberOfTrailingZeros(rest);
        rest >>= twos;
        int fives = 0;
        while (rest % 5 == 0) {
            rest /= 5;
            fives++;
        }
        int decimals = Math.max(twos, fives);
        if (rest != 1 || decimals > 12) {
            return numerator + "/" + denominator;
        }
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), decimals, RoundingMode.UNNECESSARY)
                .toPlainString();
    }
}
