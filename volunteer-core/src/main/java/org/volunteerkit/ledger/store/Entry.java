package org.volunteerkit.ledger.store;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.text.CommandText;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/**
 * One command that was posted, as a journal keeps it.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Entry {

    private final long number;
    private final LocalDate recorded;
    private final LedgerCommand command;

    // Made where the command was offered, and not by the one thread that stores for all.
    private final @Nullable CommandText text;

    /**
     * Creates an entry.
     *
     * @param number its place in the journal, counted from 1 without gaps; it is the number of its posting
     * @param recorded the day on which it was recorded, of a year with four digits, never before that of the entry before it
     * @param command what was posted; the commands of a batch are one entry
     * @throws InvalidValueException if the year has not four digits
     */
    public Entry(long number, LocalDate recorded, LedgerCommand command) {
        this(number, recorded, command, null);
    }

    /**
     * Creates an entry from a text that is there already, as a journal does that reads it.
     *
     * @param number its place in the journal, counted from 1 without gaps; it is the number of its posting
     * @param recorded the day on which it was recorded, of a year with four digits, never before that of the entry before it
     * @param text what was posted
     * @throws InvalidValueException if the year has not four digits
     */
    public Entry(long number, LocalDate recorded, CommandText text) {
        this(number, recorded, text.command(), text);
    }

    private Entry(long number, LocalDate recorded, LedgerCommand command, @Nullable CommandText text) {
        this.number = number;
        this.recorded = checked(recorded);
        this.command = Objects.requireNonNull(command, "command");
        this.text = text;
    }

    /** Returns a day that can be written and read. */
    static LocalDate checked(LocalDate day) {
        if (day.getYear() < 0 || day.getYear() > 9999) {
            throw new InvalidValueException(Problem.of("ledger.recorded-range").field("recorded"));
        }
        return day;
    }

    /**
     * Offers this to a ledger again, on its day.
     *
     * @param ledger holds what the entries before this one say
     * @return whether it was posted, as it was once; if not, the ledger has not changed, and the journal is damaged
     */
    public boolean postTo(Ledger ledger) {
        try {
            return ledger.lastRecorded().filter(recorded::isBefore).isEmpty()
                    && ledger.post(command, recorded) instanceof Outcome.Posted;
        } catch (ArithmeticException outOfRange) {
            return false;
        }
    }

    /** Returns its place in the journal, counted from 1 without gaps; it is the number of its posting. */
    public long number() {
        return number;
    }

    /** Returns the day on which it was recorded, never before that of the entry before it. */
    public LocalDate recorded() {
        return recorded;
    }

    /** Returns what was posted; the commands of a batch are one entry. */
    public LedgerCommand command() {
        return command;
    }

    /**
     * Returns the command in its canonical JSON, as a journal stores it.
     *
     * @throws ProblemException if the command could not be read back
     */
    public CommandText commandText() {
        return text == null ? CommandText.of(command) : text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Entry that
                && number == that.number
                && recorded.equals(that.recorded)
                && command.equals(that.command);
    }

    @Override
    public int hashCode() {
        return Objects.hash(number, recorded, command);
    }

    @Override
    public String toString() {
        return "entry " + number + ", recorded on " + recorded + ": " + command.id();
    }
}
