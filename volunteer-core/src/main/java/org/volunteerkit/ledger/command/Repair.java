package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * What was posted turns out to be wrong; nothing is edited, the repair is a posting of its own.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Repair extends LedgerCommand permits Repair.Reverse, Repair.Correct {

    /**
     * A redemption, capture, payment, gift or order is undone, slice by slice, at most once; JSON name {@code reverse}.
     *
     * <p>The receiver must still have it. Only of a payment, and only where {@code forced}, is the rest taken from what else the receiver
     * has, and then left as debt. To be called, not extended. Immutable.
     */
    @JsonTypeName("reverse")
    @JsonPropertyOrder({"id", "day", "of", "forced", "sources"})
    @Value.Immutable
    abstract non-sealed class Reverse implements Repair {

        Reverse() {}

        /** Starts a reversal; id, day and of are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the command that is undone. */
        public abstract CommandId of();

        /** Returns whether what the receiver of a payment lacks becomes debt; false if absent. */
        @Value.Default
        public boolean forced() {
            return false;
        }

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of();
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.reverse(this);
        }

        /** Collects the parts of a reversal. */
        public static final class Builder extends ImmutableReverse.Builder {
            Builder() {}
        }
    }

    /**
     * The record behind an earning turns out to be worth another amount; JSON name {@code correct}.
     *
     * <p>Correcting to zero undoes the earning. What is missing is taken from the lot, from what of it has expired, from the account's other
     * lots, and in the end left as debt. To be called, not extended. Immutable.
     */
    @JsonTypeName("correct")
    @JsonPropertyOrder({"id", "day", "of", "total", "sources"})
    @Value.Immutable
    abstract non-sealed class Correct implements Repair {

        Correct() {}

        /** Returns a correction. */
        public static Correct of(CommandId id, LocalDate day, CommandId of, Amount total) {
            return builder().id(id).day(day).of(of).total(total).build();
        }

        /** Starts a correction; id, day, of and total are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the earning. */
        public abstract CommandId of();

        /** Returns what the record is worth in all; zero or more. */
        public abstract Amount total();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of();
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.correct(this);
        }

        /** Collects the parts of a correction. */
        public static final class Builder extends ImmutableCorrect.Builder {
            Builder() {}
        }
    }
}
