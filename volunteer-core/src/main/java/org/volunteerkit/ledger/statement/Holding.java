package org.volunteerkit.ledger.statement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;

/**
 * What one account holds on a day: a snapshot that no later command changes.
 *
 * <p>What has lapsed by that day is not in it, whether or not a sweep ran.
 *
 * <p>To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"account", "day", "settled", "held", "available", "debt", "lots", "reserved"})
@Value.Immutable
public abstract class Holding {

    Holding() {}

    /** Starts a holding; account, day and the amounts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the account. */
    public abstract AccountId account();

    /** Returns the day: the one asked for, or that of the last posting if that is later. */
    public abstract LocalDate day();

    /** Returns what all lots hold less debt: the balance. */
    public abstract Amount settled();

    /** Returns what live holds have reserved of it. */
    public abstract Amount held();

    /**
     * Returns what the account can pay or redeem on that day: the balance, less what is held, and its credit line. Below
     * zero only after a correction, a forced reversal or a merge.
     */
    public abstract Amount available();

    /** Returns what was spent on credit and is not repaid. */
    public abstract Amount debt();

    /** Returns the lots in which something is left, in the order in which they will be spent. */
    public abstract List<Lot> lots();

    /** Returns what live holds have reserved of which lot, by root, in the same order. */
    public abstract Map<CommandId, Amount> reserved();

    /**
     * What an account holds of one root: an amount with one day of earning and one last day.
     *
     * <p>All that an account holds of one root is one lot, however it came; a part that comes home joins the root.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonPropertyOrder({"root", "origin", "holder", "earned", "lastDay", "remaining"})
    @Value.Immutable
    public abstract static class Lot {

        Lot() {}

        /** Starts a lot; all but the last day are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the command that made the root. */
        public abstract CommandId root();

        /** Returns the account in which the root was made, or the one into which that was merged. */
        public abstract AccountId origin();

        /** Returns the account that holds this lot. */
        public abstract AccountId holder();

        /** Returns the day on which the root was earned. */
        public abstract LocalDate earned();

        /** Returns the last day on which it is usable, that day included; empty if it never lapses. */
        public abstract Optional<LocalDate> lastDay();

        /** Returns what is left of it. */
        public abstract Amount remaining();

        /** Returns the name in print: the root, with {@code @} and the holder behind it if it was carried there. */
        public final String name() {
            return holder().equals(origin()) ? root().value() : root().value() + "@" + holder().value();
        }

        /** Collects the parts of a lot. */
        public static final class Builder extends ImmutableLot.Builder {
            Builder() {}
        }
    }

    /** Collects the parts of a holding. */
    public static final class Builder extends ImmutableHolding.Builder {
        Builder() {}
    }
}
