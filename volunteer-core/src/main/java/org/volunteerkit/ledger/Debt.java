package org.volunteerkit.ledger;

/** What one account still owes for one transaction. */
final class Debt extends Slot {

    /** The row of the transaction in the journal; older transactions are funded first. */
    final int row;

    long amount;

    Debt(int row) {
        this.row = row;
    }
}
