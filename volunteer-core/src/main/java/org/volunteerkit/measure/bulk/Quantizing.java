package org.volunteerkit.measure.bulk;

import org.volunteerkit.measure.step.Quantize;

/**
 * Brings numbers to a multiple of a step: so many steps, each of so many parts.
 *
 * <p>A number x is x * above / (below * own), where own is the row's own divisor, if it has one.
 *
 * @param own the register of the row's own divisor; -1 if there is none
 */
record Quantizing(
        int place,
        int in,
        int own,
        Quantize.Mode mode,
        long above,
        long below,
        Divider divider,
        Divider half,
        long parts,
        int out)
        implements Kernel {

    @Override
    public void run(Frame frame) {
        int size = frame.shape(place).size;
        long[] from = frame.numbers(in);
        long[] to = frame.numbers(out, size);
        if (own >= 0) {
            fractions(size, from, frame.numbers(own), to);
            return;
        }
        switch (mode) {
            case FLOOR -> divider.floors(size, from, above, parts, to);
            case CEIL -> {
                for (int i = 0; i < size; i++) {
                    to[i] = -divider.floor(-(from[i] * above)) * parts;
                }
            }
            case HALF_UP -> {
                for (int i = 0; i < size; i++) {
                    long number = from[i] * above;
                    // Of two equally near the one farther from zero.
                    long steps = half.floor(2 * Math.abs(number) + below);
                    to[i] = (number < 0 ? -steps : steps) * parts;
                }
            }
            case HALF_EVEN -> {
                for (int i = 0; i < size; i++) {
                    to[i] = even(from[i] * above, below, divider.floor(from[i] * above)) * parts;
                }
            }
        }
    }

    private void fractions(int size, long[] from, long[] owns, long[] to) {
        if (mode == Quantize.Mode.FLOOR) {
            // Most rows have no divisor of their own; all are divided as if they had none, several at once.
            divider.floors(size, from, above, parts, to);
            for (int i = 0; i < size; i++) {
                if (owns[i] != 1) {
                    to[i] = Math.floorDiv(from[i] * above, below * owns[i]) * parts;
                }
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            to[i] = steps(from[i] * above, below * owns[i]) * parts;
        }
    }

    private long steps(long number, long divisor) {
        return switch (mode) {
            case FLOOR -> Math.floorDiv(number, divisor);
            case CEIL -> -Math.floorDiv(-number, divisor);
            case HALF_UP -> {
                long steps = (2 * Math.abs(number) + divisor) / (2 * divisor);
                yield number < 0 ? -steps : steps;
            }
            case HALF_EVEN -> even(number, divisor, Math.floorDiv(number, divisor));
        };
    }

    private static long even(long number, long divisor, long down) {
        long twice = 2 * (number - down * divisor);
        boolean up = twice > divisor || (twice == divisor && (down & 1) != 0);
        return up ? down + 1 : down;
    }
}
