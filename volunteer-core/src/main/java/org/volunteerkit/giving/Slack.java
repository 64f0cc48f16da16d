package org.volunteerkit.giving;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * How much there can be at most in one pot, day by day. A pot into which an amount went of which nothing is known at the upper side
 * has no limit from that day on, until the amount is taken out again as it came.
 */
final class Slack {

    /** What changes on a day: the sure part, and how many amounts without a limit came. */
    private record Change(long sure, int open) {
        Change plus(Change other) {
            return new Change(sure + other.sure, open + other.open);
        }
    }

    private static final Change NONE = new Change(0, 0);

    private final NavigableMap<LocalDate, Change> changes = new TreeMap<>();
    private Change total = NONE;

    /** Takes what comes. */
    void in(LocalDate day, Amount amount) {
        change(day, most(amount));
    }

    /** Takes what goes, of which the least is sure. */
    void out(LocalDate day, Amount amount) {
        change(day, new Change(-amount.least(), 0));
    }

    /** Takes out what came, on a day, as if it had not. */
    void undoIn(LocalDate day, Amount amount) {
        change(day, minus(most(amount)));
    }

    /** Takes back what went, on a day, as if it had not. */
    void undoOut(LocalDate day, Amount amount) {
        change(day, new Change(amount.least(), 0));
    }

    /** Returns whether so much can go on a day, that day's and all later balances considered. */
    boolean allowsOut(LocalDate day, Amount amount) {
        return allows(day, new Change(-amount.least(), 0));
    }

    /** Returns whether what came can be taken out on a day. */
    boolean allowsUndoIn(LocalDate day, Amount amount) {
        return allows(day, minus(most(amount)));
    }

    private boolean allows(LocalDate day, Change change) {
        Change balance = total;
        for (Map.Entry<LocalDate, Change> later : changes.descendingMap().entrySet()) {
            if (!isAllowed(balance.plus(change))) {
                return false;
            }
            if (!later.getKey().isAfter(day)) {
                return true;
            }
            balance = balance.plus(minus(later.getValue()));
        }
        return isAllowed(balance.plus(change));
    }

    private static boolean isAllowed(Change balance) {
        return balance.open > 0 || balance.sure >= 0;
    }

    private void change(LocalDate day, Change change) {
        changes.merge(day, change, Change::plus);
        total = total.plus(change);
    }

    private static Change most(Amount amount) {
        return amount.most().isPresent() ? new Change(amount.most().getAsLong(), 0) : new Change(0, 1);
    }

    private static Change minus(Change change) {
        return new Change(-change.sure, -change.open);
    }
}
