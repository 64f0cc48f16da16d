package org.volunteerkit.measure.bulk;

/**
 * Makes one number of two: of each row of two places that were merged, or of one place that both have.
 *
 * @param merged whether the rows were merged, so that one of the numbers may be missing
 * @param first the register of the first number, what it is multiplied by, and what stands for it where it is missing
 * @param place where the rows come out; the place they are at if none is ever left out
 * @param below the register of the divisor that each row has of its own; -1 if there is none
 */
record Pairing(How how, int from, boolean merged, Side first, Side second, int place, int out, int below)
        implements Kernel {

    /** What comes of two numbers. */
    enum How {
        /** The sum of both, whichever is there. */
        SUM,
        /** The first as a share of the second; none if that is nothing. */
        SHARE,
        /** The first, where the second is there. */
        AMONG,
        /** The larger. */
        GREATEST,
        /** The smaller. */
        LEAST
    }

    /**
     * One of the two.
     *
     * @param missing what stands for it where it is missing
     * @param needed whether the row is left out where it is missing
     * @param absent whether only the other one counts where it is missing
     */
    record Side(int register, long factor, long missing, boolean needed, boolean absent) {}

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(from);
        Shape to = frame.shape(place);
        boolean leavesOut = from != place;
        if (leavesOut) {
            to.room(rows.size);
        }
        long[] one = frame.numbers(first.register());
        long[] other = frame.numbers(second.register());
        long[] results = frame.numbers(out, rows.size);
        long[] divisors = below >= 0 ? frame.numbers(below, rows.size) : results;
        int found = 0;
        for (int i = 0; i < rows.size; i++) {
            int left = merged ? rows.left[i] : i;
            int right = merged ? rows.right[i] : i;
            if ((left < 0 && first.needed()) || (right < 0 && second.needed())) {
                continue;
            }
            long a = left < 0 ? first.missing() : one[left] * first.factor();
            long b = right < 0 ? second.missing() : other[right] * second.factor();
            if (how == How.SHARE && b == 0) {
                continue;
            }
            if (leavesOut) {
                to.copy(found, rows, i);
            }
            results[found] = left < 0 && first.absent() ? b : right < 0 && second.absent() ? a : result(a, b);
            if (below >= 0) {
                divisors[found] = Math.abs(b);
            }
            found++;
        }
        if (leavesOut) {
            to.size = found;
        }
    }

    private long result(long a, long b) {
        return switch (how) {
            case SUM -> a + b;
            case SHARE -> b < 0 ? -a : a;
            case AMONG -> a;
            case GREATEST -> Math.max(a, b);
            case LEAST -> Math.min(a, b);
        };
    }
}
