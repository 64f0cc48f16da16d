package org.volunteerkit.ledger.store.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.testkit.JournalContract;
import org.volunteerkit.value.Unit;

class FileJournalProperties implements JournalContract {

    @Override
    public boolean takesSeveral() {
        return false;
    }

    @Override
    public Store newStore(Unit unit) {
        try {
            Path folder = Files.createTempDirectory("journal");
            Path file = folder.resolve("journal");
            return new Store() {
                @Override
                public Journal open() {
                    return FileJournal.open(file, unit);
                }

                @Override
                public void close() {
                    try {
                        Files.delete(file);
                        Files.delete(folder.resolve("journal.lock"));
                        Files.delete(folder);
                    } catch (IOException left) {
                        throw new UncheckedIOException(left);
                    }
                }
            };
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
