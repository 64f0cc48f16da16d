package org.volunteerkit.examples.quickstart.huiji;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Numbers that look random and are the same for the same seed, on every machine and every JDK.
 *
 * <p>SplitMix64, written out: what the JDK's own generators give has changed between versions. For one thread.
 */
final class Dice {

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Returns dice of their own for one purpose, so that more throws in one part of the facts leave the others alone. */
    static Dice of(long seed, String purpose) {
        Dice mixed = new Dice(seed);
        purpose.chars().forEach(letter -> mixed.state = mixed.next() + letter);
        return mixed;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    /** Returns a number from 0 up to but not including a bound. */
    int below(int bound) {
        return (int) Long.remainderUnsigned(next(), bound);
    }

    /** Returns a number between two, both included. */
    int between(int lowest, int highest) {
        return lowest + below(highest - lowest + 1);
    }

    /** Returns true about once in so many times. */
    boolean oneIn(int times) {
        return below(times) == 0;
    }

    /** Returns one of some values. */
    <T> T any(List<T> values) {
        return values.get(below(values.size()));
    }

    /** Returns a day between two, both included. */
    LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(below((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    /** Returns the numbers from 0 up to but not including a bound, shuffled. */
    int[] order(int bound) {
        int[] order = new int[bound];
        for (int i = 0; i < bound; i++) {
            int j = below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
