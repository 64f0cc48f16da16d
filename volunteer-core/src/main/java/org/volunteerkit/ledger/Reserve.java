package org.volunteerkit.ledger;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.statement.HoldView;

/** One hold: what it reserves of which lots, and what became of it. */
final class Reserve {

    /** The order in which holds lapse. */
    static final Comparator<Reserve> BY_LAST_DAY =
            Comparator.comparingLong((Reserve hold) -> hold.until).thenComparingInt(hold -> hold.row);

    final CommandId id;
    final int row;
    final long until;
    final long amount;

    Account account;
    Slices slices = Slices.NONE;
    long captured;
    HoldView.State state = HoldView.State.LIVE;

    /** The pieces that it has reserved with their price; null if it is no booking. */
    Offers.@Nullable Pieces pieces;

    Reserve(CommandId id, int row, long until, long amount, Account account) {
        this.id = id;
        this.row = row;
        this.until = until;
        this.amount = amount;
        this.account = account;
    }

    boolean isLive() {
        return state == HoldView.State.LIVE;
    }
}
