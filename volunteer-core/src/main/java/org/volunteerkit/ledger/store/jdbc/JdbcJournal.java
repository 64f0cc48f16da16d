package org.volunteerkit.ledger.store.jdbc;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.file.Chain;
import org.volunteerkit.ledger.store.text.CommandText;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Key;
import org.volunteerkit.value.Unit;

/**
 * A journal in tables of the embedder's database, which {@link JdbcSchema} makes: one row an entry.
 *
 * <p>Any number of nodes may have a journal of the same ledger. An entry's number is part of the key of its row, so of two nodes
 * that decided on the same state only one can store: the other one's transaction is rolled back as a whole, and
 * {@link #append} answers false. That holds at the isolation that databases have from the start, READ COMMITTED, because a key
 * is unique whatever a transaction can see; stricter ones do no harm. What is stored together is one transaction.
 *
 * <p>Each row bears the hash of all entries up to it, the same as in a file of this ledger: what was changed, taken out or
 * exchanged behind the ledger's back is refused by the number of the entry. {@link #head()} is to be kept elsewhere by whoever
 * has to find out that the end was cut off as well.
 *
 * <p>A connection is taken for each call and given back; no transaction of the caller is used, so hand in the pool itself and
 * no wrapper that takes part in transactions. If a connection breaks while a transaction is being committed, the table is asked
 * what became of it; only if that cannot be told, appending fails.
 *
 * <pre>{@code
 * JdbcSchema.install(source);
 * Journal journal = JdbcJournal.create(source, JdbcJournal.Name.of("hours"), Unit.HOUR);
 * try (StoredLedger ledger = StoredLedger.open(journal)) { … }
 * }</pre>
 *
 * <p>To be called, not extended. For one thread at a time.
 */
public final class JdbcJournal implements Journal {

    /** The version of the rows that is written; all up to it are read. */
    static final int FORMAT = 1;

    private static final int MOST_ATTEMPTS = 10;

    private final DataSource source;
    private final JdbcTable table;
    private final Unit unit;
    private final Head start;

    /** The last entry that this journal has read or stored. */
    private Head known;

    private boolean closed;

    private JdbcJournal(DataSource source, JdbcTable table, Unit unit) {
        this.source = source;
        this.table = table;
        this.unit = unit;
        this.start = Chain.of(unit).head();
        this.known = start;
    }

    /**
     * Returns a journal of a ledger, which is made unless it is there; several nodes may do it at once.
     *
     * @param source gives connections to a database that has the tables
     * @param name which of the ledgers in those tables
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     * @throws JournalException if the ledger is there and has another unit, was written by a newer library, or if the database
     *     fails
     */
    public static JdbcJournal create(DataSource source, Name name, Unit unit) {
        JdbcTable table = new JdbcTable(name.value());
        JdbcTable.Header wanted =
                new JdbcTable.Header(FORMAT, Amount.zero(unit).unit().word());
        Sql.asked(source, connection -> {
            boolean there = table.header(connection).isPresent();
            if (!there) {
                try {
                    table.make(connection, wanted);
                } catch (SQLException failed) {
                    // Another node may have made it meanwhile, for the same unit or for another.
                    if (!Sql.isTaken(failed)) {
                        throw failed;
                    }
                }
            }
            return there;
        });
        JdbcJournal journal = open(source, name);
        if (journal.unit != unit) {
            throw new JournalException(Problem.of("ledger.journal-other-unit").with("unit", unit.word()));
        }
        return journal;
    }

    /**
     * Returns a journal of a ledger that is there.
     *
     * @param source gives connections to a database that has the tables
     * @param name which of the ledgers in those tables
     * @throws JournalException if it is not there, was written by a newer library, or if the database fails
     */
    public static JdbcJournal open(DataSource source, Name name) {
        JdbcTable table = new JdbcTable(name.value());
        JdbcTable.Header header = Sql.asked(source, table::header)
                .orElseThrow(() ->
                        new JournalException(Problem.of("ledger.jdbc-missing").with("ledger", name.value())));
        return new JdbcJournal(source, table, unit(header.format(), header.unit()));
    }

    /**
     * Returns a journal of a ledger that must still hold what it held once.
     *
     * @param source gives connections to a database that has the tables
     * @param name which of the ledgers in those tables
     * @param kept what {@link #head()} said then
     * @throws DamagedJournalException if it was rolled back, or written anew
     * @throws JournalException if it is not there, was written by a newer library, or if the database fails
     */
    public static JdbcJournal open(DataSource source, Name name, Head kept) {
        JdbcJournal journal = open(source, name);
        Optional<String> hash = kept.number() == 0
                ? Optional.of(journal.start.hash())
                : Sql.asked(source, connection -> journal.table.hash(connection, kept.number()));
        // The rows up to there are looked at when they are read, and have to lead to this hash.
        if (hash.filter(kept.hash()::equals).isEmpty()) {
            throw JdbcTable.damaged("ledger.journal-rolled-back", kept.number());
        }
        return journal;
    }

    private static Unit unit(int format, String word) {
        if (format > FORMAT) {
            throw new JournalException(
                    Problem.of("ledger.journal-newer").with("version", format).with("known", FORMAT));
        }
        try {
            return Amount.zero(Unit.parse(word)).unit();
        } catch (InvalidValueException unknown) {
            throw new DamagedJournalException(Problem.of("ledger.jdbc-row").with("entry", 0), 0);
        }
    }

    @Override
    public Unit unit() {
        return unit;
    }

    /** Returns the end of what this journal has read or stored, to be kept elsewhere. */
    public Head head() {
        return known;
    }

    @Override
    public long size() {
        checkOpen();
        return Sql.asked(source, table::last);
    }

