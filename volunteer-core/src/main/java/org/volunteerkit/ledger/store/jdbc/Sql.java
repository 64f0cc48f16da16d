package org.volunteerkit.ledger.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.NothingStoredException;
import org.volunteerkit.problem.Problem;

/** How databases are talked to, and what they say when they refuse. */
final class Sql {

    private static final String TAKEN = "23505";

    private Sql() {}

    /** Something that is asked of a database, or a single change. */
    interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }

    /**
     * Asks on a connection of its own.
     *
     * @throws JournalException if the database fails
     */
    static <T> T asked(DataSource source, Question<T> question) {
        try (Connection connection = source.getConnection()) {
            boolean before = connection.getAutoCommit();
            connection.setAutoCommit(true);
            try {
                return question.ask(connection);
            } finally {
                giveBack(connection, before);
            }
        } catch (SQLException failed) {
            throw failed(failed);
        }
    }

    /** Leaves a connection as it was. */
    static void giveBack(Connection connection, boolean autoCommit) {
        try {
            connection.setAutoCommit(autoCommit);
        } catch (SQLException broken) {
            // Whoever owns the connection will find it broken; what led to this is told already, or did no harm.
            return;
        }
    }

    /** Takes a transaction back; returns whether that went well. */
    static boolean rollBack(Connection connection) {
        try {
            connection.rollback();
            return true;
        } catch (SQLException broken) {
            // What led to this is told already.
            return false;
        }
    }

    /** Returns whether a key is there already. */
    static boolean isTaken(SQLException failed) {
        return any(failed, TAKEN::equals);
    }

    /** Returns whether a table, or its type, is there already. */
    static boolean isThere(SQLException failed) {
        return any(failed, state -> state.equals("42P07") || state.equals("42710") || state.equals("42S01"));
    }

    /** Returns whether the database took the transaction back in favour of another one; true even of an answer to a commit. */
    static boolean isRolledBack(SQLException failed) {
        // 40003 says that nobody knows.
        return any(failed, state -> state.startsWith("40") && !state.equals("40003"));
    }

    /** Returns whether a statement gave way to another transaction, so that all may be tried again once it is rolled back. */
    static boolean gaveWay(SQLException failed) {
        return isRolledBack(failed) || any(failed, state -> state.equals("HYT00") || state.equals("90131"));
    }

    /** Returns the refusal of a database that does not do what it is asked for. */
    static JournalException failed(SQLException cause) {
        return new JournalException(problem(cause), cause);
    }

    /** Returns the refusal of a database that surely stored nothing. */
    static NothingStoredException nothingStored(SQLException cause) {
        return new NothingStoredException(problem(cause), cause);
    }

    private static Problem problem(SQLException cause) {
        String state = cause.getSQLState();
        return Problem.of("ledger.jdbc-failed").with("state", Objects.requireNonNullElse(state, "-"));
    }

    /** A batch tells what happened to it in an exception behind its own. */
    private static boolean any(SQLException failed, Predicate<String> states) {
        for (SQLException each = failed; each != null; each = each.getNextException()) {
            String state = each.getSQLState();
            if (state != null && states.test(state)) {
                return true;
            }
        }
        return false;
    }
}
