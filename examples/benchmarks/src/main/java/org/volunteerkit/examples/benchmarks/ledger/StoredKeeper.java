package org.volunteerkit.examples.benchmarks.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.FileJournal;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.value.Unit;

/** The library with a file, which is synchronised before a group of commands is answered. */
final class StoredKeeper implements Keeper {

    private final Work work;
    private final List<LedgerCommand> commands;
    private final Path folder;
    private final StoredLedger ledger;
    private int posted;
    private int refused;
    private int replayed;

    StoredKeeper(Work work, List<LedgerCommand> commands, boolean chained) {
        this.work = work;
        this.commands = commands;
        try {
            this.folder = Files.createTempDirectory("journal");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Path file = folder.resolve("ledger.journal");
        this.ledger = StoredLedger.open(chained ? FileJournal.open(file, Unit.HOUR) : FileJournal.open(file, Unit.HOUR));
    }

    @Override
    public void work() {
        for (int i = 0; i < commands.size(); i += Work.GROUP) {
            List<LedgerCommand> some = commands.subList(i, Math.min(commands.size(), i + Work.GROUP));
            ledger.postAll(some, Work.day(work.today(i))).forEach(this::count);
        }
    }

    private void count(Outcome outcome) {
        if (outcome instanceof Outcome.Posted) {
            posted++;
        } else if (outcome instanceof Outcome.Replayed) {
            replayed++;
        } else {
            refused++;
        }
    }

    @Override
    public Outcomes outcomes() {
        return new Outcomes(posted, refused, replayed, LibraryKeeper.digest(work, ledger.view()));
    }

    @Override
    public void close() {
        ledger.close();
        Postgres.deleteAll(folder);
    }
}
