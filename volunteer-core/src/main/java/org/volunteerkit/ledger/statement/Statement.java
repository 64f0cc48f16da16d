package org.volunteerkit.ledger.statement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.time.DateRange;

/**
 * What came to one account and left it in a period, line by line, with the balance after each line.
 *
 * <p>Lines stand in the order of the days on which they took effect; what was recorded late stands where it belongs. What
 * lapsed has a line of its own on the day after the last usable one, whether or not a sweep ran. The same question with the
 * same {@link #knownOn()} gives the same statement forever, once that day is over.
 *
 * <p>As data; a report lays it out. To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"account", "period", "knownOn", "opening", "lines", "closing", "debt", "lots"})
@Value.Immutable
public abstract class Statement {

    Statement() {}

    /** Starts a statement; account, period, knownOn, opening, debt and closing are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the account. */
    public abstract AccountId account();

    /** Returns the days that are told about. */
    public abstract DateRange period();

    /** Returns the day up to whose end everything recorded is in it; lines stop there if the period does not. */
    public abstract LocalDate knownOn();

    /** Returns the balance before the first day. */
    public abstract Amount opening();

    /** Returns what happened, in the order of days, and on one day in the order of the journal, expiries first. */
    public abstract List<Line> lines();

    /** Returns the balance after the last line: opening and lines together. */
    public abstract Amount closing();

    /** Returns what is still on credit; the closing balance is that of the lots less this. */
    public abstract Amount debt();

    /** Returns the lots behind the closing balance, in the order in which they will be spent. */
    public abstract List<Holding.Lot> lots();

    /** Returns what will lapse after which day, in the order of days, if nothing is spent before. */
    public final Map<LocalDate, Amount> expiriesAhead() {
        ImmutableSortedMap.Builder<LocalDate, Amount> ahead = ImmutableSortedMap.naturalOrder();
        LocalDate day = null;
        Amount sum = Amount.zero(closing().unit());
        for (Holding.Lot lot : lots()) {
            if (lot.lastDay().isEmpty()) {
                break;
            }
            if (day != null && !day.equals(lot.lastDay().get())) {
                ahead.put(day, sum);
                sum = Amount.zero(closing().unit());
            }
            day = lot.lastDay().get();
            sum = sum.plus(lot.remaining());
        }
        if (day != null) {
            ahead.put(day, sum);
        }
        return ahead.buildOrThrow();
    }

    /**
     * One posting as the account saw it.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonPropertyOrder({
        "day",
        "recorded",
        "kind",
        "command",
        "counterpart",
        "amount",
        "lots",
        "debt",
        "balance",
        "sources"
    })
    @Value.Immutable
    public abstract static class Line {

        Line() {}

        /** Starts a line; day, recorded, kind, amount, debt and balance are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the day on which it took effect. */
        public abstract LocalDate day();

        /** Returns the day on which it was recorded; for an expiry, the day on which it took effect. */
        public abstract LocalDate recorded();

        /** Returns what happened. */
        public abstract Posting.Kind kind();

        /** Returns the command behind it; empty for an expiry and for what repaid debt. */
        public abstract Optional<CommandId> command();

        /** Returns the account on the other side, the first of several; empty if nothing crossed the account's border. */
        public abstract Optional<AccountId> counterpart();

        /** Returns what came, or with a minus what went. */
        public abstract Amount amount();

        /** Returns the lots that changed, by root, in the order in which they were taken. */
        public abstract Map<CommandId, Amount> lots();

        /** Returns by how much debt grew, or with a minus shrank; the changes of lots less this are the amount. */
        public abstract Amount debt();

        /** Returns the balance after this line. */
        public abstract Amount balance();

        /** Returns the records behind it, as the command named them. */
        public abstract Set<Source> sources();

        /** Collects the parts of a line. */
        public static final class Builder extends ImmutableLine.Builder {
            Builder() {}
        }
    }

    /** Collects the parts of a statement. */
    public static final class Builder extends ImmutableStatement.Builder {
        Builder() {}
    }
}
