package org.volunteerkit.measure.bulk;

/** Gives each row the same quantity. */
record Filling(int place, long number, int register) implements Kernel {

    @Override
    public void run(Frame frame) {
        int size = frame.shape(place).size;
        long[] before = frame.numbers(register);
        // The register is nobody else's, so that it need be filled only where it has grown.
        int filled = before.length;
        long[] out = frame.numbers(register, size);
        for (int i = filled; i < out.length; i++) {
            out[i] = number;
        }
    }
}
