package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Key;
import org.volunteerkit.value.Text;

/**
 * The house and its partners: pieces are offered, come into stock and are redeemed; positions are limited and settled.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Trade extends LedgerCommand
        permits Trade.Publish, Trade.Supply, Trade.Order, Trade.LimitParty, Trade.Settle {

    /**
     * Says for what pieces can be had, from when to when and by whom; JSON name {@code publish}.
     *
     * <p>Said again, it replaces what was said before; bookings that are live keep their price. To be called, not extended. Immutable.
     */
    @JsonTypeName("publish")
    @JsonPropertyOrder({"id", "day", "offer", "title", "price", "during", "quota", "requires", "charge", "sources"})
    @Value.Immutable
    abstract non-sealed class Publish implements Trade {

        Publish() {}

        /** Starts an offer; id, day, offer and price are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the offer. */
        public abstract OfferId offer();

        /** Returns what is offered, in words. */
        public abstract Optional<Text> title();

        /** Returns the price of one piece, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount price();

        /** Returns the days on which pieces can be ordered or booked; if absent, all days. */
        public abstract Optional<DateRange> during();

        /** Returns how many pieces one account can have; if absent, as many as there are. */
        public abstract Optional<Quota> quota();

        /** Returns what the sender of an order has to vouch for, in the order of keys; may be empty. */
        @Value.NaturalOrder
        public abstract SortedSet<AccountCommand.Eligibility> requires();

        /** Returns when the price is paid. */
        @Value.Default
        public Charge charge() {
            return Charge.AT_ONCE;
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
            return cases.publish(this);
        }

        /** Collects the parts of an offer. */
        public static final class Builder extends ImmutablePublish.Builder {
            Builder() {}
        }
    }

    /** When the price of an offer is paid. */
    enum Charge {
        /** With the order. */
        AT_ONCE,
        /** When what was booked is served; until then the price is put aside. */
        WHEN_SERVED
    }

    /** What a quota is counted by. */
    enum Per {
        /** All that the account ever had. */
        ACCOUNT,
        /** What it had in a calendar year. */
        YEAR,
        /** What it had in a calendar month. */
        MONTH
    }

    /**
     * So many pieces can one account have in a time.
     *
     * @param pieces how many, at most; none if zero
     * @param per in which time
     */
    record Quota(long pieces, Per per) {

        /** Refuses a quota below zero. */
        public Quota {
            if (pieces < 0) {
                throw new InvalidValueException(
                        Problem.of("ledger.quota-negative").field("pieces").found(Found.value(Long.toString(pieces))));
            }
        }
    }

    /**
     * Pieces of an offer come into stock; JSON name {@code supply}.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonTypeName("supply")
    @JsonPropertyOrder({"id", "day", "offer", "quantity", "sources"})
    @Value.Immutable
    abstract non-sealed class Supply implements Trade {

        Supply() {}

        /** Returns a supply. */
        public static Supply of(CommandId id, LocalDate day, OfferId offer, long quantity) {
            return builder().id(id).day(day).offer(offer).quantity(quantity).build();
        }

        /** Starts a supply; id, day, offer and quantity are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the offer. */
        public abstract OfferId offer();

        /** Returns how many pieces; the ledger refuses what is less than one. */
        public abstract long quantity();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of();
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.supply(this);
        }

        /** Collects the parts of a supply. */
        public static final class Builder extends ImmutableSupply.Builder {
            Builder() {}
        }
    }

    /**
     * An account redeems pieces of an offer: price times quantity leave the account and the pieces leave the stock, or neither; JSON name {@code order}.
     *
     * <p>If the offer was published, it decides about day, price and account; otherwise the sender does. To be called, not extended. Immutable.
     */
    @JsonTypeName("order")
    @JsonPropertyOrder({"id", "day", "account", "offer", "quantity", "price", "vouched", "sources"})
    @Value.Immutable
    abstract non-sealed class Order implements Trade {

        Order() {}

        /** Returns an order. */
        public static Order of(
                CommandId id, LocalDate day, AccountId account, OfferId offer, long quantity, Amount price) {
            return builder()
                    .id(id)
                    .day(day)
                    .account(account)
                    .offer(offer)
                    .quantity(quantity)
                    .price(price)
                    .build();
        }

        /** Starts an order; id, day, account, offer, quantity and price are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account that redeems. */
        public abstract AccountId account();

        /** Returns the offer. */
        public abstract OfferId offer();

        /** Returns how many pieces; the ledger refuses what is less than one. */
        public abstract long quantity();

        /** Returns the price of one piece that the account has seen, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount price();

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
            return cases.order(this);
        }

        /** Collects the parts of an order. */
        public static final class Builder extends ImmutableOrder.Builder {
            Builder() {}
        }
    }

    /**
     * Says how far the position of a station or organisation may go below zero; JSON name {@code limit-party}.
     *
     * <p>Said again, it replaces what was said before. To be called, not extended. Immutable.
     */
    @JsonTypeName("limit-party")
    @JsonPropertyOrder({"id", "day", "party", "limit", "sources"})
    @Value.Immutable
    abstract non-sealed class LimitParty implements Trade {

        LimitParty() {}

        /** Starts a limit; id, day and party are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the station or organisation. */
        public abstract AccountCommand.Party party();

        /** Returns what it may owe at most, zero or more, and what happens to a payment that goes beyond; if absent, no payment does. */
        public abstract Optional<AccountCommand.Limit> limit();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of();
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.limitParty(this);
        }

        @Value.Check
        void check() {
            if (limit().isPresent() && limit().get().amount().isNegative()) {
                throw new InvalidValueException(Problem.of("ledger.party-limit-negative")
                        .field("limit.amount")
                        .found(Found.value(limit().get().amount().toString())));
            }
        }

        /** Collects the parts of a limit. */
        public static final class Builder extends ImmutableLimitParty.Builder {
            Builder() {}
        }
    }

    /**
     * Stations and organisations settle what they owe one another: those below zero pay those above; JSON name {@code settle}.
     *
     * <p>No account of a member changes. Of all, in full, unless parties or an amount are named. To be called, not extended. Immutable.
     */
    @JsonTypeName("settle")
    @JsonPropertyOrder({"id", "day", "parties", "amount", "sources"})
    @Value.Immutable
    abstract non-sealed class Settle implements Trade {

        Settle() {}

        /** Returns a settlement. */
        public static Settle of(CommandId id, LocalDate day) {
            return builder().id(id).day(day).build();
        }

        /** Starts a settlement; id and day are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns those who settle, in the order of keys; if none is named, all do. */
        @Value.NaturalOrder
        public abstract SortedSet<AccountCommand.Party> parties();

        /** Returns what they pay in all, in the unit of the ledger; if absent, as much as there is to pay among them. */
        public abstract Optional<Amount> amount();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of();
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.settle(this);
        }

        /** Collects the parts of a settlement. */
        public static final class Builder extends ImmutableSettle.Builder {
            Builder() {}
        }
    }

    /**
     * The key of something that can be redeemed by the piece.
     *
     * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
     */
    final class OfferId extends Key {

        private OfferId(String text) {
            super("offerId", text);
        }

        /**
         * Returns the key written in a text; case matters.
         *
         * @throws InvalidValueException if the text has another form
         */
        @JsonCreator
        public static OfferId of(String text) {
            return new OfferId(text);
        }
    }
}
