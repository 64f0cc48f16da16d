package org.volunteerkit.measure.bulk;

/** What each row adds to the worth of the total of its key and window. */
record RunningRating(int place, int in, Cut cut, Rates rates, int state, int out) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        long[] from = frame.numbers(in);
        long[] to = frame.numbers(out, rows.size);
        long nothing = rates.at(0);
        Frame.State totals = frame.state(state);
        totals.room(cut.keys());
        int[] windows = cut.windows(rows);
        int person = -1;
        int window = -1;
        long total = 0;
        long worth = nothing;
        for (int i = 0; i < rows.size; i++) {
            if (rows.person[i] != person || windows[i] != window) {
                person = rows.person[i];
                window = windows[i];
                total = 0;
                worth = nothing;
                totals.begin();
            }
            if (cut.hasKeys()) {
                int key = cut.key(rows, i);
                total = totals.isNew(key) ? 0 : totals.number[key];
                worth = rates.at(total);
                totals.number[key] = total + from[i];
            }
            total += from[i];
            long now = rates.at(total);
            to[i] = now - worth;
            worth = now;
        }
    }
}
