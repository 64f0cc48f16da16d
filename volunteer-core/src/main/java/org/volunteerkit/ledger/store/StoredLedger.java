package org.volunteerkit.ledger.store;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.Turn;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.text.CommandText;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.value.Unit;

/**
 * A ledger whose postings are kept in a journal: what it answered is stored.
 *
 * <p>Safe for many threads, and for many of these, in one process or in several, on journals of one store: they all see one
 * order of commands, which explains every answer, and a command that was answered before another was offered is before it in
 * that order. Commands that are offered while others are being stored are stored together after them, with one append. A
 * refused command is not stored.
 *
 * <p>If an append fails, whoever waited for it gets an exception, and memory is put back to what was answered. If the journal
 * knows that nothing was stored it is a {@link NothingStoredException}, and the ledger goes on. Else no further command is taken
 * ({@link #isOpen()}): close it, and open another. Until then questions are answered from what was answered before.
 *
 * <p>A command waits for the work that is under way when it is offered, for those turns that wait already, and for one append
 * of all that waits with it. If other nodes are faster, it is decided again, up to {@link #MOST_ATTEMPTS} times; then it is
 * given up by name, and nothing of it was stored. An interrupt neither ends a wait nor is lost.
 *
 * <pre>{@code
 * try (StoredLedger ledger = StoredLedger.open(FileJournal.open(path, Unit.HOUR))) {
 *     Outcome outcome = ledger.post(command, today);
 *     Amount left = ledger.view().holding(account, today).available();
 * }
 * }</pre>
 *
 * <p>To be called, not extended.
 */
public final class StoredLedger implements AutoCloseable {

    /** How often something is decided again because other nodes were faster: 1,000 times. */
    public static final int MOST_ATTEMPTS = 1_000;

    private final Journal journal;
    private final Ledger ledger;
    private final LedgerView view = new LiveView(this::now);

    /** Whoever has it works with the ledger and the journal; fair, so that nobody waits for ever. */
    private final ReentrantLock desk = new ReentrantLock(true);

    private final ConcurrentLinkedQueue<Offer> waiting = new ConcurrentLinkedQueue<>();

    /** Whether somebody is on the way to work off what waits. */
    private final AtomicBoolean taken = new AtomicBoolean();

    /** Why no more is stored; null while all is well. */
    private volatile @Nullable String closed;

    private StoredLedger(Journal journal) {
        this.journal = journal;
        this.ledger = Ledger.of(journal.unit());
    }

    /**
     * Opens a ledger by reading its journal.
     *
     * @param journal for this ledger alone; closed with it
     * @throws DamagedJournalException if the journal holds an entry that a ledger would not have stored
     * @throws JournalException if the journal cannot be read
     */
    public static StoredLedger open(Journal journal) {
        boolean sound = false;
        try {
            StoredLedger opened = new StoredLedger(journal);
            calmly(opened::catchUp);
            sound = true;
            return opened;
        } finally {
            if (!sound) {
                journal.close();
            }
        }
    }

    /** Returns the unit, {@link Unit#HOUR} or {@link Unit#POINT}. */
    public Unit unit() {
        return ledger.unit();
    }

    /**
     * Offers a command; when this returns, the answer lasts.
     *
     * @param command what shall happen
     * @param today the day on which it is recorded; a day before that of the last posting counts as that day
     * @return what became of it; a refused command has changed nothing
     * @throws ArithmeticException if a sum would have left the range of a {@code long}; nothing has changed
     * @throws ProblemException if it cannot be written so that it can be read: a year has not four digits; nothing has changed
     * @throws JournalException if it could not be stored; see there
     */
    public Outcome post(LedgerCommand command, LocalDate today) {
        return postAll(ImmutableList.of(command), today).get(0);
    }

    /**
     * Offers commands one after another, each by itself, and stores them together: one append for them all.
     *
     * @param commands what shall happen, in this order; others may come between
     * @param today the day on which they are recorded; a day before that of the last posting counts as that day
     * @return what became of each, in the order of the commands; a refused one has changed nothing
     * @throws ArithmeticException if a sum would have left the range of a {@code long}; nothing has changed
     * @throws ProblemException if one cannot be written so that it can be read: a year has not four digits; nothing has changed
     * @throws JournalException if they could not be stored; see there
     */
    public List<Outcome> postAll(List<LedgerCommand> commands, LocalDate today) {
        refuseInTurn();
        Offer offer = new Offer(commands, today);
        waiting.add(offer);
        // Whoever has said so looks for offers only afterwards: this one is seen, by us or by the one before us.
        if (taken.compareAndSet(false, true)) {
            desk.lock();
            try {
                taken.set(false);
                workOff();
            } finally {
                desk.unlock();
            }
        }
        return offer.await();
    }

    /**
     * Gives the ledger to somebody for a while, who asks and posts as if alone, on all nodes.
     *
     * @param today the day on which it is recorded; a day before that of the last posting counts as that day
     * @param work asks and posts through the turn and changes nothing else: it is done again if another node was faster. It
     *     waits for no other thread that uses this ledger. If it throws, nothing is posted
     * @return what the work answered; when this returns, what was posted lasts
     * @throws JournalException if what was posted could not be stored; see there
     */
    public <T> T turn(LocalDate today, Function<Turn, T> work) {
        refuseInTurn();
        Entry.checked(today);
        desk.lock();
        try {
            checkOpen();
            // Work that throws is not done again: it must have seen all that was answered before.
            ask(() -> journal.size() == ledger.size() || catchUp());
            return decide(entries -> ledger.turn(today, turn -> work.apply(new OwnTurn(turn, entries))));
        } finally {
            desk.unlock();
        }
    }

