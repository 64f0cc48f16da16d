package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;

/**
 * Picks the facts of a kind that meet conditions.
 *
 * @param tests the conditions, one of which may be that the fact has happened, or holds
 */
record Picking(FactTable.OfKind facts, ImmutableList<RowTest> tests, int place) implements Kernel {

    @Override
    public void run(Frame frame) {
        int[] first = facts.first();
        int start = first[frame.from];
        int size = first[frame.until] - start;
        Shape rows = frame.shape(place);
        rows.room(size);
        System.arraycopy(facts.rows(), start, rows.row, 0, size);
        int[] person = rows.person;
        for (int who = frame.from; who < frame.until; who++) {
            int end = first[who + 1] - start;
            for (int i = first[who] - start; i < end; i++) {
                person[i] = who;
            }
        }
        for (RowTest test : tests) {
            size = test.keep(rows.row, person, size);
        }
        rows.size = size;
    }
}
