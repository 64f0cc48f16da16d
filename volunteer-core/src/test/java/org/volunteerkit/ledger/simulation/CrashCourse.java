package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.ledger.store.file.CrashingFile;
import org.volunteerkit.ledger.store.file.FileJournal;

/**
 * A ledger in a file, on a machine that stops at any byte of what is written, and the naive one, which does not.
 *
 * <p>After each start there must be what was answered, and of what was not, all or nothing; then the sender asks again.
 */
final class CrashCourse {

    private static final int MOST_BYTES = 500;

    private final CrashingFile file;
    private final Dice dice;
    private final NaiveLedger naive;
    private StoredLedger stored;
    private int crashes;
    private int kept;
    private long cut;

    CrashCourse(long seed, long world) {
        this.naive = new NaiveLedger(Simulator.unit(world), false);
        this.dice = new Dice(seed, world, naive);
        this.file = new CrashingFile(naive.unit);
        this.stored = StoredLedger.open(file.open());
    }

    int crashes() {
        return crashes;
    }

    /** Returns how many commands were stored though the machine stopped before it answered. */
    int kept() {
        return kept;
    }

    /** Returns how many bytes were cut off. */
    long cut() {
        return cut;
    }

    /** Goes through so many steps. */
    void run(int steps) {
        for (int i = 0; i < steps; i++) {
            Step step = dice.next();
            // A sweep is no command, and not stored.
            step.command().ifPresent(command -> offer(command, step.today()));
        }
    }

    private void offer(LedgerCommand command, LocalDate today) {
        boolean stops = dice.upTo(5) == 0;
        NaiveLedger before = stops ? naive.copy() : naive;
        if (stops) {
            file.stopAfter(dice.upTo(MOST_BYTES));
        }
        Answer expected = naive.post(command, today);
        try {
            Answer given = Answer.of(stored.post(command, today));
            Difference.when(!expected.equals(given), "answer", expected, given);
            file.goOn();
        } catch (JournalException stopped) {
            Difference.when(expected.fate() != Answer.Fate.POSTED, "written", expected, stopped.problem());
            restart(before);
            offer(command, today);
        }
        Course.compare(stored.view(), naive, today);
    }

    private void restart(NaiveLedger before) {
        crashes++;
        FileJournal journal = file.open();
        stored = StoredLedger.open(journal);
        cut += journal.cut();
        long answered = before.world().size;
        long found = stored.view().size();
        Difference.when(found != answered && found != answered + 1, "law 80", answered, found);
        if (found == answered) {
            naive.becomes(before);
        } else {
            kept++;
        }
        Course.compare(stored.view(), naive, naive.world().clock);
    }
}
