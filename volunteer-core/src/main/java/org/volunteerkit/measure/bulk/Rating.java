package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;

/**
 * What each row is worth by itself.
 *
 * @param cases the register of the case of each row; -1 if there is one schedule
 * @param rates the schedules by case
 */
record Rating(int place, int in, int cases, ImmutableList<Rates> rates, int out) implements Kernel {

    @Override
    public void run(Frame frame) {
        int size = frame.shape(place).size;
        long[] from = frame.numbers(in);
        long[] to = frame.numbers(out, size);
        Rates one = rates.get(0);
        if (cases < 0) {
            for (int i = 0; i < size; i++) {
                to[i] = one.at(from[i]);
            }
            return;
        }
        long[] of = frame.numbers(cases);
        for (int i = 0; i < size; i++) {
            to[i] = rates.get((int) of[i]).at(from[i]);
        }
    }
}
