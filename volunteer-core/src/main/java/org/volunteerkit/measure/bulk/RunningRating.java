package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;

/**
 * What each row adds to the worth of the total of its key and window.
 *
 * @param cases the register of the case of each row; -1 if there is one schedule
 * @param rates the schedules by case
 */
record RunningRating(int place, int in, Cut cut, int cases, ImmutableList<Rates> rates, int state, int out)
        implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        long[] from = frame.numbers(in);
        long[] to = frame.numbers(out, rows.size);
        long[] of = cases < 0 ? from : frame.numbers(cases);
        int[] windows = cut.windows(rows);
        Frame.State totals = frame.state(state);
        totals.room(Math.max(1, cut.keys()));
        int person = -1;
        int window = -1;
        for (int i = 0; i < rows.size; i++) {
            if (rows.person[i] != person || windows[i] != window) {
                person = rows.person[i];
                window = windows[i];
                totals.begin();
            }
            int key = cut.key(rows, i);
            long before = totals.isNew(key) ? 0 : totals.number[key];
            long after = before + from[i];
            totals.number[key] = after;
            Rates at = rates.get(cases < 0 ? 0 : (int) of[i]);
            to[i] = at.at(after) - at.at(before);
        }
    }
}
