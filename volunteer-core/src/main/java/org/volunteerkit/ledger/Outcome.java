package org.volunteerkit.ledger;

import java.time.LocalDate;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/**
 * What became of one command that was offered to a ledger.
 *
 * <p>Either it was posted, or it had been posted before and nothing happened, or it was {@linkplain Refused refused}. A
 * refused command leaves no trace, and its id stays free. Of several reasons to refuse, the one that stands first in
 * {@link Cases} is named.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Outcome {

    /** Returns the command that was offered. */
    LedgerCommand command();

    /** Returns what a caller makes of the case at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each case, in the order in which the ledger looks for them.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Answers for a command that was posted. */
        R posted(Posted outcome);

        /** Answers for a command that had been posted before. */
        R replayed(Replayed outcome);

        /** Answers for a command whose id stands for another one. */
        R conflicting(Conflicting outcome);

        /** Answers for an amount of the other unit. */
        R otherUnit(OtherUnit outcome);

        /** Answers for an amount of nothing or less. */
        R notPositive(NotPositive outcome);

        /** Answers for a day that has not come. */
        R dayAhead(DayAhead outcome);

        /** Answers for an exchange with oneself. */
        R sameAccount(SameAccount outcome);

        /** Answers for a command that names an account of the ledger itself. */
        R systemAccount(SystemAccount outcome);

        /** Answers for a giving account that holds too little. */
        R overdrawn(Overdrawn outcome);
    }

    /** A command that the ledger did not carry out; nothing that can be asked has changed. */
    sealed interface Refused extends Outcome {

        /** Returns why, as a sentence for the sender; it names the command, and the field of the command. */
        Problem problem();
    }

    /**
     * The amount moved.
     *
     * @param command the command that was offered
     * @param number the number of the posting, counted from 1
     */
    record Posted(LedgerCommand command, long number) implements Outcome {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.posted(this);
        }
    }

    /**
     * The same command had been posted before, so nothing moved.
     *
     * @param command the command that was offered
     * @param first the answer that was given then
     */
    record Replayed(LedgerCommand command, Posted first) implements Outcome {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.replayed(this);
        }
    }

    /**
     * Another command that was posted bears this id.
     *
     * @param command the command that was offered
     * @param standing the command that was posted
     */
    record Conflicting(LedgerCommand command, LedgerCommand standing) implements Refused {

        @Override
        public Problem problem() {
            return refusal("ledger.conflicting", command).field("id");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.conflicting(this);
        }
    }

    /**
     * The amount has another unit than the ledger.
     *
     * @param command the command that was offered
     * @param unit the unit of the ledger
     * @param given the amount
     */
    record OtherUnit(LedgerCommand command, Unit unit, Amount given) implements Refused {

        @Override
        public Problem problem() {
            return refusal("ledger.other-unit", command)
                    .with("unit", unit.text().en())
                    .field("amount")
                    .found(Found.value(given.toString()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherUnit(this);
        }
    }

    /**
     * The amount is nothing or less.
     *
     * @param command the command that was offered
     * @param given the amount
     */
    record NotPositive(LedgerCommand command, Amount given) implements Refused {

        @Override
        public Problem problem() {
            return refusal("ledger.not-positive", command).field("amount").found(Found.value(given.toString()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.notPositive(this);
        }
    }

    /**
     * The command takes effect on a day that has not come.
     *
     * @param command the command that was offered
     * @param today the day on which it would have been recorded
     */
    record DayAhead(LedgerCommand command, LocalDate today) implements Refused {

        @Override
        public Problem problem() {
            return refusal("ledger.day-ahead", command)
                    .with("today", today.toString())
                    .field("day")
                    .found(Found.value(command.day().toString()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dayAhead(this);
        }
    }

    /**
     * Giver and receiver are one.
     *
     * @param command the command that was offered
     * @param account the account named twice
     */
    record SameAccount(LedgerCommand command, AccountId account) implements Refused {

        @Override
        public Problem problem() {
            return refusal("ledger.same-account", command)
                    .with("account", account.value())
                    .field("to");
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sameAccount(this);
        }
    }

    /**
     * The command names an account of the ledger itself.
     *
     * @param command the command that was offered
     * @param account the first such account
     */
    record SystemAccount(LedgerCommand command, AccountId account) implements Refused {

        @Override
        public Problem problem() {
            return refusal("ledger.system-account", command).with("account", account.value());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.systemAccount(this);
        }
    }

    /**
     * The giving account holds too little.
     *
     * @param command the command that was offered
     * @param account the giving account
     * @param amount the amount asked of it
     * @param available what it could have given on that day
     */
    record Overdrawn(LedgerCommand command, AccountId account, Amount amount, Amount available) implements Refused {

        /** Returns what is missing, always positive. */
        public Amount shortfall() {
            return amount.minus(available);
        }

        @Override
        public Problem problem() {
            return refusal("ledger.overdrawn", command)
                    .with("account", account.value())
                    .with("available", available.toString())
                    .with("missing", shortfall().toString())
                    .field("amount")
                    .found(Found.value(amount.toString()));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.overdrawn(this);
        }
    }

    private static Problem refusal(String code, LedgerCommand command) {
        return Problem.of(code).with("command", command.id().value());
    }
}
