package org.volunteerkit.measure.bulk;

import com.google.common.math.LongMath;
import java.util.Arrays;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** A field of quantities of one unit, each a whole number of parts of the unit; a field that cannot be held so has none. */
final class NumberColumn {

    /** Stands where a fact has no quantity. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MINUTES_PER_HOUR = 60;
    private static final long FINEST = 1_000_000_000_000L;

    /** Of the number of parts, so that the smallest long is left for no quantity and two can be added. */
    private static final long MOST = (1L << 62) - 1;

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
        private long[] numerators = new long[16];

        /** Zero where there is no quantity. */
        private long[] denominators = new long[16];

        /** Zero if no scale fits. */
        private long scale;

        Builder(Unit unit) {
            this.unit = unit;
            // Time is counted in minutes, whether or not all of it happens to be whole hours.
            this.scale = unit == Unit.HOUR ? MINUTES_PER_HOUR : 1;
        }

        void add(int row, Ratio number) {
            if (row >= numerators.length) {
                int size = Math.max(row + 1, 2 * numerators.length);
                numerators = Arrays.copyOf(numerators, size);
                denominators = Arrays.copyOf(denominators, size);
            }
            numerators[row] = number.numerator();
            denominators[row] = number.denominator();
            if (scale != 0 && scale % number.denominator() != 0) {
                scale = common(scale, number.denominator());
            }
        }

        /** The least number that both divide; zero if it is too large. */
        private static long common(long one, long other) {
            long times = other / LongMath.gcd(one, other);
            return times > FINEST / one ? 0 : one * times;
        }

        NumberColumn build(int rows) {
            long[] parts = new long[rows];
            Arrays.fill(parts, NONE);
            if (scale == 0) {
                return new NumberColumn(unit, 0, parts);
            }
            for (int row = 0; row < Math.min(rows, numerators.length); row++) {
                if (denominators[row] != 0) {
                    long factor = scale / denominators[row];
                    if (numerators[row] > MOST / factor || numerators[row] < -MOST / factor) {
                        return new NumberColumn(unit, 0, parts);
                    }
                    parts[row] = numerators[row] * factor;
                }
            }
            return new NumberColumn(unit, scale, parts);
        }
    }
}
