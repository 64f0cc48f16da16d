package org.volunteerkit.measure.bulk;

/** Multiplies each row by the factor of the cases that hold of it. */
@SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
record Multiplying(int place, int in, int cases, long[] factors, int out) implements Kernel {

    @Override
    public void run(Frame frame) {
        int size = frame.shape(place).size;
        long[] from = frame.numbers(in);
        long[] bits = frame.numbers(cases);
        long[] to = frame.numbers(out, size);
        for (int i = 0; i < size; i++) {
            to[i] = from[i] * factors[(int) bits[i]];
        }
    }
}
