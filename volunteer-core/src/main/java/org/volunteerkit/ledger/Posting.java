package org.volunteerkit.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One thing that happened in a ledger, whole: entries that add up to zero.
 *
 * <p>Postings are numbered from 1 without a hole, and their order is the order in which they happened. Each keeps the day on
 * which it took effect and the day on which it was recorded. A posting is never changed.
 *
 * <p>To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"number", "kind", "day", "recorded", "command", "entries"})
@Value.Immutable
public abstract class Posting {

    Posting() {}

    /** Starts a posting; all but the command are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the place in the journal, counted from 1. */
    public abstract long number();

    /** Returns what happened. */
    public abstract Kind kind();

    /** Returns the day on which it took effect; of an expiry, the day after the last usable one. */
    public abstract LocalDate day();

    /** Returns the day on which it was recorded; not before {@link #day()}, never before that of the posting before. */
    public abstract LocalDate recorded();

    /** Returns the command that was carried out; empty for an expiry. */
    public abstract Optional<LedgerCommand> command();

    /** Returns what moved where, in the order in which it was taken; at least two entries. */
    public abstract List<Entry> entries();

    /** What can happen in a ledger. */
    public enum Kind {
        /** A lot came into being. */
        EARN,
        /** A member paid another for a service. */
        PAY,
        /** Lots were carried to another account. */
        GIVE,
        /** An amount was handed in. */
        REDEEM,
        /** What was left of lots lapsed with their last day. */
        EXPIRE
    }

    /**
     * So much came to an account, or left it.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonPropertyOrder({"account", "lot", "amount"})
    @Value.Immutable
    public abstract static class Entry {

        Entry() {}

        /** Starts an entry; account and amount are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the account. */
        public abstract AccountId account();

        /** Returns the root of the lot that changed; empty for an account of the ledger itself, which has no lots. */
        public abstract Optional<CommandId> lot();

        /** Returns what came, or with a minus what went; never zero. */
        public abstract Amount amount();

        /** Collects the parts of an entry. */
        public static final class Builder extends ImmutableEntry.Builder {
            Builder() {}
        }
    }

    /** Collects the parts of a posting. */
    public static final class Builder extends ImmutablePosting.Builder {
        Builder() {}
    }
}
