package org.volunteerkit.examples.benchmarks.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.ledger.store.file.FileJournal;
import org.volunteerkit.value.Unit;

/** The library with a file, which is synchronised before a group of commands is answered. */
final class StoredKeeper implements Keeper {

    private final Work work;
    private final List<LedgerCommand> commands;
    private final boolean chained;
    private final boolean replaying;
    private final Path folder;
    private StoredLedger ledger;
    private int posted;
    private int refused;
    private int replayed;

    private StoredKeeper(Work work, List<LedgerCommand> commands, boolean chained, boolean replaying) {
        this.work = work;
        this.commands = commands;
        this.chained = chained;
        this.replaying = replaying;
        try {
            this.folder = Files.createTempDirectory("journal");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.ledger = open();
        if (replaying) {
            post();
            ledger.close();
        }
    }

    /** Returns one that posts to an empty file. */
    static StoredKeeper posting(Work work, List<LedgerCommand> commands, boolean chained) {
        return new StoredKeeper(work, commands, chained, false);
    }

    /** Returns one whose file is full: its work is to open it, which works through all of it again. */
    static StoredKeeper replaying(Work work, List<LedgerCommand> commands) {
        return new StoredKeeper(work, commands, true, true);
    }

    private StoredLedger open() {
        Path file = folder.resolve("ledger.journal");
        return StoredLedger.open(
                chained ? FileJournal.open(file, Unit.HOUR) : FileJournal.openUnchained(file, Unit.HOUR));
    }

    @Override
    public void work() {
        if (replaying) {
            ledger = open();
        } else {
            post();
        }
    }

    private void post() {
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
