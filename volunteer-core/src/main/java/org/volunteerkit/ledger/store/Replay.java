package org.volunteerkit.ledger.store;

import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.problem.Problem;

/** Works off what is stored, the entries of one day together. */
final class Replay {

    private static final int MOST = 256;

    private final Ledger ledger;
    private final List<Entry> entries = new ArrayList<>();

    Replay(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Takes the next entry; it is worked off by {@link #end} at the latest. */
    void add(Entry entry) {
        if (entries.size() == MOST
                || (!entries.isEmpty() && !entries.get(0).recorded().equals(entry.recorded()))) {
            end();
        }
        if (entry.number() != ledger.size() + entries.size() + 1) {
            // Those before it are sound.
            end();
            throw damaged();
        }
        entries.add(entry);
    }

    /** Works off what was taken. */
    void end() {
        if (entries.isEmpty()) {
            return;
        }
        LocalDate recorded = entries.get(0).recorded();
        long sound = ledger.size() + entries.size();
        if (ledger.lastRecorded().filter(recorded::isBefore).isPresent()) {
            throw damaged();
        }
        try {
            ledger.postAll(
                    Lists.transform(entries, Entry::command), recorded, outcome -> outcome instanceof Outcome.Posted);
        } catch (ArithmeticException outOfRange) {
            throw damaged();
        }
        entries.clear();
        if (ledger.size() != sound) {
            throw damaged();
        }
    }

    /** The first entry that could not be worked off. */
    private DamagedJournalException damaged() {
        long number = ledger.size() + 1;
        return new DamagedJournalException(Problem.of("ledger.entry-refused").with("entry", number), number);
    }
}
