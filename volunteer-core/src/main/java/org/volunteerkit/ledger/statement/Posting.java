package org.volunteerkit.ledger.statement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;

/**
 * One command as it was carried out, whole: entries that add up to zero.
 *
 * <p>Postings are numbered from 1 without a hole, and their order is the order in which they happened. Each keeps the day on
 * which it took effect and the day on which it was recorded. A posting is never changed. What follows by itself – that a
 * lot lapses, that a hold does, that what becomes free repays debt – is no posting, since it follows from them and the days;
 * a {@link Statement} tells it.
 *
 * <p>To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"number", "kind", "day", "recorded", "command", "entries"})
@Value.Immutable
public abstract class Posting {

    Posting() {}

    /** Starts a posting; all but the entries are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the place in the journal, counted from 1. */
    public abstract long number();

    /** Returns what happened. */
    public abstract Kind kind();

    /** Returns the day on which it took effect. */
    public abstract LocalDate day();

    /** Returns the day on which it was recorded; not before {@link #day()}, never before that of the posting before. */
    public abstract LocalDate recorded();

    /** Returns the command that was carried out. */
    public abstract LedgerCommand command();

    /** Returns what moved where, in the order in which it was taken; none where nothing moved. */
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
        /** An amount was put aside. */
        HOLD,
        /** What was put aside was handed in. */
        CAPTURE,
        /** What was put aside was let go. */
        RELEASE,
        /** Pieces were put aside with their price. */
        BOOK,
        /** Pieces that had been put aside were handed over. */
        SERVE,
        /** Something was undone. */
        REVERSE,
        /** A record turned out to be worth another amount. */
        CORRECT,
        /** An account was given its limits. */
        OPEN,
        /** An account ended. */
        CLOSE,
        /** An estate went to heirs. */
        INHERIT,
        /** Two accounts became one. */
        MERGE,
        /** An offer was published. */
        PUBLISH,
        /** Pieces came into stock. */
        SUPPLY,
        /** Pieces were redeemed. */
        ORDER,
        /** What a station may owe was limited. */
        LIMIT_PARTY,
        /** Stations settled what they owed. */
        SETTLE,
        /** Several of these at once. */
        BATCH,
        /** What was left of lots lapsed with their last day; only in statements. */
        EXPIRE,
        /** What became free went into what had been on credit; only in statements. */
        REPAY;

        /** Returns what a command does. */
        public static Kind of(LedgerCommand command) {
            return command.match(Kinds.OF);
        }
    }

    /**
     * So much came to an account, or left it.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonPropertyOrder({"account", "lot", "debt", "amount"})
    @Value.Immutable
    public abstract static class Entry {

        Entry() {}

        /** Starts an entry; account and amount are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the account. */
        public abstract AccountId account();

        /** Returns the root of the lot that changed; empty for debt, and for an account of the ledger itself. */
        public abstract Optional<CommandId> lot();

        /** Returns the command whose unfunded part changed; empty unless the entry is about debt. */
        public abstract Optional<CommandId> debt();

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
