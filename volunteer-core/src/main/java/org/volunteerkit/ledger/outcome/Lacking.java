package org.volunteerkit.ledger.outcome;

import org.volunteerkit.ledger.command.AccountCommand;
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
     * The booking has fewer pieces left than are to be served, or holds the price of fewer.
     *
     * @param command the command that was offered
     * @param booking the booking
     * @param quantity how many pieces are to be served
     * @param most how many can be
     */
    record ServingExceeds(LedgerCommand command, CommandId booking, long quantity, long most) implements Lacking {

        @Override
        public Reason reason() {
            return Reason.CAPTURE_EXCEEDS;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.serving-exceeds", command)
                    .with("booking", booking.value())
                    .with("most", most)
                    .field("quantity")
                    .found(Found.value(Long.toString(quantity)));
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
     * @param stock how many are free
     * @param reserved how many are booked, and may become free again
     */
    record OutOfStock(LedgerCommand command, Trade.OfferId offer, long quantity, long stock, long reserved)
            implements Lacking {

        @Override
        public Reason reason() {
            return Reason.OUT_OF_STOCK;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.out-of-stock", command)
                    .with("offer", offer.value())
                    .with("stock", stock)
                    .with("reserved", reserved)
                    .field("quantity")
                    .found(Found.value(Long.toString(quantity)));
        }
    }

    /**
     * There is less to settle than is to be paid.
     *
     * @param command the command that was offered
     * @param amount what is to be paid in all
     * @param most what there is to pay among those who settle
     */
    record SettlesTooMuch(LedgerCommand command, Amount amount, Amount most) implements Lacking {

        @Override
        public Reason reason() {
            return Reason.SETTLES_TOO_MUCH;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.settles-too-much", command)
                    .with("most", most.toString())
                    .field("amount")
                    .found(Found.value(amount.toString()));
        }
    }

    /**
     * A station or organisation would owe more than it may.
     *
     * @param command the payment that was offered
     * @param party the party of the payer
     * @param limit what it may owe
     * @param position what it has to get, or with a minus to pay, before the payment
     * @param missing by how much the payment goes beyond
     */
    record PartyLimitPassed(
            LedgerCommand command, AccountCommand.Party party, Amount limit, Amount position, Amount missing)
            implements Lacking {

        @Override
        public Reason reason() {
            return Reason.PARTY_LIMIT_PASSED;
        }

        @Override
        public Problem problem() {
            return refusal("ledger.party-limit-passed", command)
                    .with("party", party.value())
                    .with("limit", limit.toString())
                    .with("position", position.toString())
                    .with("missing", missing.toString())
                    .field("amount");
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
