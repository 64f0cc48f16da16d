package org.volunteerkit.ledger.store.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.problem.Problem;

/**
 * The rows of one ledger.
 *
 * @param name the key of the ledger
 */
record JdbcTable(String name) {

    private static final String FIND = "SELECT format, unit FROM volunteer_ledger WHERE ledger = ?";
    private static final String MAKE = "INSERT INTO volunteer_ledger (ledger, format, unit) VALUES (?, ?, ?)";
    private static final String SIZE = "SELECT MAX(number) FROM volunteer_ledger_entry WHERE ledger = ?";
    private static final String HASHES =
            "SELECT number, hash FROM volunteer_ledger_entry" + " WHERE ledger = ? AND number BETWEEN ? AND ?";
    // Both ends, because not every database takes the rows in the order of the key and stops.
    private static final String ROWS = "SELECT number, recorded, hash, command FROM volunteer_ledger_entry"
            + " WHERE ledger = ? AND number BETWEEN ? AND ? ORDER BY number";
    private static final String STORE =
            "INSERT INTO volunteer_ledger_entry (ledger, number, recorded, hash, command)" + " VALUES (?, ?, ?, ?, ?)";

    /** The version of the rows, and the unit of the ledger. */
    record Header(int format, String unit) {}

    /** What a row says. */
    record Row(long number, LocalDate recorded, String hash, String command) {}

    /** Gets one row after another. */
    interface Rows {

        void row(Row row) throws SQLException;
    }

    Optional<Header> header(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(FIND)) {
            asked.setString(1, name);
            try (ResultSet found = asked.executeQuery()) {
                return found.next() ? Optional.of(new Header(found.getInt(1), found.getString(2))) : Optional.empty();
            }
        }
    }

    void make(Connection connection, Header header) throws SQLException {
        try (PreparedStatement made = connection.prepareStatement(MAKE)) {
            made.setString(1, name);
            made.setInt(2, header.format());
            made.setString(3, header.unit());
            made.executeUpdate();
        }
    }

    /** Returns the number of the last entry; 0 if there is none. */
    long last(Connection connection) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(SIZE)) {
            asked.setString(1, name);
            try (ResultSet found = asked.executeQuery()) {
                found.next();
                // The highest of no numbers is null to the database, and 0 here.
                return found.getLong(1);
            }
        }
    }

    Optional<String> hash(Connection connection, long number) throws SQLException {
        return Optional.ofNullable(hashes(connection, number, number).get(number));
    }

    /** Returns the hashes of those entries that are there, of the numbers from one to another. */
    Map<Long, String> hashes(Connection connection, long from, long to) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(HASHES)) {
            asked.setString(1, name);
            asked.setLong(2, from);
            asked.setLong(3, to);
            try (ResultSet found = asked.executeQuery()) {
                Map<Long, String> hashes = new TreeMap<>();
                while (found.next()) {
                    hashes.put(found.getLong(1), found.getString(2));
                }
                return hashes;
            }
        }
    }

    /** Hands out the rows with numbers from one to another, in their order. */
    void rows(Connection connection, long from, long to, Rows each) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(ROWS)) {
            asked.setString(1, name);
            asked.setLong(2, from);
            asked.setLong(3, to);
            try (ResultSet rows = asked.executeQuery()) {
                while (rows.next()) {
                    each.row(new Row(
                            rows.getLong(1), rows.getObject(2, LocalDate.class), rows.getString(3), rows.getString(4)));
                }
            }
        }
    }

    void store(Connection connection, Iterable<Row> rows) throws SQLException {
        try (PreparedStatement stored = connection.prepareStatement(STORE)) {
            for (Row row : rows) {
                stored.setString(1, name);
                stored.setLong(2, row.number());
                stored.setObject(3, row.recorded());
                stored.setString(4, row.hash());
                stored.setString(5, row.command());
                stored.addBatch();
            }
            stored.executeBatch();
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static DamagedJournalException damaged(String code, long entry) {
        return new DamagedJournalException(Problem.of(code).with("entry", entry), entry);
    }
}
