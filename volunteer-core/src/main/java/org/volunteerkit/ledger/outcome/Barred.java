package org.volunteerkit.ledger.outcome;

import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.Problem;

/**
 * A refusal for what has happened before.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Barred extends Refused {

    /**
     * The command that it names was never posted, or is of a kind that is not meant here.
     *
     * @param command the command that was offered
     * @param named the command that it names
     */
    record Unknown(LedgerCommand command, CommandId named) implements Barred {

        @Override
        public Reason reason() {
            return Reason.UNKNOWN;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.unknown", command).with("named", named.value());
        }
    }

    /**
     * An account concerned is closed, or was merged into another one.
     *
     * @param command the command that was offered
     * @param account the account
     */
    record Closed(LedgerCommand command, AccountId account) implements Barred {

        @Override
        public Reason reason() {
            return Reason.CLOSED;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.closed", command).with("account", account.value());
        }
    }

    /**
     * The hold was captured, released, or has lapsed.
     *
     * @param command the command that was offered
     * @param hold the hold
     */
    record HoldEnded(LedgerCommand command, CommandId hold) implements Barred {

        @Override
        public Reason reason() {
            return Reason.HOLD_ENDED;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.hold-ended", command)
                    .with("hold", hold.value())
                    .field("hold");
        }
    }

    /**
     * What it names is not a redemption, capture, payment, gift or order.
     *
     * @param command the command that was offered
     * @param named the command that it names
     */
    record NotReversible(LedgerCommand command, CommandId named) implements Barred {

        @Override
        public Reason reason() {
            return Reason.NOT_REVERSIBLE;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.not-reversible", command)
                    .with("named", named.value())
                    .field("of");
        }
    }

    /**
     * What it names was reversed before.
     *
     * @param command the command that was offered
     * @param named the command that it names
     */
    record AlreadyReversed(LedgerCommand command, CommandId named) implements Barred {

        @Override
        public Reason reason() {
            return Reason.ALREADY_REVERSED;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.already-reversed", command)
                    .with("named", named.value())
                    .field("of");
        }
    }

    /**
     * The account still has live holds.
     *
     * @param command the command that was offered
     * @param account the account
     * @param holds how many
     */
    record HoldsOpen(LedgerCommand command, AccountId account, int holds) implements Barred {

        @Override
        public Reason reason() {
            return Reason.HOLDS_OPEN;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.holds-open", command)
                    .with("account", account.value())
                    .with("holds", holds);
        }
    }

    /**
     * The account still has a balance or debt.
     *
     * @param command the command that was offered
     * @param account the account
     * @param settled its balance
     * @param debt its debt
     */
    record NotEmpty(LedgerCommand command, AccountId account, Amount settled, Amount debt) implements Barred {

        @Override
        public Reason reason() {
            return Reason.NOT_EMPTY;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.not-empty", command)
                    .with("account", account.value())
                    .with("settled", settled.toString())
                    .with("debt", debt.toString());
        }
    }

    private static Problem refusal(String code, LedgerCommand command) {
        return Problem.of(code).with("command", command.id().value());
    }
}
