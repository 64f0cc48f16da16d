package org.volunteerkit.ledger.outcome;

import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;

/**
 * Something that came with a posting and that somebody should know.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Notice {

    /**
     * A soft floor was passed.
     *
     * @param account the account
     * @param floor the balance that should remain free
     * @param free what remains free
     */
    record BelowFloor(AccountId account, Amount floor, Amount free) implements Notice {}

    /**
     * A soft ceiling was passed.
     *
     * @param account the account
     * @param ceiling the balance that should not be exceeded
     * @param settled the balance now
     */
    record AboveCeiling(AccountId account, Amount ceiling, Amount settled) implements Notice {}

    /**
     * A station or organisation owes more than it should.
     *
     * @param party the party
     * @param limit what it may owe
     * @param position what it has to pay, with a minus
     */
    record BelowPartyLimit(AccountCommand.Party party, Amount limit, Amount position) implements Notice {}

    /**
     * A correction took from a live hold what no other minutes of the account could stand in for.
     *
     * @param hold the hold
     * @param shortage what has left it
     */
    record HoldCut(CommandId hold, Amount shortage) implements Notice {}
}
