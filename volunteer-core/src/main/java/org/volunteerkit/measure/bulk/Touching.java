package org.volunteerkit.measure.bulk;

/**
 * Takes away the bits of cases in whose times no minute of the row lies, or not its first.
 *
 * @param minutes one layer for each case: 1 in its times, else 0
 * @param first whether only the first minute is looked at
 */
record Touching(int place, int in, Times times, Minutes minutes, int cases, boolean first, int out) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        long[] from = frame.numbers(in);
        long[] bits = frame.numbers(out, rows.size);
        for (int i = 0; i < rows.size; i++) {
            bits[i] = from[i] & touched(rows.row[i]);
        }
    }

    private long touched(int row) {
        long touched = 0;
        for (int layer = 0; layer < cases; layer++) {
            long minutesInside = times.isKnown(row)
                    ? first ? times.first(minutes, layer, row) : times.all(minutes, layer, row)
                    : times.whole(minutes, layer, row);
            touched |= minutesInside > 0 ? 1L << layer : 0;
        }
        return touched;
    }
}
