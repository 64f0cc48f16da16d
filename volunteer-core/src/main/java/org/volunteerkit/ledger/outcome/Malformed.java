package org.volunteerkit.ledger.outcome;

import java.time.LocalDate;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/**
 * A refusal for what the command itself says.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Malformed extends Refused {

    /**
     * Another command that was posted bears this id.
     *
     * @param command the command that was offered
     * @param standing the command that was posted
     */
    record Conflicting(LedgerCommand command, LedgerCommand standing) implements Malformed {

        @Override
        public Reason reason() {
            return Reason.CONFLICTING;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.conflicting", command).field("id");
        }
    }

    /**
     * An amount has another unit than the ledger.
     *
     * @param command the command that was offered
     * @param unit the unit of the ledger
     * @param path the field of the amount
     * @param given the amount
     */
    record OtherUnit(LedgerCommand command, Unit unit, String path, Amount given) implements Malformed {

        @Override
        public Reason reason() {
            return Reason.OTHER_UNIT;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.other-unit", command)
                    .with("unit", unit.text().en())
                    .field(path)
                    .found(Found.value(given.toString()));
        }
    }

    /**
     * An amount or a quantity is nothing or less; the new total of a correction, less than nothing.
     *
     * @param command the command that was offered
     * @param path the field
     * @param given what it holds
     */
    record NotPositive(LedgerCommand command, String path, String given) implements Malformed {

        @Override
        public Reason reason() {
            return Reason.NOT_POSITIVE;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.not-positive", command).field(path).found(Found.value(given));
        }
    }

    /**
     * The command takes effect on a day that has not come.
     *
     * @param command the command that was offered
     * @param today the day on which it would have been recorded
     */
    record DayAhead(LedgerCommand command, LocalDate today) implements Malformed {

        @Override
        public Reason reason() {
            return Reason.DAY_AHEAD;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.day-ahead", command)
                    .with("today", today.toString())
                    .field("day")
                    .found(Found.value(command.day().toString()));
        }
    }

    /**
     * It is an exchange of an account with itself, perhaps under the name of one that was merged into it.
     *
     * @param command the command that was offered
     * @param account the account
     */
    record SameAccount(LedgerCommand command, AccountId account) implements Malformed {

        @Override
        public Reason reason() {
            return Reason.SAME_ACCOUNT;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.same-account", command).with("account", account.value());
        }
    }

    /**
     * It names an account of the ledger itself.
     *
     * @param command the command that was offered
     * @param account the account
     */
    record SystemAccount(LedgerCommand command, AccountId account) implements Malformed {

        @Override
        public Reason reason() {
            return Reason.SYSTEM_ACCOUNT;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.system-account", command).with("account", account.value());
        }
    }

    private static Problem refusal(String code, LedgerCommand command) {
        return Problem.of(code).with("command", command.id().value());
    }
}
