package org.volunteerkit.measure.bulk;

import com.google.common.math.LongMath;
import java.util.Arrays;
import java.util.List;
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
    void bound(List<FactTable.OfKind> kinds) {
        bounds = kinds.stream().map(this::boundsOf).toArray(Bounds[]::new);
    }

    private Bounds boundsOf(FactTable.OfKind kind) {
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        boolean complete = true;
        int[] rows = kind.rows();
        for (int i = 0; i < kind.size(); i++) {
            long part = parts[rows[i]];
            if (part == NONE) {
                complete = false;
            } else {
                least = Math.min(least, part);
                most = Math.max(most, part);
            }
        }
        return new Bounds(least > most ? Span.ZERO : Span.of(least, most), complete);
    }

    Bounds bounds(int kind) {
        return bounds[kind];
    }

    /** Gathers a column row by row; rows that are passed over have no quantity. */
    static final class Builder {

        private final Unit unit;

        /** Of the scale that was needed so far. */
        private long[] parts;

        /** How many rows are written. */
        private int size;

        /** Zero if no scale fits. */
        private long scale;

        Builder(Unit unit, int expected) {
            this.unit = unit;
            this.parts = new long[Math.max(16, expected)];
            // Time is counted in minutes, whether or not all of it happens to be whole hours.
            this.scale = unit == Unit.HOUR ? MINUTES_PER_HOUR : 1;
        }

        /** Adds a time. */
        void addMinutes(int row, long minutes) {
            if (scale == MINUTES_PER_HOUR && Math.abs(minutes) <= MOST) {
                room(row);
                parts[row] = minutes;
            } else {
                add(row, Ratio.of(minutes, MINUTES_PER_HOUR));
            }
        }

        void add(int row, Ratio number) {
            room(row);
            if (scale != 0 && scale % number.denominator() != 0) {
                refine(common(scale, number.denominator()));
            }
            if (scale == 0) {
                return;
            }
            long factor = scale / number.denominator();
            if (isTooMuch(number.numerator(), factor)) {
                scale = 0;
                return;
            }
            parts[row] = number.numerator() * factor;
        }

        private void room(int row) {
            if (row >= parts.length) {
                parts = Arrays.copyOf(parts, Math.max(row + 1, 2 * parts.length));
            }
            while (size <= row) {
                parts[size++] = NONE;
            }
        }

        private void refine(long finer) {
            long factor = finer / scale;
            for (int row = 0; row < size; row++) {
                if (parts[row] != NONE && isTooMuch(parts[row], factor)) {
                    scale = 0;
                    return;
                }
                parts[row] = parts[row] == NONE ? NONE : parts[row] * factor;
            }
            scale = finer;
        }

        private static boolean isTooMuch(long number, long factor) {
            return factor == 0 || number > MOST / factor || number < -MOST / factor;
        }

        /** The least number that both divide; zero if it is too large. */
        private static long common(long one, long other) {
            long times = other / LongMath.gcd(one, other);
            return times > FINEST / one ? 0 : one * times;
        }

        NumberColumn build(int rows) {
            long[] all = parts.length == rows ? parts : Arrays.copyOf(parts, rows);
            Arrays.fill(all, scale == 0 ? 0 : size, rows, NONE);
            return new NumberColumn(unit, scale, all);
        }
    }
}
