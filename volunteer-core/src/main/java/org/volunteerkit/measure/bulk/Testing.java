package org.volunteerkit.measure.bulk;

/** Leaves only the rows whose numbers keep to limits. */
record Testing(int from, int in, Limits limits, int to, int out) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(from);
        Shape kept = frame.shape(to);
        kept.room(rows.size);
        long[] numbers = frame.numbers(in);
        long[] left = frame.numbers(out, rows.size);
        int found = 0;
        for (int i = 0; i < rows.size; i++) {
            if (limits.admit(numbers[i])) {
                kept.copy(found, rows, i);
                left[found++] = numbers[i];
            }
        }
        kept.size = found;
    }
}
