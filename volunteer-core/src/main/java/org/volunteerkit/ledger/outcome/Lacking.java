package org.volunteerkit.ledger.outcome;

import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;

/**
 * A refusal because there is too little of something, or would be too much.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Lacking extends Refused {

    /**
     * The hold has less left than is to be captured.
     *
     * @param command the command that was offered
     * @param hold the hold
     * @param amount what is to be captured
     * @param left what is left of it
     */
    record CaptureExceeds(LedgerCommand command, CommandId hold, Amount amount, Amount left) implements Lacking {

        @Override
        public Reason reason() {
            return Reason.CAPTURE_EXCEEDS;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.capture-exceeds", command)
                    .with("hold", hold.value())
                    .with("left", left.toString())
                    .field("amount")
                    .found(Found.value(amount.toString()));
        }
    }

    /**
     * A yearly cap on gifts would be exceeded; nothing is cut to fit.
     *
     * @param command the command that was offered
     * @param account the account
     * @param cap the cap
     * @param year the calendar year of the gift
     * @param most what may be given in a year
     * @param used what was given that year
     */
    record CapExceeded(
            LedgerCommand command, AccountId account, Movement.GiftCap cap, int year, Amount most, Amount used)
            implements Lacking {

        @Override
        public Reason reason() {
            return Reason.CAP_EXCEEDED;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.cap-exceeded", command)
                    .with("account", account.value())
                    .with("cap", cap.value())
                    .with("year", Integer.toString(year))
                    .with("most", most.toString())
                    .with("used", used.toString())
                    .field("amount");
        }
    }

    /**
     * A hard ceiling would be exceeded.
     *
     * @param command the command that was offered
     * @param account the account
     * @param ceiling the most that the account may hold
     * @param settled what it holds
     */
    record CeilingExceeded(LedgerCommand command, AccountId account, Amount ceiling, Amount settled)
            implements Lacking {

        @Override
        public Reason reason() {
            return Reason.CEILING_EXCEEDED;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.ceiling-exceeded", command)
                    .with("account", account.value())
                    .with("ceiling", ceiling.toString())
                    .with("settled", settled.toString())
                    .field("amount");
        }
    }

    /**
     * Too few pieces are in stock.
     *
     * @param command the command that was offered
     * @param offer the offer
     * @param quantity how many pieces are asked for
     * @param stock how many there are
     */
    record OutOfStock(LedgerCommand command, Trade.OfferId offer, long quantity, long stock) implements Lacking {

        @Override
        public Reason reason() {
            return Reason.OUT_OF_STOCK;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.out-of-stock", command)
                    .with("offer", offer.value())
                    .with("stock", stock)
                    .field("quantity")
                    .found(Found.value(Long.toString(quantity)));
        }
    }

    /**
     * The account has too little.
     *
     * @param command the command that was offered
     * @param account the account
     * @param amount the amount asked of it
     * @param available what it could have given: with its credit line for payments and redemptions, without for gifts and holds
     */
    record Overdrawn(LedgerCommand command, AccountId account, Amount amount, Amount available) implements Lacking {

        @Override
        public Reason reason() {
            return Reason.OVERDRAWN;
        }

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
    }

    /**
     * A hard floor would be passed.
     *
     * @param command the command that was offered
     * @param account the account
     * @param floor the balance that must remain free
     * @param left what would remain free
     */
    record FloorPassed(LedgerCommand command, AccountId account, Amount floor, Amount left) implements Lacking {

        @Override
        public Reason reason() {
            return Reason.FLOOR_PASSED;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.floor-passed", command)
                    .with("account", account.value())
                    .with("floor", floor.toString())
                    .with("left", left.toString())
                    .field("amount");
        }
    }

    /**
     * The receiver no longer has, free and in the lots that came, what is to be given back.
     *
     * @param command the command that was offered
     * @param account the account
     * @param missing what is missing
     */
    record ReversalShort(LedgerCommand command, AccountId account, Amount missing) implements Lacking {

        @Override
        public Reason reason() {
            return Reason.REVERSAL_SHORT;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.reversal-short", command)
                    .with("account", account.value())
                    .with("missing", missing.toString())
                    .field("of");
        }
    }

    private static Problem refusal(String code, LedgerCommand command) {
        return Problem.of(code).with("command", command.id().value());
    }
}
