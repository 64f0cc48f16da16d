package org.volunteerkit.measure.bulk;

/**
 * Keeps the sum of a key and window within a maximum, the earliest first. What is below zero passes and makes no room.
 *
 * @param cases the register of the case of each row; -1 if there is one maximum
 * @param most the maxima by case
 * @param whole whether a row that does not fit wholly counts nothing
 */
@SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
record Capping(int place, int in, Cut cut, int cases, long[] most, boolean whole, int state, int out)
        implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        long[] from = frame.numbers(in);
        long[] to = frame.numbers(out, rows.size);
        if (cut.hasKeys() || whole || cases >= 0) {
            byKey(rows, from, cases < 0 ? from : frame.numbers(cases), to, frame.state(state));
        } else {
            run(most[0], rows.size, cut.same(rows), from, to);
        }
    }

    /**
     * The maximum of each window, without a branch, as no processor guesses on which day somebody comes again: of a running
     * total is kept what lies below the maximum, and of each row what it adds to that.
     */
    private static void run(long most, int size, int[] same, long[] from, long[] to) {
        long total = 0;
        for (int i = 0; i < size; i++) {
            total = (total & same[i]) + Branchless.positive(from[i]);
            to[i] = total;
        }
        for (int i = 0; i < size; i++) {
            long number = from[i];
            long fills = Branchless.positive(number);
            long before = to[i] - fills;
            to[i] = Branchless.smaller(to[i], most) - Branchless.smaller(before, most) + number - fills;
        }
    }

    private void byKey(Shape rows, long[] from, long[] of, long[] to, Frame.State sums) {
        sums.room(Math.max(1, cut.keys()));
        int[] windows = cut.windows(rows);
        int person = -1;
        int window = -1;
        for (int i = 0; i < rows.size; i++) {
            if (rows.person[i] != person || windows[i] != window) {
                person = rows.person[i];
                window = windows[i];
                sums.begin();
            }
            int key = cut.key(rows, i);
            long before = sums.isNew(key) ? 0 : sums.number[key];
            // Where cases differ, an earlier act may have taken more than the maximum of this one.
            long room = Math.max(0, most[cases < 0 ? 0 : (int) of[i]] - before);
            long kept = from[i] <= room ? from[i] : whole ? 0 : room;
            sums.number[key] = before + Math.max(0, kept);
            to[i] = kept;
        }
    }
}
