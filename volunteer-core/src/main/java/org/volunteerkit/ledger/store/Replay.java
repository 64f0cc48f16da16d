package org.volunteerkit.ledger.store;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.problem.Problem;

/** Works off what is stored, the entries of one day together. */
final class Replay {

    private static final int MOST = 256;

    private final Ledger ledger;
    private final List<LedgerCommand> commands = new ArrayList<>();
    private LocalDate recorded = LocalDate.MIN;

    Replay(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Takes the next entry; it is worked off by {@link #end} at the latest. */
    void add(Entry entry) {
        if (commands.size() == MOST || !recorded.equals(entry.recorded())) {
            end();
        }
        if (entry.number() != ledger.size() + commands.size() + 1) {
            // Those before it are sound.
            end();
            throw damaged();
        }
        recorded = entry.recorded();
        commands.add(entry.command());
    }

    /** Works off what was taken. */
    void end() {
        List<LedgerCommand> next = ImmutableList.copyOf(commands);
        commands.clear();
        long sound = ledger.size() + next.size();
        if (!next.isEmpty() && ledger.lastRecorded().filter(recorded::isBefore).isPresent()) {
            throw damaged();
        }
        try {
            ledger.postAll(next, recorded, outcome -> outcome instanceof Outcome.Posted);
        } catch (ArithmeticException outOfRange) {
            throw damaged();
        }
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
