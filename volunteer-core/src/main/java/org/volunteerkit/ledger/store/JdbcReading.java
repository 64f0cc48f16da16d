package org.volunteerkit.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/** Entries on their way out of a table; each has to follow from those before it. */
final class JdbcReading {

    /** How many rows are asked for at once: few enough to hold, for drivers that fetch all there are. */
    static final int PAGE = 1_000;

    private final JdbcTable table;
    private final Chain chain = new Chain();
    private final Consumer<Entry> each;
    private long number;

    JdbcReading(JdbcTable table, long after, String hash, Consumer<Entry> each) {
        this.table = table;
        this.number = after;
        this.each = each;
        chain.backTo(JdbcTable.bytes(hash));
    }

    Head readTo(long last, Connection connection) throws SQLException {
        while (number < last) {
            long to = Math.min(number + PAGE, last);
            table.rows(connection, number + 1, to, row -> each.accept(next(row)));
            if (number < to) {
                throw JdbcTable.damaged("ledger.jdbc-hole", number + 1);
            }
        }
        return chain.head(number);
    }

    private Entry next(JdbcTable.Row row) {
        number++;
        if (row.number() != number) {
            throw JdbcTable.damaged("ledger.jdbc-hole", number);
        }
        byte[] command = JdbcTable.bytes(row.command());
        JdbcTable.add(chain, number, row.recorded(), command);
        if (!Arrays.equals(chain.last(), JdbcTable.bytes(row.hash()))) {
            throw new DamagedJournalException(Problem.of("ledger.jdbc-chain").with("entry", number), number);
        }
        try {
            return new Entry(number, row.recorded(), CommandText.read(command), command);
        } catch (ProblemException unreadable) {
            DamagedJournalException refused = JdbcTable.damaged("ledger.jdbc-row", number);
            refused.initCause(unreadable);
            throw refused;
        }
    }
}
