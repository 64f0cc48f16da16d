package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Unit;

/**
 * Who owns how much of one unit: it takes commands one after another, and answers questions about any account and day.
 *
 * <p>It is no store: it lives in memory, and is made again by offering the same commands with the same days in the same
 * order. It holds hours or points, never both. An account is there from the first command that names it; one that was never
 * named holds nothing.
 *
 * <p>Rules. Of an account's lots the one with the earliest last day is spent first, lots that never lapse come last; among
 * equals the one earned earlier, then the one with the lower root, character by character. A lot is usable through its last
 * day; from the next day on what is left of it has lapsed, whether or not a {@link #sweep} ran. The days come from the
 * caller and never go back: a day before that of the last posting counts as that day. A late command is dated back in
 * statements, but spends what is there when it is recorded.
 *
 * <p>Cost: a posting costs the same however long the journal is and however many accounts there are; at most 2,147,483,647
 * entries fit. Safe for many threads: one command is carried out at a time, and a question sees the state between two
 * commands. All that is handed out is immutable.
 *
 * <p>After every posting the laws are checked over what it touched: all accounts together are zero (45), so is the posting
 * (46), a balance is the sum of its lots (47), a lot is what came into it less what lapsed or went (50), and never below
 * zero (51). If one is broken, the ledger takes no further command and says which.
 *
 * <p>To be called, not extended.
 */
public final class Ledger {

    private final Books books;
    private final Gate gate;
    private final Questions questions;

    // Not the ledger itself: a caller that locks it must not be able to stop others from asking.
    private final Object turn = new Object();

    private Ledger(Unit unit) {
        this.books = new Books(unit);
        this.gate = new Gate(books);
        this.questions = new Questions(books);
    }

    /**
     * Returns an empty ledger.
     *
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     * @throws InvalidValueException if it is another unit
     */
    public static Ledger of(Unit unit) {
        return new Ledger(unit);
    }

    /** Returns the unit, {@link Unit#HOUR} or {@link Unit#POINT}. */
    public Unit unit() {
        return books.unit;
    }

    /**
     * Offers a command.
     *
     * @param command what shall happen
     * @param today the day on which it is recorded
     * @return what became of it; a refused command has changed nothing
     * @throws ArithmeticException if more would have been issued, or gone through one lot, than a {@code long} holds; nothing
     *     has changed
     * @throws LedgerCorruptException if a law was found broken, now or before
     */
    public Outcome post(LedgerCommand command, LocalDate today) {
        synchronized (turn) {
            books.checkSound();
            long day = books.notBeforeLast(today);
            Optional<Outcome> stopped = gate.stop(command, day);
            return stopped.isPresent() ? stopped.get() : new Outcome.Posted(command, books.carryOut(command, day));
        }
    }

    /**
     * Writes the entries for what has lapsed by a day; no answer depends on it.
     *
     * @param today the day on which it is recorded; what was usable through the day before has lapsed
     * @return how many postings were written, one for each account and last day; 0 if there was nothing to write
     * @throws LedgerCorruptException if a law was found broken, now or before
     */
    public long sweep(LocalDate today) {
        synchronized (turn) {
            books.checkSound();
            return books.sweep(books.notBeforeLast(today));
        }
    }

    /**
     * Returns what an account holds.
     *
     * @param account any account; an account of the ledger itself has a balance but no lots
     * @param today the day that it is; a day before that of the last posting counts as that day
     */
    public Holding holding(AccountId account, LocalDate today) {
        synchronized (turn) {
            return questions.holding(account, today);
        }
    }

    /**
     * Returns the balance of an account at the end of a day, as it was known at the end of another.
     *
     * <p>What lapses by {@code day} is not in it. A balance of the past may be below zero where a command was dated back
     * before the earning of what it took.
     *
     * @param account any account; over all of them, those of the ledger itself included, the balances are zero
     * @param day everything that took effect through this day counts
     * @param knownOn everything that was recorded through this day counts; once it is over, the answer never changes
     */
    public Amount balance(AccountId account, LocalDate day, LocalDate knownOn) {
        synchronized (turn) {
            return questions.balance(account, day, knownOn);
        }
    }

    /**
     * Returns what came to an account and left it in a period.
     *
     * @param account any account
     * @param period the days to tell about
     * @param knownOn the day that it is: what was recorded, took effect or lapsed later is not in it
     */
    public Statement statement(AccountId account, DateRange period, LocalDate knownOn) {
        synchronized (turn) {
            return new StatementWriter(books, account, knownOn.toEpochDay()).write(period);
        }
    }

    /** Returns the members' accounts that a posted command has named, in the order of their keys. */
    public Set<AccountId> accounts() {
        synchronized (turn) {
            return ImmutableSortedSet.copyOf(books.accounts.keySet());
        }
    }

    /** Returns how many postings there are. */
    public long size() {
        synchronized (turn) {
            return books.journal.postings();
        }
    }

    /**
     * Returns a posting.
     *
     * @param number its place in the journal, from 1 to {@link #size()}
     * @throws IndexOutOfBoundsException if there is no such posting
     */
    public Posting posting(long number) {
        synchronized (turn) {
            if (number < 1 || number > books.journal.postings()) {
                throw new IndexOutOfBoundsException("the journal has no posting " + number);
            }
            return books.journal.posting((int) (number - 1));
        }
    }

    /** Returns all postings there are now, from the first, made one by one as they are read; nobody waits meanwhile. */
    public Stream<Posting> postings() {
        return LongStream.rangeClosed(1, size()).mapToObj(this::posting);
    }

    /** Returns the postings that touched an account, from the first. */
    public List<Posting> postings(AccountId account) {
        synchronized (turn) {
            return questions.postings(account);
        }
    }

    /** Returns whether all laws hold over the whole journal, or the first posting that breaks one. */
    public Proof prove() {
        return Proof.of(unit(), postings());
    }

    /** Returns the books themselves, for tests that damage them. */
    Books books() {
        return books;
    }
}
