package org.volunteerkit.examples.benchmarks.ledger;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The same work as statements to a database, the way applications do it: look whether the command is known, let lapse and expire
 * what has, read the lots in their order, change them, write the entries; committed per so many commands.
 */
final class SqlKeeper implements Keeper {

    private static final ImmutableList<String> SCHEMA = ImmutableList.of(
            "create table command (id varchar(64) primary key, content varchar(200) not null)",
            "create table lot (id bigint primary key, account varchar(64) not null, last_day int not null,"
                    + " remaining int not null, held int not null)",
            "create index lot_of on lot (account, last_day, id)",
            "create table hold (id varchar(64) primary key, account varchar(64) not null, until int not null, live int not null)",
            "create index hold_of on hold (account, live, until)",
            "create table slice (hold varchar(64) not null, place int not null, lot bigint not null, amount int not null,"
                    + " primary key (hold, place))",
            "create table entry (id bigint primary key, command varchar(64) not null, account varchar(64) not null,"
                    + " lot bigint, amount int not null)");

    /** One lot as it was read. */
    private record Lot(long id, int lastDay, int remaining, int held) {
        int free() {
            return remaining - held;
        }
    }

    private final Work work;
    private final int perCommit;
    private final Connection connection;
    private final Runnable after;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private long lots;
    private long entries;
    private int posted;
    private int refused;
    private int replayed;

