package org.volunteerkit.measure.bulk;

/** Lets what is above zero of a key and window count nothing if together it passes a maximum. */
record Voiding(int place, int in, Cut cut, long most, int state, int out) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        long[] from = frame.numbers(in);
        long[] to = frame.numbers(out, rows.size);
        int[] windows = cut.windows(rows);
        Frame.State sums = frame.state(state);
        sums.room(Math.max(1, cut.keys()));
        int start = 0;
        while (start < rows.size) {
            int end = start;
            sums.begin();
            while (end < rows.size && rows.person[end] == rows.person[start] && windows[end] == windows[start]) {
                int key = cut.key(rows, end);
                sums.number[key] = (sums.isNew(key) ? 0 : sums.number[key]) + Math.max(0, from[end]);
                end++;
            }
            for (; start < end; start++) {
                to[start] = sums.number[cut.key(rows, start)] > most ? Math.min(0, from[start]) : from[start];
            }
        }
    }
}