    @Override
    public void read(long after, Consumer<Entry> each) {
        checkOpen();
        known = Sql.asked(source, connection -> {
            long last = table.last(connection);
            if (last < known.number()) {
                throw JdbcTable.damaged("ledger.jdbc-lost", last + 1);
            }
            return after < last
                    ? new JdbcReading(table, head(connection, after), each).readTo(last, connection)
                    : known;
        });
    }

    @Override
    public boolean append(List<Entry> entries) {
        checkOpen();
        for (int attempt = 1; ; attempt++) {
            Group group = new Group(entries);
            try {
                return group.store();
            } catch (SQLException failed) {
                if (group.mayBeStored()) {
                    throw Sql.failed(failed);
                }
                if (attempt == MOST_ATTEMPTS || !Sql.gaveWay(failed)) {
                    throw Sql.nothingStored(failed);
                }
            }
        }
    }

    /** What is stored in one transaction. */
    private final class Group {

        private final List<Entry> entries;
        private final long first;
        private Head end = known;

        /** Whether there are rows of which nobody knows yet that they are taken back. */
        private boolean written;

        private boolean committing;
        private boolean committed;

        Group(List<Entry> entries) {
            this.entries = entries;
            this.first = entries.get(0).number();
        }

        boolean store() throws SQLException {
            try (Connection connection = source.getConnection()) {
                boolean commitsItself = connection.getAutoCommit();
                connection.setAutoCommit(false);
                try {
                    Optional<Head> before = before(connection);
                    if (before.isPresent()) {
                        List<JdbcTable.Row> rows = rows(before.get());
                        written = true;
                        table.store(connection, rows);
                        committing = true;
                        connection.commit();
                        committed = true;
                    }
                } finally {
                    leave(connection, commitsItself);
                }
            } catch (SQLException failed) {
                // What is committed stays so, even if the connection breaks when it is given back.
                committed = committed || wasCommitted(failed);
            }
            if (committed) {
                known = end;
            }
            return committed;
        }

        private void leave(Connection connection, boolean commitsItself) {
            boolean clean = committed || Sql.rollBack(connection);
            written &= committing || !clean;
            if (clean) {
                // On an open transaction it would be a commit.
                Sql.giveBack(connection, commitsItself);
            }
        }

        /** Returns whether somebody may find these entries stored, though storing them failed. */
        boolean mayBeStored() {
            return written;
        }

        /** Returns the head that these entries follow; empty if somebody has stored after it already. */
        private Optional<Head> before(Connection connection) throws SQLException {
            Map<Long, String> end = table.hashes(connection, first - 1, first);
            if (end.containsKey(first)) {
                return Optional.empty();
            }
            Optional<String> hash = Optional.ofNullable(first == 1 ? start.hash() : end.get(first - 1));
            if (hash.isEmpty()) {
                long last = table.last(connection);
                if (last < known.number()) {
                    throw JdbcTable.damaged("ledger.jdbc-lost", last + 1);
                }
                throw missing(last + 1);
            }
            return hash.map(found -> checked(first - 1, found));
        }

        private List<JdbcTable.Row> rows(Head before) {
            Chain chain = Chain.after(before);
            List<JdbcTable.Row> rows = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                CommandText command = entry.commandText();
                chain.add(entry.recorded(), command.bytes());
                if (entry.number() != first + rows.size()) {
                    throw missing(first + rows.size());
                }
                String link = chain.head().hash();
                rows.add(new JdbcTable.Row(entry.number(), entry.recorded(), link, command.toString()));
            }
            end = chain.head();
            return rows;
        }

        /** Returns what became of the transaction; false if somebody else was faster. */
        private boolean wasCommitted(SQLException failed) throws SQLException {
            if (!committing) {
                if (!written && Sql.isTaken(failed)) {
                    return false;
                }
                throw failed;
            }
            try {
                // Whatever is said of a commit: what is there counts.
                Map<Long, String> there = Sql.asked(source, another -> table.hashes(another, first, end.number()));
                if (!there.isEmpty()) {
                    return end.hash().equals(there.get(end.number()));
                }
                // Else the database may still be at it, unless it says that it is not.
                written = !Sql.isRolledBack(failed);
            } catch (JournalException again) {
                failed.addSuppressed(again);
            }
            throw failed;
        }
    }

    /** Returns the head that an entry made, which has to be there. */
    private Head head(Connection connection, long number) throws SQLException {
        return checked(
                number,
                number == 0
                        ? start.hash()
                        : table.hash(connection, number)
                                .orElseThrow(() -> JdbcTable.damaged("ledger.jdbc-hole", number)));
    }

    /** Refuses an entry that has become another one since this journal saw it. */
    private Head checked(long number, String hash) {
        if (!hash.matches("[0-9a-f]{64}") || (number == known.number() && !hash.equals(known.hash()))) {
            throw JdbcTable.damaged("ledger.jdbc-chain", number);
        }
        return new Head(number, hash);
    }

    /** Takes no more; connections were given back already, and the source is the caller's. */
    @Override
    public void close() {
        closed = true;
    }

    private void checkOpen() {
        if (closed) {
            throw new JournalException(Problem.of("ledger.store-closed"));
        }
    }

    private static IllegalArgumentException missing(long entry) {
        return new IllegalArgumentException("entry " + entry + " is missing");
    }

    /**
     * The key of a ledger among those that share the tables: 1 to 64 ASCII letters, digits, dots, underscores and hyphens.
     *
     * <p>To be called, not extended. Immutable.
     */
    public static final class Name extends Key {

        private Name(String text) {
            super("ledgerName", text);
        }

        /**
         * Returns the key written in a text; case matters.
         *
         * @throws InvalidValueException if the text has another form
         */
        @JsonCreator
        public static Name of(String text) {
            return new Name(text);
        }
    }
}
