package org.volunteerkit.measure.bulk;

import org.volunteerkit.measure.step.Fold;

/** Brings all rows of each person together; a person of whom there is nothing has a figure too. Sums and numbers only. */
record Totalling(int from, int in, Cut cut, Fold.Op op, int state, int out, Gathering.Texts texts) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(from);
        int people = frame.until - frame.from;
        long[] to = frame.numbers(out, people);
        if (op == Fold.Op.SUM && cut.isWhole()) {
            sums(frame, rows, people, frame.numbers(in), to);
            return;
        }
        int[] windows = cut.windows(rows);
        int start = 0;
        for (int i = 0; i < people; i++) {
            int end = start;
            while (end < rows.size && rows.person[end] == frame.from + i) {
                end++;
            }
            to[i] = total(frame, rows, windows, start, end);
            start = end;
        }
    }

    private static void sums(Frame frame, Shape rows, int people, long[] numbers, long[] to) {
        int[] who = rows.person;
        int size = rows.size;
        int at = 0;
        for (int i = 0; i < people; i++) {
            long sum = 0;
            while (at < size && who[at] == frame.from + i) {
                sum += numbers[at++];
            }
            to[i] = sum;
        }
    }

    private long total(Frame frame, Shape rows, int[] windows, int start, int end) {
        long total = 0;
        if (op == Fold.Op.SUM) {
            long[] numbers = frame.numbers(in);
            for (int i = start; i < end; i++) {
                total += windows[i] < 0 ? 0 : numbers[i];
            }
        } else if (op == Fold.Op.COUNT) {
            for (int i = start; i < end; i++) {
                total += windows[i] < 0 ? 0 : 1;
            }
        } else {
            Frame.State seen = frame.state(state);
            seen.room(texts.size());
            seen.begin();
            for (int i = start; i < end; i++) {
                int text = texts.code(rows, i);
                total += text > 0 && windows[i] >= 0 && seen.isNew(text) ? 1 : 0;
            }
        }
        return total;
    }
}
