package org.volunteerkit.measure.bulk;

import java.math.BigInteger;

/**
 * Divides whole numbers by one divisor, down to the whole number below.
 *
 * <p>Where the numbers are known to be small, by a multiplication and a shift, which give the same: for x from 0 to below
 * 2^31, and m = 2^s / d rounded up with 2^s not below 2^31 * d, x * m / 2^s is less than 1 / d above x / d.
 */
final class Divider {

    private static final int SMALL_BITS = 31;

    private final long divisor;
    private final long factor;
    private final int shift;

    /** A multiple of the divisor that makes all numbers positive, and how often the divisor goes into it. */
    private final long lift;

    private final long lifted;

    /**
     * Makes a divider.
     *
     * @param divisor above zero
     * @param numbers what will be divided
     */
    Divider(long divisor, Span numbers) {
        this.divisor = divisor;
        if (divisor == 1) {
            factor = 1;
            shift = 0;
            lift = 0;
            lifted = 0;
            return;
        }
        BigInteger below = BigInteger.valueOf(divisor);
        BigInteger steps = numbers.lowest().signum() >= 0
                ? BigInteger.ZERO
                : numbers.lowest().negate().divide(below).add(BigInteger.ONE);
        BigInteger highest = numbers.highest().add(steps.multiply(below));
        if (highest.bitLength() > SMALL_BITS || below.bitLength() > SMALL_BITS) {
            factor = 0;
            shift = 0;
            lift = 0;
            lifted = 0;
            return;
        }
        shift = SMALL_BITS + below.subtract(BigInteger.ONE).bitLength();
        factor = ((1L << shift) - 1) / divisor + 1;
        lifted = steps.longValueExact();
        lift = lifted * divisor;
    }

    /** Writes floor(from * above) * parts for each number. */
    void floors(int size, long[] from, long above, long parts, long[] to) {
        if (factor == 0) {
            for (int i = 0; i < size; i++) {
                to[i] = Math.floorDiv(from[i] * above, divisor) * parts;
            }
            return;
        }
        long up = lift;
        long by = factor;
        int right = shift;
        long less = lifted;
        for (int i = 0; i < size; i++) {
            to[i] = ((((from[i] * above + up) * by) >>> right) - less) * parts;
        }
    }

    long floor(long number) {
        return factor == 0 ? Math.floorDiv(number, divisor) : (((number + lift) * factor) >>> shift) - lifted;
    }
}
