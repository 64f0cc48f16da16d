package org.volunteerkit.measure.bulk;

/** Choices without a branch, for loops over what no processor can guess. */
final class Branchless {

    private Branchless() {}

    /** All bits if the exclusive or of two numbers, or of several pairs, has one; else none. */
    static long mask(int different) {
        return (different | -different) >> 31;
    }

    /** All bits if two numbers differ; else none. */
    static long mask(long one, long other) {
        long difference = one - other;
        return (difference | -difference) >> (Long.SIZE - 1);
    }

    /** The smaller of two numbers whose difference is a long. */
    static long smaller(long one, long other) {
        long more = other - one;
        return one + (more & (more >> (Long.SIZE - 1)));
    }

    /** The number if it is above zero; else zero. */
    static long positive(long number) {
        return number & ~(number >> (Long.SIZE - 1));
    }

    /** One if it has a bit; else zero. */
    static int one(int different) {
        return (different | -different) >>> 31;
    }
}
