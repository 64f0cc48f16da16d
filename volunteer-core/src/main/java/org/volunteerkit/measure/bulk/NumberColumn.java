package org.volunteerkit.measure.bulk;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** A field of quantities of one unit, each a whole number of parts of the unit; a field that cannot be held so has none. */
final class NumberColumn {

    /** Stands where a fact has no quantity. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MINUTES_PER_HOUR = 60;
    private static final BigInteger FINEST = BigInteger.TEN.pow(12);

    final Unit unit;

    /** Into how many parts one of the unit is divided; 0 if no number of parts fits all quantities. */
    final long scale;

    final long[] parts;

    /** What is known of the quantities of the facts of each kind. */
    private Bounds[] bounds = new Bounds[0];

    /**
     * Bounds of the quantities that facts of a kind have; zero if none has one.
     *
     * @param complete whether all have one
     */
    record Bounds(Span span, boolean complete) {}

    NumberColumn(Unit unit, long scale, long[] parts) {
        this.unit = unit;
        this.scale = scale;
        this.parts = parts;
    }

    /** Finds the bounds for each kind. */
    void bound(byte[] kinds, int count) {
        long[] least = new long[count];
        long[] most = new long[count];
        boolean[] holes = new boolean[count];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        for (int row = 0; row < parts.length; row++) {
            int kind = kinds[row];
            long part = parts[row];
            holes[kind] |= part == NONE;
            if (part != NONE) {
                least[kind] = Math.min(least[kind], part);
                most[kind] = Math.max(most[kind], part);
            }
        }
        bounds = new Bounds[count];
        for (int kind = 0; kind < count; kind++) {
            Span span = least[kind] > most[kind] ? Span.ZERO : Span.of(least[kind], most[kind]);
            bounds[kind] = new Bounds(span, !holes[kind]);
        }
    }

    Bounds bounds(int kind) {
        return bounds[kind];
    }

    /** Gathers a column row by row; rows that are passed over have no quantity. */
    static final class Builder {

        private final Unit unit;
        private Ratio[] numbers = new Ratio[16];
        private BigInteger scale;

        Builder(Unit unit) {
            this.unit = unit;
            // Time is counted in minutes, whether or not all of it happens to be whole hours.
            this.scale = BigInteger.valueOf(unit == Unit.HOUR ? MINUTES_PER_HOUR : 1);
        }

        void add(int row, Ratio number) {
            if (row >= numbers.length) {
                numbers = Arrays.copyOf(numbers, Math.max(row + 1, 2 * numbers.length));
            }
            numbers[row] = number;
            if (scale.compareTo(FINEST) <= 0) {
                BigInteger below = BigInteger.valueOf(number.denominator());
                scale = scale.divide(scale.gcd(below)).multiply(below);
            }
        }

        NumberColumn build(int rows) {
            long[] parts = new long[rows];
            Arrays.fill(parts, NONE);
            if (scale.compareTo(FINEST) > 0) {
                return new NumberColumn(unit, 0, parts);
            }
            for (int row = 0; row < Math.min(rows, numbers.length); row++) {
                @Nullable Ratio number = numbers[row];
                if (number != null) {
                    BigInteger part = BigInteger.valueOf(number.numerator())
                            .multiply(scale)
                            .divide(BigInteger.valueOf(number.denominator()));
                    // The smallest long stands for no quantity.
                    if (part.bitLength() > 62) {
                        return new NumberColumn(unit, 0, parts);
                    }
                    parts[row] = part.longValueExact();
                }
            }
            return new NumberColumn(unit, scale.longValueExact(), parts);
        }
    }
}
