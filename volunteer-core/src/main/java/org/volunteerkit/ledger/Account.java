package org.volunteerkit.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One account as the books have it: amounts in the smallest parts of the unit, and its lots. */
final class Account {

    /** No entry yet. */
    static final int NONE = -1;

    final AccountId id;

    /** The lots in which something is left, the next to be spent first. */
    final SpendingOrder live = new SpendingOrder();

    /** The sum of the account's entries. */
    long settled;

    /** The sum of what is left in its lots, kept apart from the entries so that law 47 compares two things. */
    long inLots;

    /** The account's last entry in the journal, from which the others can be reached; {@link #NONE} before the first. */
    int lastEntry = NONE;

    private @Nullable Map<CommandId, Part> carried;

    Account(AccountId id) {
        this.id = id;
    }

    /** Returns what the account can give on a day: all lots but those whose last day has passed. */
    long available(long today) {
        long sum = settled;
        for (int i = 0; i < live.size() && live.get(i).isOver(today); i++) {
            sum -= live.get(i).remaining;
        }
        return sum;
    }

    /** Returns the lot of a root in this account, even if nothing is left in it; null if there never was one. */
    @Nullable Part find(Root root) {
        if (root.home.holder == this) {
            return root.home;
        }
        return carried == null ? null : carried.get(root.id);
    }

    /** Returns a new, empty lot for what is carried here of a root. */
    Part open(Root root) {
        if (carried == null) {
            carried = new HashMap<>();
        }
        Part part = new Part(root, this);
        carried.put(root.id, part);
        return part;
    }
}
