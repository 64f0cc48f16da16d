package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Key;

/**
 * The house and its partners: pieces come into stock and are redeemed, positions are settled.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Trade extends LedgerCommand permits Trade.Supply, Trade.Order, Trade.Settle {

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
     * <p>To be called, not extended. Immutable.
     */
    @JsonTypeName("order")
    @JsonPropertyOrder({"id", "day", "account", "offer", "quantity", "price", "sources"})
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

        /** Returns the price of one piece, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount price();

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
     * Stations and organisations settle what they owe one another: all positions become zero; JSON name {@code settle}.
     *
     * <p>No account of a member changes. To be called, not extended. Immutable.
     */
    @JsonTypeName("settle")
    @JsonPropertyOrder({"id", "day", "sources"})
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
