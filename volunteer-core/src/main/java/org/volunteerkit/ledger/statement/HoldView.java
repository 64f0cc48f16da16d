package org.volunteerkit.ledger.statement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Trade;

/**
 * What became of one hold by a day: a snapshot that no later command changes.
 *
 * <p>Captured, released and left together are always what was held. To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"hold", "account", "until", "state", "amount", "captured", "released", "offer", "pieces"})
@Value.Immutable
public abstract class HoldView {

    HoldView() {}

    /** Starts a view; all parts are needed, but offer and pieces are there for bookings only. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the command that reserved it. */
    public abstract CommandId hold();

    /** Returns the account, or the one into which that was merged. */
    public abstract AccountId account();

    /** Returns the last day on which it is, or was, live. */
    public abstract LocalDate until();

    /** Returns whether it is live, and if not, how it ended. */
    public abstract State state();

    /** Returns what was held at first. */
    public abstract Amount amount();

    /** Returns what was captured of it. */
    public abstract Amount captured();

    /** Returns what was released of it, or lapsed, or left it by a correction. */
    public abstract Amount released();

    /** Returns the offer of which pieces were booked; empty for a hold that is no booking. */
    public abstract Optional<Trade.OfferId> offer();

    /** Returns how many pieces are still reserved; empty for a hold that is no booking. */
    public abstract OptionalLong pieces();

    /** Returns what is still reserved. */
    public final Amount left() {
        return amount().minus(captured()).minus(released());
    }

    /** The life of a hold; only a live one changes. */
    public enum State {
        /** Something is reserved, and can be captured or released. */
        LIVE,
        /** A capture ended it. */
        CAPTURED,
        /** A release ended it, or a correction that left nothing of it. */
        RELEASED,
        /** Its last day ended it. */
        LAPSED
    }

    /** Collects the parts of a view. */
    public static final class Builder extends ImmutableHoldView.Builder {
        Builder() {}
    }
}
