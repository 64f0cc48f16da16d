package org.volunteerkit.measure.bulk;

/** Gives the first row of each person and window a number, and all others none: what a maximum leaves of equal rows. */
record Firsts(int place, Cut cut, long number, int out) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        int size = rows.size;
        int[] same = cut.same(rows);
        long[] to = frame.numbers(out, size);
        for (int i = 0; i < size; i++) {
            to[i] = number & ~same[i];
        }
    }
}
