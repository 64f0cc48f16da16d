package org.volunteerkit.ledger.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.google.common.primitives.Bytes;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
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
 * <p>To be called, not extended. For one thread at a time. This class alone of the library needs the module {@code java.sql}.
 */
public final class JdbcJournal implements Journal {

    /** The version of the rows that is written; all up to it are read. */
    static final int FORMAT = 1;

    /** How many rows are asked for at once: few enough to hold, for drivers that fetch all there are. */
    static final int PAGE = 1_000;

    private static final int MOST_ATTEMPTS = 10;
    private static final byte[] END = {'}'};

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
        Chain chain = new Chain();
        byte[] header = new Header(unit, true).text();
        chain.add(header, 0, header.length);
        this.start = chain.head(0);
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
                .orElseThrow(() -> new JournalException(
                        Problem.of("ledger.jdbc-missing").with("ledger", name.value())));
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
            throw damaged("ledger.journal-rolled-back", kept.number());
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
                throw damaged("ledger.jdbc-lost", last + 1);
            }
            return after < last
                    ? new Reading(after, hash(connection, after), each).readTo(last, connection)
                    : known;
        });
    }

    /** Entries on their way out; each has to follow from those before it. */
    private final class Reading {

        private final Chain chain = new Chain();
        private final Consumer<Entry> each;
        private long number;

        Reading(long after, String hash, Consumer<Entry> each) {
            this.number = after;
            this.each = each;
            chain.backTo(bytes(hash));
        }

        Head readTo(long last, Connection connection) throws SQLException {
            while (number < last) {
                long to = Math.min(number + PAGE, last);
                table.rows(connection, number + 1, to, row -> each.accept(next(row)));
                if (number < to) {
                    throw damaged("ledger.jdbc-hole", number + 1);
                }
            }
            return chain.head(number);
        }

        private Entry next(JdbcTable.Row row) {
            number++;
            if (row.number() != number) {
                throw damaged("ledger.jdbc-hole", number);
            }
            byte[] command = bytes(row.command());
            add(chain, number, row.recorded(), command);
            if (!chain.head(number).hash().equals(row.hash())) {
                throw damaged("ledger.jdbc-chain", number);
            }
            try {
                return new Entry(number, row.recorded(), CommandText.read(command), command);
            } catch (ProblemException unreadable) {
                DamagedJournalException refused = damaged("ledger.jdbc-row", number);
                refused.initCause(unreadable);
                throw refused;
            }
        }
    }

    @Override
    public boolean append(List<Entry> entries) {
        checkOpen();
        for (int attempt = 1; ; attempt++) {
            try {
                return new Group(entries).store();
            } catch (SQLException failed) {
                if (attempt == MOST_ATTEMPTS || !Sql.isGivenUp(failed)) {
                    throw Sql.failed(failed);
                }
            }
        }
    }

    /** What is stored in one transaction. */
    private final class Group {

        private final List<Entry> entries;
        private final long first;
        private Head end = known;
        private boolean committing;
        private boolean committed;

        Group(List<Entry> entries) {
            this.entries = entries;
            this.first = entries.get(0).number();
        }

        boolean store() throws SQLException {
            try (Connection connection = source.getConnection()) {
                boolean before = connection.getAutoCommit();
                connection.setAutoCommit(false);
                try {
                    if (follows(connection)) {
                        table.store(connection, rows(connection));
                        committing = true;
                        connection.commit();
                        committed = true;
                    }
                } finally {
                    Sql.giveBack(connection, before, committed);
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

        /** Returns whether the table ends where these entries begin. */
        private boolean follows(Connection connection) throws SQLException {
            long last = table.last(connection);
            if (last < known.number()) {
                throw damaged("ledger.jdbc-lost", last + 1);
            }
            if (last < first - 1) {
                throw missing(last + 1);
            }
            return last == first - 1;
        }

        private List<JdbcTable.Row> rows(Connection connection) throws SQLException {
            Chain chain = new Chain();
            chain.backTo(bytes(hash(connection, first - 1)));
            List<JdbcTable.Row> rows = new ArrayList<>(entries.size());
            for (Entry entry : entries) {
                byte[] command = entry.sharedText();
                add(chain, entry.number(), entry.recorded(), command);
                if (entry.number() != first + rows.size()) {
                    throw missing(first + rows.size());
                }
                end = chain.head(entry.number());
                String told = new String(command, StandardCharsets.UTF_8);
                rows.add(new JdbcTable.Row(entry.number(), entry.recorded(), end.hash(), told));
            }
            return rows;
        }

        /** Returns what became of the transaction; false if somebody else was faster. */
        private boolean wasCommitted(SQLException failed) throws SQLException {
            if (Sql.isTaken(failed)) {
                return false;
            }
            if (!committing || Sql.isGivenUp(failed)) {
                throw failed;
            }
            try {
                Optional<String> beginning = Sql.asked(source, another -> table.hash(another, first));
                Optional<String> there = Sql.asked(source, another -> table.hash(another, end.number()));
                if (beginning.isPresent()) {
                    return there.filter(end.hash()::equals).isPresent();
                }
            } catch (JournalException again) {
                failed.addSuppressed(again);
            }
            // The database may still be at it.
            throw failed;
        }
    }

    /** Returns the hash of an entry that has to be there, and to be the one that this journal knows. */
    private String hash(Connection connection, long number) throws SQLException {
        String hash = number == 0
                ? start.hash()
                : table.hash(connection, number).orElseThrow(() -> damaged("ledger.jdbc-hole", number));
        if (number == known.number() && !hash.equals(known.hash())) {
            throw damaged("ledger.jdbc-chain", number);
        }
        return hash;
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

    /** Adds the text that an entry has in files. */
    private static void add(Chain chain, long number, LocalDate recorded, byte[] command) {
        byte[] line = Bytes.concat(
                LineWriter.NUMBER,
                LineWriter.ascii(Long.toString(number)),
                LineWriter.RECORDED,
                LineWriter.ascii(recorded.toString()),
                LineWriter.COMMAND,
                command,
                END);
        chain.add(line, 0, line.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException missing(long entry) {
        return new IllegalArgumentException("entry " + entry + " is missing");
    }

    private static DamagedJournalException damaged(String code, long entry) {
        return new DamagedJournalException(Problem.of(code).with("entry", entry), entry);
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
