package org.volunteerkit.measure.bulk;

/**
 * Multiplies each row by what its minutes count on average, exactly: the numbers that come out have a divisor of their own.
 *
 * @param layers the register of the layer of each row
 * @param perMinute how many parts a minute is if quantities are time, so that what was worked from start to end is known
 *     without a division; 0 if they are not
 */
record Weighing(int place, int in, int layers, Times times, Minutes minutes, long perMinute, int out, int own)
        implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(place);
        int size = rows.size;
        int[] row = rows.row;
        long[] from = frame.numbers(in);
        long[] of = frame.numbers(layers);
        long[] to = frame.numbers(out, size);
        long[] divisors = frame.numbers(own, size);
        if (minutes.stretches().length > 0 && !times.hasShifts()) {
            stretches(size, row, of, to, divisors);
        } else {
            for (int i = 0; i < size; i++) {
                to[i] = times.all(minutes, (int) of[i], row[i]);
                divisors[i] = times.length(row[i]);
            }
        }
        weigh(size, from, to, divisors);
        for (int i = 0; i < size; i++) {
            if (divisors[i] == 0) {
                to[i] = from[i] * times.whole(minutes, (int) of[i], row[i]);
                divisors[i] = 1;
            }
        }
    }

    /**
     * Where all minutes from start to end were worked, the length cancels out. Without a branch, so that several rows are
     * done at once; a row of something whose time is not known keeps the divisor 0.
     */
    private void weigh(int size, long[] from, long[] to, long[] divisors) {
        long each = perMinute;
        for (int i = 0; i < size; i++) {
            long length = divisors[i];
            long number = from[i];
            long cut = Branchless.mask(number, length * each);
            to[i] = to[i] * (each + ((number - each) & cut));
            divisors[i] = 1 + ((length - 1) & cut);
        }
    }

    /** Where all days are alike, only the minute of the day at the start and the length matter. */
    private void stretches(int size, int[] row, long[] of, long[] to, long[] lengths) {
        int[] starts = times.starts();
        int[] ends = times.ends();
        int[] sums = minutes.stretches();
        int layer = minutes.stretch();
        int first = minutes.firstMinute();
        for (int i = 0; i < size; i++) {
            int at = row[i];
            int start = starts[at];
            int length = ends[at] - start;
            int minute = (int) of[i] * layer + (start - first) % Minutes.A_DAY;
            to[i] = (long) sums[minute + length] - sums[minute];
            lengths[i] = length;
        }
    }
}
