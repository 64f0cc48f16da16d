package org.volunteerkit.ledger;

import java.util.Comparator;

/** All that one account holds of one root, with its history in sums: what came is left, lapsed, or went. */
final class Part {

    /** The order in which lots are spent; no two lots of an account are equal in it, since they differ in their root. */
    static final Comparator<Part> SPENDING_ORDER = (left, right) -> {
        int order = Long.compare(left.root.lastDay, right.root.lastDay);
        if (order == 0) {
            order = Long.compare(left.root.earned, right.root.earned);
        }
        return order != 0 ? order : left.root.id.compareTo(right.root.id);
    };

    final Root root;
    final Account holder;

    long came;
    long remaining;
    long lapsed;
    long went;

    Part(Root root, Account holder) {
        this.root = root;
        this.holder = holder;
    }

    /** Returns whether the last usable day lies before a day. */
    boolean isOver(long today) {
        return root.lastDay < today;
    }

    /** Returns whether law 50 holds: what came is what is left, lapsed or went. */
    boolean isAccountedFor() {
        return came == remaining + lapsed + went && lapsed >= 0 && went >= 0;
    }

    /** Returns whether law 51 holds: what is left lies between nothing and what came. */
    boolean isInRange() {
        return remaining >= 0 && remaining <= came;
    }
}
