package org.volunteerkit.ledger.terms;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.policy.Due;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * What somebody would like to happen under terms of exchange; a teller says whether it may.
 *
 * <p>A wish is known by its key, which becomes the key of the command that is posted for it: brought again, it is recognised,
 * whatever the balance is by then.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Wish
        permits Wish.Earn,
                Wish.Deduct,
                Wish.Correct,
                Wish.Pay,
                Wish.Give,
                Wish.Redeem,
                Wish.Join,
                Wish.Levy,
                Wish.Undo,
                Aside {

    /** Returns the key of the command that will answer it. */
    CommandId id();

    /** Returns the terms under which it is wished. */
    TermsId terms();

    /** Returns the day on which it takes effect; the edition of that day decides. */
    LocalDate day();

    /** Returns what is behind it, such as service records. */
    SortedSet<Source> sources();

    /** Returns what a caller makes of the kind at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each kind of wish.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /** Answers for what was earned. */
        R earn(Earn wish);

        /** Answers for what is taken off. */
        R deduct(Deduct wish);

        /** Answers for a correction. */
        R correct(Correct wish);

        /** Answers for a payment. */
        R pay(Pay wish);

        /** Answers for a gift. */
        R give(Give wish);

        /** Answers for a redemption. */
        R redeem(Redeem wish);

        /** Answers for what is put aside, and for what becomes of it. */
        R aside(Aside wish);

        /** Answers for a member who joins. */
        R join(Join wish);

        /** Answers for a levy. */
        R levy(Levy wish);

        /** Answers for something that is undone. */
        R undo(Undo wish);
    }

    /**
     * Returns the wish that what a policy says is due be posted: an earning, or of a negative amount a deduction.
     *
     * @param due the amount; its reference becomes the key
     * @param account the account of the person under these terms, or that of a pool
     * @param sources the records behind it
     * @throws InvalidValueException if the amount is no hours, points or coins, or no whole number of minutes or of ten-thousandths
     */
    static Wish of(Due.Amount due, AccountId account, Source... sources) {
        CommandId id = CommandId.of(due.reference());
        TermsId terms = TermsId.of(due.terms());
        Amount amount = amount(due.amount());
        SortedSet<Source> behind = ImmutableSortedSet.copyOf(sources);
        return amount.isNegative()
                ? new Deduct(id, terms, due.on(), account, amount.negated(), behind)
                : new Earn(id, terms, due.on(), account, amount, due.lastDay(), behind);
    }

    /**
     * Returns an amount of a ledger; coins are points there.
     *
     * @throws InvalidValueException if it is no hours, points or coins, or no whole number of minutes or of ten-thousandths
     */
    static Amount amount(Quantity quantity) {
        if (quantity.unit() == Unit.HOUR) {
            return Amount.of(quantity.toHours());
        }
        return Amount.of(
                (quantity.unit() == Unit.COIN ? Quantity.of(quantity.number(), Unit.POINT) : quantity).toPoints());
    }

    /**
     * Something is to be credited for records of service.
     *
     * @param id the key
     * @param terms the terms
     * @param day the day of the service, or on which it became due
     * @param account the account that earns; its owner is the owner of the parties
     * @param amount the whole of what was earned, above zero
     * @param lastDay the last day on which it is usable, if the policy says so; where the terms say an earlier one, that counts
     * @param sources what is behind it
     */
    record Earn(
            CommandId id,
            TermsId terms,
            LocalDate day,
            AccountId account,
            Amount amount,
            Optional<LocalDate> lastDay,
            SortedSet<Source> sources)
            implements Wish {

        /** Returns the wish without a last day or sources of its own. */
        public static Earn of(CommandId id, TermsId terms, LocalDate day, AccountId account, Amount amount) {
            return new Earn(id, terms, day, account, amount, Optional.empty(), ImmutableSortedSet.of());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.earn(this);
        }
    }

    /**
     * Something is to be taken off, as a policy says; no rule of the terms is asked.
     *
     * @param id the key
     * @param terms the terms
     * @param day the day
     * @param account the account
     * @param amount how much, above zero
     * @param sources what is behind it
     */
    record Deduct(
            CommandId id, TermsId terms, LocalDate day, AccountId account, Amount amount, SortedSet<Source> sources)
            implements Wish {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.deduct(this);
        }
    }

    /**
     * The records behind an earning turn out to be worth another amount.
     *
     * <p>What had been cut off the earning is cut the same way: the part that was credited keeps the room that it had.
     *
     * @param id the key
     * @param terms the terms
     * @param day the day
     * @param of the key of the earning
     * @param total what the records are worth in all, the parts that were cut included; zero or more
     * @param sources what is behind it
     */
    record Correct(CommandId id, TermsId terms, LocalDate day, CommandId of, Amount total, SortedSet<Source> sources)
            implements Wish {

        /**
         * Returns the wish that what was posted for a due amount be brought to what is due now.
         *
         * @param id the key of the correction, such as the reference of a settlement
         * @param day the day
         * @param dueNow the amount that is due now under the same key; not negative
         */
        public static Correct of(CommandId id, LocalDate day, Due.Amount dueNow) {
            return new Correct(
                    id,
                    TermsId.of(dueNow.terms()),
                    day,
                    CommandId.of(dueNow.reference()),
                    amount(dueNow.amount()),
                    ImmutableSortedSet.of());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.correct(this);
        }
    }

    /**
     * A member pays another for a service.
     *
     * @param id the key
     * @param terms the terms
     * @param day the day of the service
     * @param from the account of the one who was helped, the owner of the parties
     * @param to the account of the one who helped, the other one
     * @param cost how much, or for what
     * @param sources what is behind it
     */
    record Pay(
            CommandId id,
            TermsId terms,
            LocalDate day,
            AccountId from,
            AccountId to,
            Cost cost,
            SortedSet<Source> sources)
            implements Wish {

        /** Returns the wish without sources. */
        public static Pay of(CommandId id, TermsId terms, LocalDate day, AccountId from, AccountId to, Cost cost) {
            return new Pay(id, terms, day, from, to, cost, ImmutableSortedSet.of());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pay(this);
        }
    }

    /**
     * A member, or a pool, gives something away; the lots go with it.
     *
     * @param id the key
     * @param terms the terms
     * @param day the day
     * @param from the account that gives, that of the owner of the parties
     * @param to the account that is given to, that of the other one
     * @param amount how much
     * @param sources what is behind it
     */
    record Give(
            CommandId id,
            TermsId terms,
            LocalDate day,
            AccountId from,
            AccountId to,
            Amount amount,
            SortedSet<Source> sources)
            implements Wish {

        /** Returns the wish without sources. */
        public static Give of(CommandId id, TermsId terms, LocalDate day, AccountId from, AccountId to, Amount amount) {
            return new Give(id, terms, day, from, to, amount, ImmutableSortedSet.of());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.give(this);
        }
    }

    /**
     * A member hands something in for what the house offers.
     *
     * @param id the key
     * @param terms the terms
     * @param day the day
     * @param account the account, that of the owner of the parties; the other one is who is served
     * @param cost what is to be had
     * @param sources what is behind it
     */
    record Redeem(CommandId id, TermsId terms, LocalDate day, AccountId account, Cost cost, SortedSet<Source> sources)
            implements Wish {

        /** Returns the wish without sources. */
        public static Redeem of(CommandId id, TermsId terms, LocalDate day, AccountId account, Cost cost) {
            return new Redeem(id, terms, day, account, cost, ImmutableSortedSet.of());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.redeem(this);
        }
    }

    /**
     * Somebody joins: the account is opened with the credit line of the terms, and gets what an account starts with, once.
     *
     * @param id the key
     * @param terms the terms
     * @param day the day
     * @param account the account; the owner of the parties says of which kind
     * @param party the station or organisation with whose members others clear; empty if there is no clearing
     * @param sources what is behind it
     */
    record Join(
            CommandId id,
            TermsId terms,
            LocalDate day,
            AccountId account,
            Optional<AccountCommand.Party> party,
            SortedSet<Source> sources)
            implements Wish {

        /** Returns the wish without party and sources. */
        public static Join of(CommandId id, TermsId terms, LocalDate day, AccountId account) {
            return new Join(id, terms, day, account, Optional.empty(), ImmutableSortedSet.of());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.join(this);
        }
    }

    /**
     * A member is charged the levy of some days; its key follows from terms, account and days, so nobody is charged twice.
     *
     * @param terms the terms
     * @param account the account of the member
     * @param days the quarter, or whatever part of the calendar the levy is charged for; with an end
     * @param joined the day on which the member joined
     */
    record Levy(TermsId terms, AccountId account, DateRange days, LocalDate joined) implements Wish {

        @Override
        public CommandId id() {
            return Keys.levy(terms, account, days);
        }

        /** Returns the last of the days. */
        @Override
        public LocalDate day() {
            return days.end().orElse(days.start().plusDays(1)).minusDays(1);
        }

        @Override
        public SortedSet<Source> sources() {
            return ImmutableSortedSet.of();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.levy(this);
        }
    }

    /**
     * What was posted for an earlier wish is undone, with what went with it; an earning is corrected to zero instead, and what is put
     * aside is released.
     *
     * @param id the key
     * @param terms the terms
     * @param day the day
     * @param of the key of the earlier wish: a payment, a gift, a redemption, a levy, or what took something out of a hold
     * @param sources what is behind it
     */
    record Undo(CommandId id, TermsId terms, LocalDate day, CommandId of, SortedSet<Source> sources) implements Wish {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.undo(this);
        }
    }
}
