package org.volunteerkit.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that one account holds of one root, with its history in sums: what came is left, lapsed, or went. */
final class Part extends Slot {

    /** The order in which lots are spent; no two lots of an account are equal in it, since they differ in their root. */
    static final Comparator<Part> SPENDING_ORDER = (left, right) -> {
        int order = Long.compare(left.lastDay, right.lastDay);
        if (order == 0) {
            order = Long.compare(left.root.earned, right.root.earned);
        }
        return order != 0 ? order : left.root.id.compareTo(right.root.id);
    };

    final Root root;
    final Account holder;

    /** That of the root, which lies elsewhere in memory. */
    final long lastDay;

    long came;
    long remaining;
    long held;
    long lapsed;

    /** What is in transactions: the sum of the slices by which this lot funds them now, and what went to heirs. */
    long went;

    /** The transactions that this lot funds otherwise than their first entries say; null if there are none. */
    @Nullable Set<Integer> refunded;

    /** The lots of merged accounts whose history is now this one's; null if there are none. */
    @Nullable List<Part> before;

    Part(Root root, Account holder) {
        this.root = root;
        this.holder = holder;
        this.lastDay = root.lastDay;
    }

    /** Returns what can be spent, given or reserved. */
    long free() {
        return remaining - held;
    }

    /** Returns whether the last usable day lies before a day. */
    boolean isOver(long today) {
        return lastDay < today;
    }

    /** Returns whether law 50 holds: what came is what is left, lapsed or went. */
    boolean isAccountedFor() {
        return came == remaining + lapsed + went && lapsed >= 0 && went >= 0;
    }

    /** Returns whether law 51 holds: reserved is at most what is left, and that at most what came. */
    boolean isInRange() {
        return held >= 0 && held <= remaining && remaining <= came;
    }
}
