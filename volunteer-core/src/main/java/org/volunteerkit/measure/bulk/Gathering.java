package org.volunteerkit.measure.bulk;

import java.util.Arrays;
import org.volunteerkit.measure.step.Fold;

/**
 * Brings the rows of each person, window and key together; groups come out in the order of windows, then of keys.
 *
 * @param texts the texts that are told apart for a number of different ones, as codes by row; empty otherwise
 * @param below the register of the number of rows, for a mean; -1 otherwise
 */
record Gathering(
        int from, int in, Cut cut, Fold.Op op, int state, int counts, int place, int out, int below, Texts texts)
        implements Kernel {

    /** The texts of which the different ones are counted, as codes; the code of none is 0. */
    @SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
    record Texts(int[] codes, boolean acts, int size) {

        static final Texts NONE = new Texts(new int[0], true, 0);

        int code(Shape rows, int i) {
            return codes[acts ? rows.row[i] : rows.key[i]];
        }
    }

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(from);
        Shape groups = frame.shape(place);
        groups.room(rows.size);
        groups.size = 0;
        frame.numbers(out, rows.size);
        if (below >= 0) {
            frame.numbers(below, rows.size);
        }
        boolean adds = (op == Fold.Op.SUM || op == Fold.Op.COUNT) && !cut.hasKeys();
        int[] windows = cut.windows(rows);
        if (adds && cut.windows() != null) {
            add(rows, windows, frame.numbers(in), groups, frame.numbers(out));
            return;
        }
        Frame.State sums = frame.state(state);
        Frame.State numbers = frame.state(counts);
        sums.room(Math.max(cut.keys(), 1));
        numbers.room(Math.max(Math.max(cut.keys(), texts.size()), 1));
        int start = 0;
        while (start < rows.size) {
            int window = windows[start];
            int end = start + 1;
            while (end < rows.size && rows.person[end] == rows.person[start] && windows[end] == window) {
                end++;
            }
            if (window >= 0) {
                gather(frame, rows, start, end, window);
            }
            start = end;
        }
    }

    /** Adds up windows that come one after the other, without a branch. */
    private void add(Shape rows, int[] windows, long[] numbers, Shape groups, long[] to) {
        boolean counting = op == Fold.Op.COUNT;
        int size = rows.size;
        int[] who = rows.person;
        int[] people = groups.person;
        int[] days = groups.day;
        int person = -1;
        int window = -1;
        int group = -1;
        long sum = 0;
        for (int i = 0; i < size; i++) {
            int different = (who[i] ^ person) | (windows[i] ^ window);
            person = who[i];
            window = windows[i];
            group += Branchless.one(different);
            sum = (sum & ~Branchless.mask(different)) + (counting ? 1 : numbers[i]);
            people[group] = person;
            days[group] = window;
            to[group] = sum;
        }
        groups.size = group + 1;
        for (int i = 0; i < groups.size; i++) {
            days[i] = cut.start(days[i]);
            groups.key[i] = 0;
        }
    }

    private void gather(Frame frame, Shape rows, int start, int end, int window) {
        long[] numbers = frame.numbers(in);
        Frame.State sums = frame.state(state);
        Frame.State many = frame.state(counts);
        sums.begin();
        many.begin();
        int[] seen = sums.seen;
        int keys = 0;
        for (int i = start; i < end; i++) {
            int key = cut.key(rows, i);
            if (sums.isNew(key)) {
                seen[keys++] = key;
                sums.number[key] = op == Fold.Op.MAX || op == Fold.Op.MIN ? numbers[i] : 0;
                many.number[key] = 0;
            }
            add(rows, i, key, numbers, sums, many);
        }
        Arrays.sort(seen, 0, keys);
        Shape groups = frame.shape(place);
        long[] to = frame.numbers(out);
        for (int k = 0; k < keys; k++) {
            int group = groups.size++;
            groups.person[group] = rows.person[start];
            groups.day[group] = cut.start(window);
            groups.key[group] = seen[k];
            to[group] = sums.number[seen[k]];
            if (below >= 0) {
                frame.numbers(below)[group] = many.number[seen[k]];
            }
        }
    }

    private void add(Shape rows, int i, int key, long[] numbers, Frame.State sums, Frame.State many) {
        switch (op) {
            case SUM -> sums.number[key] += numbers[i];
            case COUNT -> sums.number[key]++;
            case MAX -> sums.number[key] = Math.max(sums.number[key], numbers[i]);
            case MIN -> sums.number[key] = Math.min(sums.number[key], numbers[i]);
            case LAST -> sums.number[key] = numbers[i];
            case MEAN -> {
                sums.number[key] += numbers[i];
                many.number[key]++;
            }
            case DISTINCT -> {
                int text = texts.code(rows, i);
                sums.number[key] += text > 0 && many.isNew(text) ? 1 : 0;
            }
            case WEIGHTED_MEAN, LONGEST_RUN -> throw new IllegalStateException(op.toString());
        }
    }
}
