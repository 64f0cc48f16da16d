package org.volunteerkit.ledger.store;

import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.Uninterruptibles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.text.CommandText;

/** Commands of one caller, who waits for the answers. */
final class Offer {

    private final List<LedgerCommand> commands;
    private final List<CommandText> texts;
    private final LocalDate today;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private @Nullable ArithmeticException outOfRange;
    private @Nullable JournalException failed;

    Offer(List<LedgerCommand> commands, LocalDate today) {
        this.commands = ImmutableList.copyOf(commands);
        this.today = Entry.checked(today);
        // What cannot be kept is refused before anybody else is concerned.
        this.texts = this.commands.stream().map(CommandText::of).collect(ImmutableList.toImmutableList());
    }

    /** Carries the commands out; may be done again, if the ledger was put back. */
    void decide(Ledger ledger, List<Entry> entries) {
        int others = entries.size();
        outcomes.clear();
        outOfRange = null;
        // The day that counts may be later than today: days never go back.
        LocalDate recorded = ledger.lastRecorded().filter(today::isBefore).orElse(today);
        try {
            ledger.together(() -> {
                ledger.postAll(commands, today, outcome -> {
                    note(outcome, texts.get(outcomes.size()), recorded, entries);
                    return outcomes.add(outcome);
                });
                return true;
            });
        } catch (ArithmeticException thrown) {
            // A sum that is too large is the matter of its own sender, not of those who happen to wait with it.
            outOfRange = thrown;
            entries.subList(others, entries.size()).clear();
        }
    }

    /** Notes what is to be stored. */
    static void note(Outcome outcome, CommandText text, LocalDate recorded, List<Entry> entries) {
        if (outcome instanceof Outcome.Posted posted) {
            entries.add(new Entry(posted.number(), recorded, text));
        }
    }

    /** Tells the answers, which last by now. */
    void answer() {
        over.countDown();
    }

    /** Tells why there is no answer; does nothing if there is one. */
    void giveUp(JournalException why) {
        if (over.getCount() > 0) {
            failed = why;
            over.countDown();
        }
    }

    List<Outcome> await() {
        Uninterruptibles.awaitUninterruptibly(over);
        if (failed != null) {
            throw failed;
        }
        if (outOfRange != null) {
            throw outOfRange;
        }
        return ImmutableList.copyOf(outcomes);
    }
}
