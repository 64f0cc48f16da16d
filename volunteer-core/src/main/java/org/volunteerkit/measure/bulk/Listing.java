package org.volunteerkit.measure.bulk;

import java.util.Arrays;

/**
 * Writes down what each act came to.
 *
 * @param own the register of the row's own divisor; -1 if there is none
 */
record Listing(int place, int in, int own, int list) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        Acts acts = frame.acts(list);
        acts.room(rows.size);
        System.arraycopy(rows.row, 0, acts.row, acts.size, rows.size);
        System.arraycopy(frame.numbers(in), 0, acts.parts, acts.size, rows.size);
        if (own < 0) {
            Arrays.fill(acts.below, acts.size, acts.size + rows.size, 1);
        } else {
            System.arraycopy(frame.numbers(own), 0, acts.below, acts.size, rows.size);
        }
        acts.size += rows.size;
    }
}
