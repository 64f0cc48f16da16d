package org.volunteerkit.examples.springboot;

import jakarta.annotation.PreDestroy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.ledger.store.file.JournalFile;
import org.volunteerkit.ledger.store.jdbc.JdbcJournal;
import org.volunteerkit.ledger.store.jdbc.JdbcSchema;
import org.volunteerkit.value.Unit;

/** The one ledger of the application, in its database; other nodes may have it at the same time. */
@Component
class HoursLedger {

    private static final JdbcJournal.Name NAME = JdbcJournal.Name.of("hours");

    private final DataSource source;
    private final Clock clock;
    private @Nullable StoredLedger open;

    HoursLedger(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
        // An application with a migration tool gives it the text of JdbcSchema.sql() instead.
        JdbcSchema.install(source);
        ledger();
    }

    /** Returns the day on which something is recorded now. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    Outcome post(LedgerCommand command) {
        return with(ledger -> ledger.post(command, today()));
    }

    <T> T ask(Function<LedgerView, T> question) {
        return with(ledger -> question.apply(ledger.view()));
    }

    /** Proves what the database holds, by rules that share no code with those that wrote it. */
    Proven prove(Optional<Head> kept) throws IOException {
        Path file = Files.createTempFile("hours", ".journal");
        try (JdbcJournal journal =
                kept.isPresent() ? JdbcJournal.open(source, NAME, kept.get()) : JdbcJournal.open(source, NAME)) {
            Head head;
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                head = JournalFile.export(journal, out);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new Proven(JournalFile.prove(in, head), Optional.of(head));
            }
        } catch (DamagedJournalException damaged) {
            // Somebody meddled with the rows, or put back an older state of them.
            return new Proven(new Proof.Breaks(82, damaged.entry(), damaged.problem()), Optional.empty());
        } finally {
            Files.delete(file);
        }
    }

    /** What a proof said, and the head of the journal that was proved, to be kept elsewhere. */
    record Proven(Proof proof, Optional<Head> head) {}

    private <T> T with(Function<StoredLedger, T> work) {
        StoredLedger ledger = ledger();
        try {
            return work.apply(ledger);
        } catch (JournalException failed) {
            // If it surely stored nothing, and was only busy or without a database for a while, it goes on.
            if (!ledger.isOpen()) {
                letGo(ledger);
            }
            throw failed;
        }
    }

    private synchronized StoredLedger ledger() {
        StoredLedger ledger = open;
        if (ledger == null) {
            ledger = StoredLedger.open(JdbcJournal.create(source, NAME, Unit.HOUR));
            open = ledger;
        }
        return ledger;
    }

    /** A ledger that does not know what is stored, or found damage, takes nothing more; the next request opens it anew. */
    private synchronized void letGo(StoredLedger failed) {
        failed.close();
        if (open == failed) {
            open = null;
        }
    }

    @PreDestroy
    synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
