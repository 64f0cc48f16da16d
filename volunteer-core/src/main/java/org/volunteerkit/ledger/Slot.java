package org.volunteerkit.ledger;

/** Where entries of a member stand: a lot, or the unfunded rest of a transaction. */
abstract class Slot {

    /** The slot's last entry in the journal, from which the others can be reached; {@link Account#NONE} before the first. */
    int lastEntry = Account.NONE;
}
