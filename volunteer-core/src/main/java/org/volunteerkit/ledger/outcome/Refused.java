package org.volunteerkit.ledger.outcome;

import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.Problem;

/**
 * A command that the ledger did not carry out; nothing that can be asked has changed, and the id stays free.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Refused extends Outcome permits Malformed, Barred, Lacking, Withheld, Refused.InBatch {

    /** Returns the kind of refusal. */
    Reason reason();

    /** Returns why, as a sentence for the sender; it names the command, and the field of the command. */
    Problem problem();

    @Override
    default <R> R match(Cases<R> cases) {
        return cases.refused(this);
    }

    /** The kinds of refusal, in the order in which the ledger looks for them: the first that applies is the answer. */
    enum Reason {
        /** Another command that was posted bears this id. */
        CONFLICTING,
        /** An amount has another unit than the ledger. */
        OTHER_UNIT,
        /** An amount or a quantity is nothing or less. */
        NOT_POSITIVE,
        /** The command takes effect on a day that has not come. */
        DAY_AHEAD,
        /** It is an exchange of an account with itself. */
        SAME_ACCOUNT,
        /** It names an account of the ledger itself. */
        SYSTEM_ACCOUNT,
        /** The command that it names was never posted, or is of another kind. */
        UNKNOWN,
        /** An account concerned is closed. */
        CLOSED,
        /** The hold was captured, released, or has lapsed. */
        HOLD_ENDED,
        /** What it names cannot be reversed. */
        NOT_REVERSIBLE,
        /** What it names was reversed before. */
        ALREADY_REVERSED,
        /** The account still has live holds. */
        HOLDS_OPEN,
        /** The account still has a balance or debt. */
        NOT_EMPTY,
        /** The hold has less left. */
        CAPTURE_EXCEEDS,
        /** A yearly cap on gifts would be exceeded. */
        CAP_EXCEEDED,
        /** A hard ceiling would be exceeded. */
        CEILING_EXCEEDED,
        /** The offer was never published, or not for that day. */
        NOT_OFFERED,
        /** The offer is booked and paid when served, and was ordered; or the other way round. */
        OTHER_CHARGE,
        /** The price is another one by now. */
        PRICE_CHANGED,
        /** The offer asks for something that the sender does not vouch for. */
        NOT_ELIGIBLE,
        /** The account would have more pieces than one can have in a time. */
        QUOTA_EXCEEDED,
        /** Too few pieces are in stock. */
        OUT_OF_STOCK,
        /** There is less to settle. */
        SETTLES_TOO_MUCH,
        /** A station or organisation would owe more than it may. */
        PARTY_LIMIT_PASSED,
        /** The account has too little. */
        OVERDRAWN,
        /** A hard floor would be passed. */
        FLOOR_PASSED,
        /** The receiver no longer has what is to be given back. */
        REVERSAL_SHORT
    }

    /**
     * One command of a batch was refused, and so the batch was.
     *
     * @param command the batch
     * @param position the place of the refused command in the batch, counted from 1
     * @param refused why it was refused
     */
    record InBatch(LedgerCommand command, int position, Refused refused) implements Refused {

        @Override
        public Reason reason() {
            return refused.reason();
        }

        @Override
        public Problem problem() {
            return Problem.of("ledger.in-batch")
                    .with("command", command.id().value())
                    .with("position", position)
                    .with("why", refused.problem().what())
                    .field("commands");
        }
    }
}
