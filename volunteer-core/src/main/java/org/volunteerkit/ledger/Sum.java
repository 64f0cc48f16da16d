package org.volunteerkit.ledger;

import com.google.common.math.LongMath;

/** The sum of all entries, and whether it may soon leave the range. */
final class Sum {

    /** Below this, as many entries as a journal can hold add up to less than half of what a {@code long} holds. */
    static final long SMALL = 1L << 31;

    private static final long MUCH = 1L << 61;

    private long total;

    /** All entries that were not small, either way; what was taken back is still in it. */
    private long bulk;

    void add(long amount) {
        total += amount;
        if (amount >= SMALL) {
            bulk = LongMath.saturatedAdd(bulk, amount);
        } else if (amount <= -SMALL) {
            bulk = LongMath.saturatedSubtract(bulk, amount);
        }
    }

    void takeBack(long amount) {
        total -= amount;
    }

    boolean isZero() {
        return total == 0;
    }

    /** Returns whether some sum of entries could leave the range when another small one is added. */
    boolean isNearlyFull() {
        return bulk >= MUCH;
    }
}
