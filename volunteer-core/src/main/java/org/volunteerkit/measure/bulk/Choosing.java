package org.volunteerkit.measure.bulk;

/**
 * Leaves the rows of which some case holds, with the number of the first that does.
 *
 * @param bits the register of the cases that hold of each row
 * @param cases the register for the number of the case
 */
record Choosing(int from, int in, int bits, int to, int out, int cases) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(from);
        Shape kept = frame.shape(to);
        kept.room(rows.size);
        long[] numbers = frame.numbers(in);
        long[] held = frame.numbers(bits);
        long[] left = frame.numbers(out, rows.size);
        long[] chosen = frame.numbers(cases, rows.size);
        int found = 0;
        for (int i = 0; i < rows.size; i++) {
            if (held[i] != 0) {
                kept.copy(found, rows, i);
                left[found] = numbers[i];
                chosen[found++] = Long.numberOfTrailingZeros(held[i]);
            }
        }
        kept.size = found;
    }
}
