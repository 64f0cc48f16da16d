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
        boolean shifts = times.hasShifts();
        for (int i = 0; i < size; i++) {
            int at = row[i];
            int length = times.length(at);
            int layer = (int) of[i];
            long counted = shifts ? times.all(minutes, layer, at) : times.unshifted(minutes, layer, at);
            boolean whole = from[i] == length * perMinute;
            to[i] = counted * (whole ? perMinute : from[i]);
            divisors[i] = whole ? 1 : length;
            if (length == 0) {
                to[i] = from[i] * times.whole(minutes, layer, at);
                divisors[i] = 1;
            }
        }
    }
}
