package org.volunteerkit.measure.bulk;

/**
 * Adds up, or counts, the rows of each person.
 *
 * @param groups where the people are, and the ends of their rows
 * @param running the register for the sums of all rows up to each, whose differences are right even where they wrap
 */
record Adding(int from, int in, int groups, boolean counts, int running, int out) implements Kernel {

    @Override
    public void run(Frame frame) {
        int size = frame.shape(from).size;
        Shape people = frame.shape(groups);
        int many = people.size;
        int[] end = people.end;
        long[] to = frame.numbers(out, many);
        if (counts) {
            long before = 0;
            for (int group = 0; group < many; group++) {
                to[group] = end[group] - before;
                before = end[group];
            }
            return;
        }
        long[] numbers = frame.numbers(in);
        long[] sums = frame.numbers(running, size);
        long sum = 0;
        for (int i = 0; i < size; i++) {
            sum += numbers[i];
            sums[i] = sum;
        }
        long last = 0;
        for (int group = 0; group < many; group++) {
            long now = sums[end[group] - 1];
            to[group] = now - last;
            last = now;
        }
    }
}
