package org.volunteerkit.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
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
 * Something that shall happen in a ledger: an amount is earned, paid for a service, given away, or redeemed.
 *
 * <p>A command is only a wish: it may hold an amount of nothing or the same account twice, and the ledger then says no by
 * name. It is known by its {@link #id()}; two commands with one id have the same content or one of them is refused. The
 * {@link #day()} is the day on which it took effect; the day on which it was recorded is handed to the ledger.
 *
 * <p>JSON: an object with one field that names the kind, such as {@code {"earn": {"id": "e1", "day": "2025-01-10",
 * "account": "ann", "amount": "PT2H", "lastDay": "2026-01-10"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(LedgerCommand.Earn.class),
    @JsonSubTypes.Type(LedgerCommand.Pay.class),
    @JsonSubTypes.Type(LedgerCommand.Give.class),
    @JsonSubTypes.Type(LedgerCommand.Redeem.class)
})
public sealed interface LedgerCommand
        permits LedgerCommand.Earn, LedgerCommand.Pay, LedgerCommand.Give, LedgerCommand.Redeem {

    /** Returns the key of the command, unique among commands of all kinds. */
    CommandId id();

    /** Returns the day on which it took effect; not after the day on which it is recorded. */
    LocalDate day();

    /** Returns what is behind the command, such as service records or an order, in the order of keys; may be empty. */
    SortedSet<Source> sources();

    /** Returns the accounts that the command names, the one that gives first. */
    List<AccountId> accounts();

    /** Returns what a caller makes of the kind at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of command.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Answers for an amount that is earned. */
        R earn(Earn command);

        /** Answers for a service that is paid. */
        R pay(Pay command);

        /** Answers for a gift. */
        R give(Give command);

        /** Answers for an amount that is redeemed. */
        R redeem(Redeem command);
    }

    /**
     * The key of a record behind a command, in the embedder's own facts: a service record, a verdict, an order.
     *
     * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
     */
    final class Source extends Key {

        private Source(String text) {
            super("source", text);
        }

        /**
         * Returns the key written in a text; case matters.
         *
         * @throws InvalidValueException if the text has another form
         */
        @JsonCreator
        public static Source of(String text) {
            return new Source(text);
        }
    }

    /**
     * An account gets a fresh lot out of nothing but service; JSON name {@code earn}.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonTypeName("earn")
    @JsonPropertyOrder({"id", "day", "account", "amount", "lastDay", "terms", "sources"})
    @Value.Immutable
    abstract non-sealed class Earn implements LedgerCommand {

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
        public abstract Optional<LedgerTerms.Id> terms();

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
            checkLastDay(day(), lastDay());
        }

        /** Collects the parts of an earning. */
        public static final class Builder extends ImmutableEarn.Builder {
            Builder() {}
        }
    }

    /**
     * One member pays another for a service: the payer's lots are used up, the receiver, who has worked, gets a fresh lot;
     * JSON name {@code pay}.
     *
     * <p>To be called, not extended. Immutable.
     */
    @JsonTypeName("pay")
    @JsonPropertyOrder({"id", "day", "from", "to", "amount", "lastDay", "terms", "sources"})
    @Value.Immutable
    abstract non-sealed class Pay implements LedgerCommand {

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

        /** Returns the last day on which the fresh lot is usable, that day included; empty if it never lapses. */
        public abstract Optional<LocalDate> lastDay();

        /** Returns the terms by which the fresh lot lives, for the reader; the last day says what follows from them. */
        public abstract Optional<LedgerTerms.Id> terms();

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
            checkLastDay(day(), lastDay());
        }

        /** Collects the parts of a payment. */
        public static final class Builder extends ImmutablePay.Builder {
            Builder() {}
        }
    }

    /**
     * One account gives another some of what it holds: to a relative, to a pool, from a pool to somebody in need; JSON name
     * {@code give}.
     *
     * <p>The lots are carried: root and last day travel along, nothing becomes younger on the way. To be called, not
     * extended. Immutable.
     */
    @JsonTypeName("give")
    @JsonPropertyOrder({"id", "day", "from", "to", "amount", "sources"})
    @Value.Immutable
    abstract non-sealed class Give implements LedgerCommand {

        Give() {}

        /** Returns a gift. */
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
    abstract non-sealed class Redeem implements LedgerCommand {

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

    private static void checkLastDay(LocalDate day, Optional<LocalDate> lastDay) {
        if (lastDay.isPresent() && lastDay.get().isBefore(day)) {
            throw new InvalidValueException(Problem.of("ledger.last-day-early")
                    .field("lastDay")
                    .with("day", day.toString())
                    .found(Found.value(lastDay.get().toString())));
        }
    }
}
