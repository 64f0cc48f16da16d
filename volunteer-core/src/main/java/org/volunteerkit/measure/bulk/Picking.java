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
        System.arraycopy(facts.people(), start, rows.person, 0, size);
        for (RowTest test : tests) {
            size = test.keep(rows.row, rows.person, size);
        }
        rows.size = size;
    }
}
