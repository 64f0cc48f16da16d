package org.volunteerkit.measure.bulk;

/**
 * Leaves only the rows whose numbers keep to limits.
 *
 * @param own the register of the row's own divisor; -1 if there is none
 * @param ownOut the register into which these divisors go
 */
record Testing(int from, int in, int own, Keeping limits, int to, int out, int ownOut) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(from);
        Shape kept = frame.shape(to);
        kept.room(rows.size);
        long[] numbers = frame.numbers(in);
        long[] left = frame.numbers(out, rows.size);
        int found = 0;
        if (own < 0) {
            for (int i = 0; i < rows.size; i++) {
                if (limits.keeps(numbers[i])) {
                    kept.copy(found, rows, i);
                    left[found++] = numbers[i];
                }
            }
        } else {
            long[] divisors = frame.numbers(own);
            long[] divisorsLeft = frame.numbers(ownOut, rows.size);
            for (int i = 0; i < rows.size; i++) {
                if (limits.keeps(numbers[i], divisors[i])) {
                    kept.copy(found, rows, i);
                    divisorsLeft[found] = divisors[i];
                    left[found++] = numbers[i];
                }
            }
        }
        kept.size = found;
    }
}
