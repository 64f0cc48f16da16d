package org.volunteerkit.ledger;

import java.time.LocalDate;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;

/**
 * A ledger that for a while belongs to one caller: what is asked and posted in a turn happens as if nobody else were there.
 *
 * <p>For rules over several accounts, which nobody may break by posting between question and command. A turn ends with the
 * work that it was given to, and serves only the thread that does it.
 *
 * <p>To be called, not implemented.
 */
public interface Turn {

    /** Returns the day on which the commands of this turn are recorded. */
    LocalDate today();

    /**
     * Returns the ledger as it is in this turn, with what was posted in it.
     *
     * @throws IllegalStateException if the turn is over, or another thread's
     */
    LedgerView ledger();

    /**
     * Offers a command; if the turn ends well, what was posted in it stands.
     *
     * @param command what shall happen
     * @return what became of it; a refused command has changed nothing
     * @throws ArithmeticException if a sum would have left the range of a {@code long}; nothing has changed
     * @throws IllegalStateException if the turn is over, or another thread's
     */
    Outcome post(LedgerCommand command);
}
