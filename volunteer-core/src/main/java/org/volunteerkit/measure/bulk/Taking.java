package org.volunteerkit.measure.bulk;

import org.jspecify.annotations.Nullable;

/** Takes a field of quantities, or the product of two; what has none is left out. */
final class Taking implements Kernel {

    private final int from;
    private final int to;
    private final long[] parts;
    private final long @Nullable [] times;
    private final int register;

    /**
     * Makes the kernel.
     *
     * @param from the place of the facts
     * @param to the place of those that have the field; the same if all have it
     * @param times the second field; null for none
     */
    Taking(int from, int to, long[] parts, long @Nullable [] times, int register) {
        this.from = from;
        this.to = to;
        this.parts = parts;
        this.times = times;
        this.register = register;
    }

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(from);
        int size = rows.size;
        long[] out = frame.numbers(register, size);
        int[] row = rows.row;
        if (from == to) {
            for (int i = 0; i < size; i++) {
                out[i] = parts[row[i]];
            }
            return;
        }
        Shape kept = frame.shape(to);
        kept.room(size);
        int found = 0;
        for (int i = 0; i < size; i++) {
            long number = parts[row[i]];
            long factor = times == null ? 1 : times[row[i]];
            if (number != NumberColumn.NONE && factor != NumberColumn.NONE) {
                kept.copy(found, rows, i);
                out[found++] = number * factor;
            }
        }
        kept.size = found;
    }
}
