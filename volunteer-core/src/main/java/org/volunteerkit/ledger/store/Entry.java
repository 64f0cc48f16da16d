package org.volunteerkit.ledger.store;

import java.time.LocalDate;
import java.util.Objects;
import org.volunteerkit.ledger.command.LedgerCommand;

/**
 * One command that was posted, as a journal keeps it.
 *
 * <p>Immutable.
 *
 * @param number its place in the journal, counted from 1 without gaps; it is the number of its posting
 * @param recorded the day on which it was recorded, never before that of the entry before it
 * @param command what was posted; the commands of a batch are one entry
 */
public record Entry(long number, LocalDate recorded, LedgerCommand command) {

    /** Checks that nothing is missing. */
    public Entry {
        Objects.requireNonNull(recorded, "recorded");
        Objects.requireNonNull(command, "command");
    }
}
