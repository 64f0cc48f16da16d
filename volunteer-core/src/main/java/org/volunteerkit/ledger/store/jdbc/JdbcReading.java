package org.volunteerkit.ledger.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.file.Chain;
import org.volunteerkit.ledger.store.text.CommandReader;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/** Entries on their way out of a table; each has to follow from those before it. */
final class JdbcReading {

    /** How many rows are asked for at once: few enough to hold, for drivers that fetch all there are. */
    static final int PAGE = 1_000;

    private final JdbcTable table;
    private final Chain chain;
    private final CommandReader commands = new CommandReader();
    private final Consumer<Entry> each;
    private long number;

    JdbcReading(JdbcTable table, Head after, Consumer<Entry> each) {
        this.table = table;
        this.number = after.number();
        this.each = each;
        this.chain = Chain.after(after);
    }

    Head readTo(long last, Connection connection) throws SQLException {
        while (number < last) {
            long to = Math.min(number + PAGE, last);
            table.rows(connection, number + 1, to, row -> each.accept(next(row)));
            if (number < to) {
                throw JdbcTable.damaged("ledger.jdbc-hole", number + 1);
            }
        }
        return chain.head();
    }

    private Entry next(JdbcTable.Row row) {
        number++;
        if (row.number() != number) {
            throw JdbcTable.damaged("ledger.jdbc-hole", number);
        }
        byte[] command = JdbcTable.bytes(row.command());
        chain.add(row.recorded(), command);
        if (!chain.head().hash().equals(row.hash())) {
            throw new DamagedJournalException(Problem.of("ledger.jdbc-chain").with("entry", number), number);
        }
        try {
            return new Entry(number, row.recorded(), commands.read(command, 0, command.length));
        } catch (ProblemException unreadable) {
            DamagedJournalException refused = JdbcTable.damaged("ledger.jdbc-row", number);
            refused.initCause(unreadable);
            throw refused;
        }
    }
}
