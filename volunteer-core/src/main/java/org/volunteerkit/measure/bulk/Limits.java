package org.volunteerkit.measure.bulk;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.value.Ratio;

/** The whole numbers of parts that keep to bounds; both ends are included. */
record Limits(long least, long most) {

    private static final BigInteger FAR = BigInteger.ONE.shiftLeft(62);

    static Limits of(Bounds bounds, long scale) {
        long least = Long.MIN_VALUE + 1;
        long most = Long.MAX_VALUE;
        if (bounds.atLeast().isPresent()) {
            least = Math.max(least, up(bounds.atLeast().get().number(), scale));
        }
        if (bounds.moreThan().isPresent()) {
            least = Math.max(least, down(bounds.moreThan().get().number(), scale) + 1);
        }
        if (bounds.atMost().isPresent()) {
            most = Math.min(most, down(bounds.atMost().get().number(), scale));
        }
        if (bounds.lessThan().isPresent()) {
            most = Math.min(most, up(bounds.lessThan().get().number(), scale) - 1);
        }
        return new Limits(least, most);
    }

    /** The parts of a number, up to a whole one. */
    static long up(Ratio number, long scale) {
        return -floor(number.negated(), scale);
    }

    /** The parts of a number, down to a whole one. */
    static long down(Ratio number, long scale) {
        return floor(number, scale);
    }

    /** Limits that lie farther away than any number of parts are as good as the farthest. */
    private static long floor(Ratio number, long scale) {
        BigInteger above = BigInteger.valueOf(number.numerator()).multiply(BigInteger.valueOf(scale));
        BigInteger[] parts = above.divideAndRemainder(BigInteger.valueOf(number.denominator()));
        BigInteger down = parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
        return down.min(FAR).max(FAR.negate()).longValueExact();
    }

    boolean admit(long number) {
        return number >= least && number <= most;
    }

    /** Whether it is certain that all numbers keep to them. */
    boolean admitAll(@Nullable Span numbers) {
        return numbers != null
                && numbers.fits()
                && numbers.lowest().longValueExact() >= least
                && numbers.highest().longValueExact() <= most;
    }
}
