package org.volunteerkit.measure.bulk;

/** Whether two numbers differ, as a number; for loops that must not branch. */
final class Differing {

    private Differing() {}

    /** All bits if the exclusive or of two numbers, or of several pairs, has one; else none. */
    static long mask(int different) {
        return (different | -different) >> 31;
    }

    /** One if it has a bit; else zero. */
    static int one(int different) {
        return (different | -different) >>> 31;
    }
}
