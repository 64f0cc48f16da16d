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
import org.volunteerkit.value.Key;

/**
 * An amount comes to an account, leaves it, or goes from one to another.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Movement extends LedgerCommand
        permits Movement.Earn, Movement.Pay, Movement.Give, Movement.Redeem {

    /**
     * An account gets a fresh lot out of nothing but service; JSON name {@code earn}.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonTypeName("earn")
    @JsonPropertyOrder({"id", "day", "account", "amount", "lastDay", "terms", "sources"})
    @Value.Immutable
    abstract non-sealed class Earn implements Movement {

        Earn() {}

        /** Returns an earning whose lot never lapses. */
        public static Earn of(CommandId id, LocalDate day, AccountId account, Amount amount) {
            return builder().id(id).day(day).account(account).amount(amount).build();
        }

        /** Starts an earning; id, day, account and amount are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account that earns. */
        public abstract AccountId account();

        /** Returns the amount, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount amount();

        /** Returns the last day on which the lot is usable, that day included; empty if it never lapses. */
        public abstract Optional<LocalDate> lastDay();

        /** Returns the terms by which the lot lives, for the reader; the last day says what follows from them. */
        public abstract Optional<TermsId> terms();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of(account());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.earn(this);
        }

        @Value.Check
        void check() {
            LastDays.checkOfLot(day(), lastDay());
        }

        /** Collects the parts of an earning. */
        public static final class Builder extends ImmutableEarn.Builder {
            Builder() {}
        }
    }

    /**
     * One member pays another for a service: the payer's lots are used up, what they lack within the credit line is debt, and the
     * receiver, who has worked, gets a fresh lot of the whole amount; JSON name {@code pay}.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonTypeName("pay")
    @JsonPropertyOrder({"id", "day", "from", "to", "amount", "lastDay", "terms", "sources"})
    @Value.Immutable
    abstract non-sealed class Pay implements Movement {

        Pay() {}

        /** Returns a payment whose fresh lot never lapses. */
        public static Pay of(CommandId id, LocalDate day, AccountId from, AccountId to, Amount amount) {
            return builder().id(id).day(day).from(from).to(to).amount(amount).build();
        }

        /** Starts a payment; id, day, from, to and amount are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account of the one who was helped. */
        public abstract AccountId from();

        /** Returns the account of the one who helped. */
        public abstract AccountId to();

        /** Returns the amount, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount amount();

        /** Returns the last day on which the lot is usable, that day included; empty if it never lapses. */
        public abstract Optional<LocalDate> lastDay();

        /** Returns the terms by which the lot lives, for the reader; the last day says what follows from them. */
        public abstract Optional<TermsId> terms();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of(from(), to());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.pay(this);
        }

        @Value.Check
        void check() {
            LastDays.checkOfLot(day(), lastDay());
        }

        /** Collects the parts of a payment. */
        public static final class Builder extends ImmutablePay.Builder {
            Builder() {}
        }
    }

    /**
     * One account gives another some of what it holds: to a relative, to a pool, from a pool to somebody in need; JSON name {@code give}.
     *
     * <p>The lots are carried: root and last day travel along, nothing becomes younger on the way. To be called, not extended. Immutable.
     */
    @JsonTypeName("give")
    @JsonPropertyOrder({"id", "day", "from", "to", "amount", "countsTo", "sources"})
    @Value.Immutable
    abstract non-sealed class Give implements Movement {

        Give() {}

        /** Returns a gift that counts to no cap. */
        public static Give of(CommandId id, LocalDate day, AccountId from, AccountId to, Amount amount) {
            return builder().id(id).day(day).from(from).to(to).amount(amount).build();
        }

        /** Starts a gift; id, day, from, to and amount are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account that gives. */
        public abstract AccountId from();

        /** Returns the account that is given to. */
        public abstract AccountId to();

        /** Returns the amount, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount amount();

        /** Returns the yearly cap to which the gift counts, and how much it allows; empty if it counts to none. */
        public abstract Optional<YearlyCap> countsTo();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of(from(), to());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.give(this);
        }

        /** Collects the parts of a gift. */
        public static final class Builder extends ImmutableGive.Builder {
            Builder() {}
        }
    }

    /**
     * An account hands in some of what it holds for goods or services of the house; JSON name {@code redeem}.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonTypeName("redeem")
    @JsonPropertyOrder({"id", "day", "account", "amount", "sources"})
    @Value.Immutable
    abstract non-sealed class Redeem implements Movement {

        Redeem() {}

        /** Returns a redemption. */
        public static Redeem of(CommandId id, LocalDate day, AccountId account, Amount amount) {
            return builder().id(id).day(day).account(account).amount(amount).build();
        }

        /** Starts a redemption; id, day, account and amount are needed. */
        public static Builder builder() {
            return new Builder();
        }

        @Override
        public abstract CommandId id();

        @Override
        public abstract LocalDate day();

        /** Returns the account that redeems. */
        public abstract AccountId account();

        /** Returns the amount, in the unit of the ledger; the ledger refuses what is not positive. */
        public abstract Amount amount();

        @Override
        @Value.NaturalOrder
        public abstract SortedSet<Source> sources();

        @Override
        public final List<AccountId> accounts() {
            return ImmutableList.of(account());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.redeem(this);
        }

        /** Collects the parts of a redemption. */
        public static final class Builder extends ImmutableRedeem.Builder {
            Builder() {}
        }
    }

    /**
     * A cap on what one account may give away in a calendar year.
     *
     * <p>The year is that of the gift's day. All gifts of the account that count to a cap of this key count, whatever their own caps
     * allow; a gift that was reversed does not.
     *
     * @param cap which cap
     * @param most the most that the gifts of a year may come to, this one included; in the unit of the ledger, never negative
     */
    record YearlyCap(GiftCap cap, Amount most) {

        /** Checks the amount. */
        public YearlyCap {
            if (most.isNegative()) {
                throw new InvalidValueException(Problem.of("ledger.gift-cap-negative")
                        .field("most")
                        .with("cap", cap.value())
                        .found(Found.value(most.toString())));
            }
        }
    }

    /**
     * The key of a cap on what one account may give away in a calendar year, such as {@code family}.
     *
     * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
     */
    final class GiftCap extends Key {

        private GiftCap(String text) {
            super("giftCap", text);
        }

        /**
         * Returns the key written in a text; case matters.
         *
         * @throws InvalidValueException if the text has another form
         */
        @JsonCreator
        public static GiftCap of(String text) {
            return new GiftCap(text);
        }
    }
}