    private SqlKeeper(Work work, int perCommit, Connection connection, Runnable after) throws SQLException {
        this.work = work;
        this.perCommit = perCommit;
        this.connection = connection;
        this.after = after;
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String table : SCHEMA) {
                statement.execute(table);
            }
        }
        connection.commit();
    }

    /** Returns H2 in memory, fresh. */
    static SqlKeeper h2(Work work, int perCommit) {
        return open(work, perCommit, "jdbc:h2:mem:", () -> {});
    }

    /** Returns SQLite in a new file, written ahead and synchronised at each commit. */
    static SqlKeeper sqlite(Work work, int perCommit) {
        try {
            Path folder = Files.createTempDirectory("sqlite");
            Path file = folder.resolve("ledger.db");
            return open(
                    work,
                    perCommit,
                    "jdbc:sqlite:" + file + "?journal_mode=WAL&synchronous=FULL",
                    () -> Postgres.deleteAll(folder));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Returns PostgreSQL with its own settings, in a fresh schema. */
    static SqlKeeper postgres(Work work, int perCommit) {
        return open(work, perCommit, Postgres.url(), () -> {});
    }

    private static SqlKeeper open(Work work, int perCommit, String url, Runnable after) {
        try {
            return new SqlKeeper(work, perCommit, DriverManager.getConnection(url), after);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void work() {
        try {
            int open = 0;
            for (int i = 0; i < work.steps().size(); i++) {
                post(work.steps().get(i), work.today(i));
                open++;
                if (open == perCommit) {
                    connection.commit();
                    open = 0;
                }
            }
            connection.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void post(Work.Step step, int today) throws SQLException {
        String known = known(step.id());
        String content = step.toString();
        if (known != null) {
            if (known.equals(content)) {
                replayed++;
            } else {
                refused++;
            }
            return;
        }
        if (carryOut(step, today)) {
            posted++;
            update("insert into command values (?, ?)", step.id(), content);
        } else {
            refused++;
        }
    }

    private boolean carryOut(Work.Step step, int day) throws SQLException {
        return switch (step.kind()) {
            case EARN -> {
                write(step, "issued", null, -step.amount());
                addLot(step, step.account(), day);
                yield true;
            }
            case PAY -> {
                if (!take(step, day)) {
                    yield false;
                }
                addLot(step, step.other(), day);
                yield true;
            }
            case REDEEM -> {
                if (!take(step, day)) {
                    yield false;
                }
                write(step, "redeemed", null, step.amount());
                yield true;
            }
            case HOLD -> hold(step, day);
            case CAPTURE -> capture(step, day);
            case RELEASE -> {
                String account = ending(step.hold(), day);
                if (account == null) {
                    yield false;
                }
                release(step.hold());
                lots(account, day, step);
                yield true;
            }
        };
    }

    private @Nullable String known(String id) throws SQLException {
        try (ResultSet rows = query("select content from command where id = ?", id)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    /** Returns what an account has on a day, in the order in which it is spent. */
    private List<Lot> lots(String account, int day, Work.Step step) throws SQLException {
        List<String> lapsed = new ArrayList<>();
        try (ResultSet rows = query("select id from hold where account = ? and live = 1 and until < ?", account, day)) {
            while (rows.next()) {
                lapsed.add(rows.getString(1));
            }
        }
        for (String hold : lapsed) {
            release(hold);
        }
        List<Lot> usable = new ArrayList<>();
        List<Lot> over = new ArrayList<>();
        try (ResultSet rows = query(
                "select id, last_day, remaining, held from lot where account = ? and remaining > 0 order by last_day, id",
                account)) {
            while (rows.next()) {
                Lot lot = new Lot(rows.getLong(1), rows.getInt(2), rows.getInt(3), rows.getInt(4));
                (lot.lastDay() < day ? over : usable).add(lot);
            }
        }
        for (Lot lot : over) {
            if (lot.free() > 0) {
                update("update lot set remaining = held where id = ?", lot.id());
                write(step, account, lot.id(), -lot.free());
                write(step, "expired", null, lot.free());
            }
        }
        return usable;
    }

    private void addLot(Work.Step step, String account, int day) throws SQLException {
        lots++;
        update("insert into lot values (?, ?, ?, ?, 0)", lots, account, step.until(), step.amount());
        write(step, account, lots, step.amount());
        lots(account, day, step);
    }

    private boolean take(Work.Step step, int day) throws SQLException {
        List<Lot> usable = lots(step.account(), day, step);
        int missing = step.amount();
        if (usable.stream().mapToInt(Lot::free).sum() < missing) {
            return false;
        }
        for (Lot lot : usable) {
            int amount = Math.min(missing, lot.free());
            if (amount > 0) {
                update("update lot set remaining = remaining - ? where id = ?", amount, lot.id());
                write(step, step.account(), lot.id(), -amount);
                missing -= amount;
            }
        }
        return true;
    }

    private boolean hold(Work.Step step, int day) throws SQLException {
        List<Lot> usable = lots(step.account(), day, step);
        int missing = step.amount();
        if (usable.stream().mapToInt(Lot::free).sum() < missing) {
            return false;
        }
        update("insert into hold values (?, ?, ?, 1)", step.id(), step.account(), step.until());
        int place = 0;
        for (Lot lot : usable) {
            int amount = Math.min(missing, lot.free());
            if (amount > 0) {
                update("update lot set held = held + ? where id = ?", amount, lot.id());
                update("insert into slice values (?, ?, ?, ?)", step.id(), place, lot.id(), amount);
                missing -= amount;
                place++;
            }
        }
        return true;
    }

    /** Returns the account of a hold that is live on a day. */
    private @Nullable String ending(String hold, int day) throws SQLException {
        try (ResultSet rows = query("select account from hold where id = ? and live = 1 and until >= ?", hold, day)) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    private void release(String hold) throws SQLException {
        for (long[] slice : slices(hold)) {
            update("update lot set held = held - ? where id = ?", slice[1], slice[0]);
        }
        update("update hold set live = 0 where id = ?", hold);
    }

    private boolean capture(Work.Step step, int day) throws SQLException {
        String account = ending(step.hold(), day);
        if (account == null) {
            return false;
        }
        for (long[] slice : slices(step.hold())) {
            update(
                    "update lot set held = held - ?, remaining = remaining - ? where id = ?",
                    slice[1],
                    slice[1],
                    slice[0]);
            write(step, account, slice[0], -slice[1]);
        }
        write(step, "redeemed", null, step.amount());
        update("update hold set live = 0 where id = ?", step.hold());
        return true;
    }

    private List<long[]> slices(String hold) throws SQLException {
        List<long[]> slices = new ArrayList<>();
        try (ResultSet rows = query("select lot, amount from slice where hold = ? order by place", hold)) {
            while (rows.next()) {
                slices.add(new long[] {rows.getLong(1), rows.getLong(2)});
            }
        }
        return slices;
    }

    private void write(Work.Step step, String account, @Nullable Long lot, long amount) throws SQLException {
        entries++;
        update("insert into entry values (?, ?, ?, ?, ?)", entries, step.id(), account, lot, amount);
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
        }
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof String text) {
                statement.setString(i + 1, text);
            } else if (value instanceof Number number) {
                statement.setLong(i + 1, number.longValue());
            } else {
                statement.setNull(i + 1, Types.BIGINT);
            }
        }
        return statement;
    }

    private ResultSet query(String sql, Object... values) throws SQLException {
        return bound(sql, values).executeQuery();
    }

    private void update(String sql, @Nullable Object... values) throws SQLException {
        bound(sql, values).executeUpdate();
    }

    @Override
    public Outcomes outcomes() {
        try {
            Map<String, Integer> numbers = new HashMap<>();
            for (int i = 0; i < work.accounts(); i++) {
                numbers.put("a" + i, i);
            }
            // All that is due by the last day, as a sweep would do it.
            for (String hold : texts("select id from hold where live = 1 and until < ?", work.lastDay())) {
                release(hold);
            }
            update("update lot set remaining = held where last_day < ?", work.lastDay());
            connection.commit();
            long sum = 0;
            try (ResultSet rows = query("select account, last_day, remaining, held from lot where remaining > 0")) {
                while (rows.next()) {
                    int account = numbers.getOrDefault(rows.getString(1), -1);
                    sum += Outcomes.left(account, rows.getInt(2), rows.getInt(3))
                            + Outcomes.held(account, rows.getInt(4));
                }
            }
            return new Outcomes(posted, refused, replayed, sum);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private List<String> texts(String sql, Object... values) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = query(sql, values)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : statements.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        after.run();
    }
}