    /**
     * Returns what can be asked; each question is answered from all that is stored when it is asked, by whomever, or throws a
     * {@link JournalException} if the store cannot be read.
     */
    public LedgerView view() {
        return view;
    }

    /**
     * Returns whether commands are taken: this was not closed, no append failed so that nobody knows what is stored, and the
     * journal was found sound. Once it is false it stays so. A ledger in memory that broke a law says so to each command, and is
     * open all the same.
     */
    public boolean isOpen() {
        return closed == null;
    }

    /** Closes the journal; questions are still answered from what is known by then. */
    @Override
    public void close() {
        refuseInTurn();
        desk.lock();
        try {
            if (closed == null) {
                closed = "ledger.store-closed";
            }
            journal.close();
        } finally {
            desk.unlock();
        }
    }

    private void refuseInTurn() {
        if (desk.isHeldByCurrentThread()) {
            throw new IllegalStateException("within a turn, post to the turn");
        }
    }

    private void checkOpen() {
        String reason = closed;
        if (reason != null) {
            throw new JournalException(Problem.of(reason));
        }
    }

    /** Answers all that waits, after it was stored. */
    private void workOff() {
        List<Offer> group = new ArrayList<>();
        for (Offer next = waiting.poll(); next != null; next = waiting.poll()) {
            group.add(next);
        }
        JournalException why = new JournalException(Problem.of("ledger.store-unanswered"));
        try {
            checkOpen();
            if (!group.isEmpty()) {
                decide(entries -> {
                    group.forEach(offer -> offer.decide(ledger, entries));
                    return group;
                });
                group.forEach(Offer::answer);
            }
        } catch (JournalException failed) {
            why = failed;
        } finally {
            JournalException last = why;
            group.forEach(offer -> offer.giveUp(told(last)));
        }
    }

    /** Returns what somebody is told whose commands were not stored, or may not be. */
    private JournalException told(JournalException failed) {
        String reason = closed;
        return reason == null
                ? new NothingStoredException(failed.problem(), failed)
                : new JournalException(Problem.of(reason), failed);
    }

    /** Does some work until it is decided on all that is stored, and stores what it posted. */
    private <T> T decide(Function<List<Entry>, T> work) {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Attempt<T> one = new Attempt<>(work);
            if (ledger.together(one::stands)) {
                return one.result.get(0);
            }
            ask(this::catchUp);
        }
        throw new NothingStoredException(Problem.of("ledger.store-busy").with("most", MOST_ATTEMPTS), null);
    }

    /** Work that is done in memory, and taken back unless it stands. */
    private final class Attempt<T> {

        private final Function<List<Entry>, T> work;
        private final List<T> result = new ArrayList<>(1);

        Attempt(Function<List<Entry>, T> work) {
            this.work = work;
        }

        boolean stands() {
            long before = ledger.size();
            List<Entry> entries = new ArrayList<>();
            result.add(work.apply(entries));
            // An append that goes through proves that nobody was faster; who posts nothing has to ask.
            return entries.isEmpty() ? ask(() -> journal.size() == before) : append(entries);
        }
    }

    private boolean append(List<Entry> entries) {
        String after = "ledger.store-failed";
        try {
            boolean stored = calmly(() -> journal.append(entries));
            after = null;
            return stored;
        } catch (NothingStoredException known) {
            after = null;
            throw known;
        } catch (DamagedJournalException damaged) {
            after = "ledger.store-damaged";
            throw damaged;
        } catch (JournalException failed) {
            throw new JournalException(Problem.of("ledger.store-failed"), failed);
        } finally {
            closed = after;
        }
    }

    /** Asks the journal while nothing is stored yet of what was offered. */
    private static boolean ask(BooleanSupplier question) {
        try {
            return calmly(question);
        } catch (NothingStoredException | DamagedJournalException told) {
            throw told;
        } catch (JournalException failed) {
            throw new NothingStoredException(failed.problem(), failed);
        }
    }

    /** Takes in what other nodes have stored. */
    private boolean catchUp() {
        try {
            Replay replay = new Replay(ledger);
            try {
                journal.read(ledger.size(), replay::add);
            } finally {
                // What stands before a damage is sound, or damaged itself: then that is told, which comes first.
                replay.end();
            }
        } catch (DamagedJournalException damaged) {
            closed = "ledger.store-damaged";
            throw damaged;
        }
        return true;
    }

    /** Returns the ledger with all that is stored. */
    private Ledger now() {
        if (!desk.isHeldByCurrentThread()) {
            desk.lock();
            try {
                if (closed == null) {
                    calmly(() -> journal.size() == ledger.size() || catchUp());
                }
            } finally {
                desk.unlock();
            }
        }
        return ledger;
    }

    /** Talks to the journal without letting an interrupt of the caller break it; the interrupt is not lost. */
    private static boolean calmly(BooleanSupplier talk) {
        boolean interrupted = Thread.interrupted();
        try {
            return talk.getAsBoolean();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** A turn of which what is posted will be stored. */
    private final class OwnTurn implements Turn {

        private final Turn turn;
        private final List<Entry> entries;

        OwnTurn(Turn turn, List<Entry> entries) {
            this.turn = turn;
            this.entries = entries;
        }

        @Override
        public LocalDate today() {
            return turn.today();
        }

        @Override
        public LedgerView ledger() {
            LedgerView mine = turn.ledger();
            return new LiveView(() -> mine);
        }

        @Override
        public Outcome post(LedgerCommand command) {
            CommandText text = CommandText.of(command);
            Outcome outcome = turn.post(command);
            ledger.lastRecorded().ifPresent(recorded -> Offer.note(outcome, text, recorded, entries));
            return outcome;
        }
    }
}
