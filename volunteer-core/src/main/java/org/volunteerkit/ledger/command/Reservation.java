package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.immutables.value.Value;

/**
 * Something is put aside for later, taken from there, or let go; or pieces of an offer are, with their price.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Reservation extends LedgerCommand
        permits Reservation.Hold, Reservation.Capture, Reservation.Release, Reservation.Book, Reservation.Serve {

    /**
     * Some of what an account holds is put aside; JSON name {@code hold}.
     *
     * <p>The hold bears the key of this command, and reserves the lots that would be spent first. It never draws on a credit line. To be called, not extended. Immutable.
     */
    @JsonTypeName("hold")
    @JsonPropertyOrder({"id", "day", "account", "amount", "until", "sources"})
    @Value.Immutable
    abstract non-sealed class Hold implements Reservation {

        Hold() {}

        /** Returns a hold. */
        public static Hold of(CommandId id, LocalDate day, AccountId account, Amount amount, LocalDate until) {
            return builder()
                    .id(id)
                    .day(day)
                    .account(account)
                    .amount(amount)
                    .until(until)
                    .build();
        }

        /** Starts a hold; id, day, account, amount and until are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account. */
        public abstract AccountId account();

        /** Returns the amount, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount amount();

        /** Returns the last day on which the hold is live; on the next one it lapses. */
        public abstract LocalDate until();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of(account());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.hold(this);
        }

        @Value.Check
        void check() {
            LastDays.checkOfHold(day(), until());
        }

        /** Collects the parts of a hold. */
        public static final class Builder extends ImmutableHold.Builder {
            Builder() {}
        }
    }

    /**
     * What was put aside is redeemed, in whole or in part; JSON name {@code capture}.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonTypeName("capture")
    @JsonPropertyOrder({"id", "day", "hold", "amount", "last", "sources"})
    @Value.Immutable
    abstract non-sealed class Capture implements Reservation {

        Capture() {}

        /** Starts a capture that ends the hold; id, day, hold and amount are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the command that reserved it. */
        public abstract CommandId hold();

        /** Returns the amount, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount amount();

        /** Returns whether this ends the hold and releases what is left of it. */
        @Value.Default
        public boolean last() {
            return true;
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
            return cases.capture(this);
        }

        /** Collects the parts of a capture. */
        public static final class Builder extends ImmutableCapture.Builder {
            Builder() {}
        }
    }

    /**
     * What was put aside is free again, in the lots it came from; JSON name {@code release}.
     *
     * <p>Of a booking, this is the cancellation: the pieces are free again too. To be called, not extended. Immutable.
     */
    @JsonTypeName("release")
    @JsonPropertyOrder({"id", "day", "hold", "sources"})
    @Value.Immutable
    abstract non-sealed class Release implements Reservation {

        Release() {}

        /** Returns a release. */
        public static Release of(CommandId id, LocalDate day, CommandId hold) {
            return builder().id(id).day(day).hold(hold).build();
        }

        /** Starts a release; id, day and hold are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the command that reserved it. */
        public abstract CommandId hold();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of();
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.release(this);
        }

        /** Collects the parts of a release. */
        public static final class Builder extends ImmutableRelease.Builder {
            Builder() {}
        }
    }

    /**
     * Pieces of a published offer are put aside for an account, and their price of what it holds; JSON name {@code book}.
     *
     * <p>A hold that bears the key of this command: until served, it can be released, which cancels the booking, or lapses; in either case price and pieces are free again. To be called, not extended. Immutable.
     */
    @JsonTypeName("book")
    @JsonPropertyOrder({"id", "day", "account", "offer", "quantity", "price", "until", "vouched", "sources"})
    @Value.Immutable
    abstract non-sealed class Book implements Reservation {

        Book() {}

        /** Starts a booking; id, day, account, offer, quantity, price and until are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account. */
        public abstract AccountId account();

        /** Returns the offer. */
        public abstract Trade.OfferId offer();

        /** Returns how many pieces; the ledger refuses what is less than one. */
        public abstract long quantity();

        /** Returns the price of one piece that the account has seen, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount price();

        /** Returns the last day on which the booking is live; on the next one it lapses. */
        public abstract LocalDate until();

        /** Returns what the sender vouches for, in the order of keys; may be empty. */
        @Value.NaturalOrder
        public abstract SortedSet<AccountCommand.Eligibility> vouched();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of(account());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.book(this);
        }

        @Value.Check
        void check() {
            LastDays.checkOfHold(day(), until());
        }

        /** Collects the parts of a booking. */
        public static final class Builder extends ImmutableBook.Builder {
            Builder() {}
        }
    }

    /**
     * Pieces that were booked are handed over, all or some, and their price is redeemed; JSON name {@code serve}.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonTypeName("serve")
    @JsonPropertyOrder({"id", "day", "booking", "quantity", "last", "sources"})
    @Value.Immutable
    abstract non-sealed class Serve implements Reservation {

        Serve() {}

        /** Returns a service of so many pieces that ends the booking. */
        public static Serve of(CommandId id, LocalDate day, CommandId booking, long quantity) {
            return builder().id(id).day(day).booking(booking).quantity(quantity).build();
        }

        /** Starts a service that ends the booking; id, day, booking and quantity are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the command that booked them. */
        public abstract CommandId booking();

        /** Returns how many pieces; the ledger refuses what is less than one. */
        public abstract long quantity();

        /** Returns whether this ends the booking, and lets go what is left of it. */
        @Value.Default
        public boolean last() {
            return true;
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
            return cases.serve(this);
        }

        /** Collects the parts of a service. */
        public static final class Builder extends ImmutableServe.Builder {
            Builder() {}
        }
    }
}
