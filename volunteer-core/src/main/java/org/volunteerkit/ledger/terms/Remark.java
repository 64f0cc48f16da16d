package org.volunteerkit.ledger.terms;

import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.problem.Message;

/**
 * What the terms made of a wish that was served, where that is not just what was wished.
 *
 * <p>Immutable.
 *
 * @param kind what happened
 * @param amount how much was cut, cleared or added by rounding, of a correction what it changed; of a limit, the limit
 * @param account the account that it is about; of what was diverted or taken back, the account of the house
 */
public record Remark(Kind kind, Amount amount, AccountId account) {

    /** What can happen. */
    public enum Kind {
        /** The amount was brought into the grain; the difference is negative where it was rounded down. */
        ROUNDED,
        /** What did not fit was not credited. */
        TRIMMED,
        /** What did not fit went to an account of the house. */
        DIVERTED,
        /** What had gone to an account of the house, and is worth less by a correction, was taken back from there. */
        TAKEN_BACK,
        /** What was left was cleared. */
        CLEARED,
        /** The account has come to, or beyond, an upper limit that only flags. */
        ABOVE,
        /** The account has come to, or beyond, a lower limit that only flags. */
        BELOW
    }

    /** Returns the remark in words. */
    public Message message() {
        Message message = switch (kind) {
            case ROUNDED -> Message.of("ledger.terms.rounded");
            case TRIMMED -> Message.of("ledger.terms.trimmed");
            case DIVERTED -> Message.of("ledger.terms.diverted");
            case TAKEN_BACK -> Message.of("ledger.terms.taken-back");
            case CLEARED -> Message.of("ledger.terms.cleared");
            case ABOVE -> Message.of("ledger.terms.above");
            case BELOW -> Message.of("ledger.terms.below");
        };
        return message.with("amount", amount.toString()).with("account", account.value());
    }
}
