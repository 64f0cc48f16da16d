package org.volunteerkit.ledger.terms;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.SortedSet;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * A wish about what is ordered now, and handed over and redeemed later.
 *
 * <p>The rules are looked at when it is put aside, on that day and at the price of that day; what was promised then is kept. Whoever
 * has put something aside has redeemed once, on that day, unless all of it was let go or lapsed.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Aside extends Wish {

    /** Returns the key of the hold; of the first step its own. */
    CommandId hold();

    /** Returns what a caller makes of the step at hand. */
    <R> R step(Steps<R> steps);

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.aside(this);
    }

    /**
     * One answer for each step.
     *
     * @param <R> what is answered
     */
    interface Steps<R> {
        /** Answers for what is put aside. */
        R hold(Hold wish);

        /** Answers for what is taken of it. */
        R capture(Capture wish);

        /** Answers for pieces that are handed over. */
        R serve(Serve wish);

        /** Answers for what is let go. */
        R release(Release wish);
    }

    /**
     * What something costs is put aside, and of an offer the pieces too.
     *
     * @param id the key, by which it is captured, served or released
     * @param terms the terms
     * @param day the day of the order
     * @param account the account, that of the owner of the parties; the other one is who will be served
     * @param cost what is to be had; an offer is booked, and has to be charged when served
     * @param until the last day on which it is live; on the next one it lapses
     * @param sources what is behind it
     */
    record Hold(
            CommandId id,
            TermsId terms,
            LocalDate day,
            AccountId account,
            Cost cost,
            LocalDate until,
            SortedSet<Source> sources)
            implements Aside {

        /** Checks that it does not lapse before it begins. */
        public Hold {
            if (until.isBefore(day)) {
                throw new InvalidValueException(Problem.of("ledger.until-early")
                        .field("until")
                        .with("day", day.toString())
                        .found(Found.value(until.toString())));
            }
        }

        /** Returns the wish without sources. */
        public static Hold of(
                CommandId id, TermsId terms, LocalDate day, AccountId account, Cost cost, LocalDate until) {
            return new Hold(id, terms, day, account, cost, until, ImmutableSortedSet.of());
        }

        @Override
        public CommandId hold() {
            return id;
        }

        @Override
        public <R> R step(Steps<R> steps) {
            return steps.hold(this);
        }
    }

    /**
     * What was put aside is redeemed, in whole or in part.
     *
     * @param id the key
     * @param terms the terms; the edition of the day of the hold decides
     * @param day the day
     * @param hold the key of the hold
     * @param amount how much of it
     * @param last whether this is the end of it, and the rest is free again; needed for a part where terms clear what is left
     * @param sources what is behind it
     */
    record Capture(
            CommandId id,
            TermsId terms,
            LocalDate day,
            CommandId hold,
            Amount amount,
            boolean last,
            SortedSet<Source> sources)
            implements Aside {

        /** Returns the wish that ends the hold, without sources. */
        public static Capture of(CommandId id, TermsId terms, LocalDate day, CommandId hold, Amount amount) {
            return new Capture(id, terms, day, hold, amount, true, ImmutableSortedSet.of());
        }

        @Override
        public <R> R step(Steps<R> steps) {
            return steps.capture(this);
        }
    }

    /**
     * Pieces of an offer that were put aside are handed over, all or some, and their price is redeemed.
     *
     * @param id the key
     * @param terms the terms; the edition of the day of the hold decides
     * @param day the day
     * @param hold the key of the hold
     * @param pieces how many
     * @param last whether this is the end of it, and the rest is free again; needed for a part where terms clear what is left
     * @param sources what is behind it
     */
    record Serve(
            CommandId id,
            TermsId terms,
            LocalDate day,
            CommandId hold,
            long pieces,
            boolean last,
            SortedSet<Source> sources)
            implements Aside {

        /** Returns the wish that ends the hold, without sources. */
        public static Serve of(CommandId id, TermsId terms, LocalDate day, CommandId hold, long pieces) {
            return new Serve(id, terms, day, hold, pieces, true, ImmutableSortedSet.of());
        }

        @Override
        public <R> R step(Steps<R> steps) {
            return steps.serve(this);
        }
    }

    /**
     * What was put aside is let go: the order is cancelled, and amount and pieces are free again.
     *
     * @param id the key
     * @param terms the terms; the edition of the day of the hold decides
     * @param day the day
     * @param hold the key of the hold
     * @param sources what is behind it
     */
    record Release(CommandId id, TermsId terms, LocalDate day, CommandId hold, SortedSet<Source> sources)
            implements Aside {

        /** Returns the wish without sources. */
        public static Release of(CommandId id, TermsId terms, LocalDate day, CommandId hold) {
            return new Release(id, terms, day, hold, ImmutableSortedSet.of());
        }

        @Override
        public <R> R step(Steps<R> steps) {
            return steps.release(this);
        }
    }
}
