package org.volunteerkit.examples.springboot;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.StoredLedger;
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
        StoredLedger ledger = ledger();
        try {
            return ledger.post(command, today());
        } catch (JournalException failed) {
            letGo(ledger);
            throw failed;
        }
    }

    LedgerView view() {
        return ledger().view();
    }

    private synchronized StoredLedger ledger() {
        StoredLedger ledger = open;
        if (ledger == null) {
            ledger = StoredLedger.open(JdbcJournal.create(source, NAME, Unit.HOUR));
            open = ledger;
        }
        return ledger;
    }

    /** After the database failed, the ledger takes nothing more; the next request opens it anew. */
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
