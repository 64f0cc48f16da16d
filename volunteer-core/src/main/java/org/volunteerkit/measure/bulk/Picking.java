package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;

/** Picks the facts of a kind that have happened, or hold, and meet conditions. */
final class Picking implements Kernel {

    private final FactTable table;
    private final int kind;
    private final int asOf;
    private final ImmutableList<RowTest> tests;
    private final int place;

    Picking(FactTable table, int kind, int asOf, ImmutableList<RowTest> tests, int place) {
        this.table = table;
        this.kind = kind;
        this.asOf = asOf;
        this.tests = tests;
        this.place = place;
    }

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        rows.size = 0;
        if (kind < 0) {
            return;
        }
        rows.room(table.first[frame.until] - table.first[frame.from]);
        int size = table.kinds.get(kind).act() ? acts(frame, rows) : states(frame, rows);
        for (RowTest test : tests) {
            size = test.keep(rows.row, rows.person, size);
        }
        rows.size = size;
    }

    private int acts(Frame frame, Shape rows) {
        byte[] kinds = table.kind;
        int[] days = table.day;
        int[] row = rows.row;
        int[] person = rows.person;
        int size = 0;
        int at = table.first[frame.from];
        for (int who = frame.from; who < frame.until; who++) {
            int end = table.first[who + 1];
            for (; at < end; at++) {
                row[size] = at;
                person[size] = who;
                size += kinds[at] == kind & days[at] <= asOf ? 1 : 0;
            }
        }
        return size;
    }

    private int states(Frame frame, Shape rows) {
        int size = 0;
        int at = table.first[frame.from];
        for (int who = frame.from; who < frame.until; who++) {
            for (; at < table.first[who + 1]; at++) {
                if (table.kind[at] == kind && table.day[at] <= asOf && asOf < table.until[at]) {
                    rows.row[size] = at;
                    rows.person[size] = who;
                    size++;
                }
            }
        }
        return size;
    }
}
