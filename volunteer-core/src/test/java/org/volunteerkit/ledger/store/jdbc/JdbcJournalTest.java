package org.volunteerkit.ledger.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.proof.Proof;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.Entry;
import org.volunteerkit.ledger.store.Head;
import org.volunteerkit.ledger.store.Journal;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.ledger.store.file.Chain;
import org.volunteerkit.ledger.store.file.JournalFile;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JdbcJournalTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final JdbcJournal.Name name = Databases.unusedName();

    @ParameterizedTest
    @EnumSource
    void hands_out_what_was_stored(Databases database) {
        JdbcJournal journal = create(database);
        List<Entry> entries = entries(1, 3);

        assertThat(journal.append(entries.subList(0, 1))).isTrue();
        assertThat(journal.append(entries.subList(1, 3))).isTrue();

        JdbcJournal another = JdbcJournal.open(database.source(), name);
        assertThat(another.size()).isEqualTo(3);
        assertThat(another.unit()).isEqualTo(Unit.HOUR);
        assertThat(read(another, 0)).isEqualTo(entries);
        assertThat(read(another, 2)).isEqualTo(entries.subList(2, 3));
        assertThat(read(another, 3)).isEmpty();
        assertThat(another.head()).isEqualTo(journal.head());
    }

    @ParameterizedTest
    @EnumSource
    void reads_more_than_a_page(Databases database) {
        JdbcJournal journal = create(database);
        List<Entry> entries = entries(1, 2 * JdbcReading.PAGE + 1);

        journal.append(entries);

        assertThat(read(JdbcJournal.open(database.source(), name), 0)).isEqualTo(entries);
        assertThat(read(journal, JdbcReading.PAGE - 1))
                .isEqualTo(entries.subList(JdbcReading.PAGE - 1, entries.size()));
    }

    @ParameterizedTest
    @EnumSource
    void stores_nothing_where_somebody_was_faster(Databases database) {
        JdbcJournal journal = create(database);
        JdbcJournal another = JdbcJournal.open(database.source(), name);
        journal.append(entries(1, 2));
        read(another, 0);

        assertThat(another.append(entries(3, 4))).isTrue();
        assertThat(journal.append(entries(3, 5))).isFalse();

        assertThat(journal.size()).isEqualTo(4);
        assertThat(read(journal, 2)).isEqualTo(entries(3, 4));
    }

    @ParameterizedTest
    @EnumSource
    void of_many_writers_at_once_one_stores(Databases database) throws Exception {
        create(database);
        int writers = 6;
        int rounds = 15;
        CyclicBarrier start = new CyclicBarrier(writers);
        ExecutorService threads = Executors.newFixedThreadPool(writers);

        List<Future<List<Boolean>>> answers = new ArrayList<>();
        for (int writer = 0; writer < writers; writer++) {
            JdbcJournal journal = JdbcJournal.open(database.source(), name);
            answers.add(threads.submit(() -> {
                List<Boolean> stored = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    start.await();
                    stored.add(journal.append(entries(2L * round + 1, 2L * round + 2)));
                }
                return stored;
            }));
        }
        int[] wins = new int[rounds];
        for (Future<List<Boolean>> answer : answers) {
            for (int round = 0; round < rounds; round++) {
                wins[round] += answer.get().get(round) ? 1 : 0;
            }
        }
        threads.shutdown();

        assertThat(wins).containsOnly(1);
        assertThat(read(JdbcJournal.open(database.source(), name), 0)).isEqualTo(entries(1, 2 * rounds));
    }

    @ParameterizedTest
    @EnumSource
    void takes_a_command_of_a_megabyte_and_more(Databases database) {
        List<LedgerCommand> many = LongStream.rangeClosed(1, 12_000)
                .mapToObj(JdbcJournalTest::earn)
                .toList();
        Entry entry = new Entry(1, DAY, Batch.of(CommandId.of("b1"), DAY, many));
        assertThat(entry.commandText().length()).isGreaterThan(1 << 20);

        assertThat(create(database).append(List.of(entry))).isTrue();

        assertThat(read(JdbcJournal.open(database.source(), name), 0)).containsExactly(entry);
    }

    @ParameterizedTest
    @EnumSource
    void ledgers_that_share_the_tables_do_not_meet(Databases database) {
        JdbcJournal journal = create(database);
        JdbcJournal points = JdbcJournal.create(database.source(), Databases.unusedName(), Unit.POINT);

        journal.append(entries(1, 2));

        assertThat(points.size()).isZero();
        assertThat(points.unit()).isEqualTo(Unit.POINT);
    }

    @ParameterizedTest
    @EnumSource
    void creating_again_finds_what_is_there(Databases database) throws Exception {
        create(database).append(entries(1, 2));

        assertThat(create(database).size()).isEqualTo(2);
        assertThatThrownBy(() -> JdbcJournal.create(database.source(), name, Unit.POINT))
                .satisfies(told("ledger.journal-other-unit"));
        assertThatThrownBy(() -> JdbcJournal.open(database.source(), Databases.unusedName()))
                .satisfies(told("ledger.jdbc-missing"));
        run(database, "UPDATE volunteer_ledger SET format = 2 WHERE ledger = '" + name + "'");
        assertThatThrownBy(() -> JdbcJournal.open(database.source(), name)).satisfies(told("ledger.journal-newer"));
    }

    @ParameterizedTest
    @EnumSource
    void many_nodes_create_a_ledger_at_once(Databases database) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<Long>> sizes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            sizes.add(threads.submit(() -> create(database).size()));
        }

        for (Future<Long> size : sizes) {
            assertThat(size.get()).isZero();
        }
        threads.shutdown();
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_was_changed_is_refused_by_its_number(Databases database) throws Exception {
        create(database).append(entries(1, 4));
        run(
                database,
                "UPDATE volunteer_ledger_entry SET command = REPLACE(command, 'PT3H', 'PT9H') WHERE ledger = '" + name
                        + "'");

        assertDamaged(database, "ledger.jdbc-chain", 3);
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_is_missing_is_refused_by_its_number(Databases database) throws Exception {
        create(database).append(entries(1, 4));
        run(database, "DELETE FROM volunteer_ledger_entry WHERE number IN (2, 3) AND ledger = '" + name + "'");

        assertDamaged(database, "ledger.jdbc-hole", 2);
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_changed_places_are_refused(Databases database) throws Exception {
        create(database).append(entries(1, 4));
        String of = " WHERE ledger = '" + name + "' AND number = ";
        run(database, "UPDATE volunteer_ledger_entry SET number = 9" + of + 2);
        run(database, "UPDATE volunteer_ledger_entry SET number = 2" + of + 3);
        run(database, "UPDATE volunteer_ledger_entry SET number = 3" + of + 9);

        assertDamaged(database, "ledger.jdbc-chain", 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_table_that_was_put_back_is_noticed_by_who_knew_more(Databases database) throws Exception {
        JdbcJournal journal = create(database);
        journal.append(entries(1, 4));
        run(database, "DELETE FROM volunteer_ledger_entry WHERE number > 2 AND ledger = '" + name + "'");

        assertThatThrownBy(() -> journal.append(entries(5, 5))).satisfies(told("ledger.jdbc-lost"));
        assertThatThrownBy(() -> read(journal, 4)).satisfies(told("ledger.jdbc-lost"));
        assertThat(read(JdbcJournal.open(database.source(), name), 0)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_past_that_was_written_anew_is_noticed_by_who_knew_the_old_one(Databases database) throws Exception {
        JdbcJournal journal = create(database);
        journal.append(entries(1, 2));
        run(database, "DELETE FROM volunteer_ledger_entry WHERE ledger = '" + name + "'");
        JdbcJournal.open(database.source(), name).append(entries(11, 12, 1));

        assertThatThrownBy(() -> journal.append(entries(3, 3))).satisfies(told("ledger.jdbc-chain"));
        assertThatThrownBy(() -> {
                    JdbcJournal.open(database.source(), name).append(entries(3, 3));
                    read(journal, 2);
                })
                .satisfies(told("ledger.jdbc-chain"));
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_says_nothing_is_refused_even_with_a_hash_that_follows(Databases database) throws Exception {
        create(database);
        String odd = "{\"steal\":{}}";
        Chain chain = Chain.of(Unit.HOUR);
        chain.add(DAY, odd.getBytes(StandardCharsets.UTF_8));
        JdbcTable.Row row = new JdbcTable.Row(1, DAY, chain.head().hash(), odd);
        try (Connection connection = database.source().getConnection()) {
            new JdbcTable(name.value()).store(connection, List.of(row));
        }

        assertDamaged(database, "ledger.jdbc-row", 1);
    }

    @ParameterizedTest
    @EnumSource
    void connections_that_do_not_commit_by_themselves_will_do(Databases database) {
        DataSource source = Faults.with(
                database.source(), Faults.whileOpen(c -> c.setAutoCommit(false), c -> c.setAutoCommit(true)));
        JdbcJournal journal = JdbcJournal.create(source, name, Unit.HOUR);

        assertThat(journal.append(entries(1, 2))).isTrue();
        assertThat(journal.append(entries(2, 2))).isFalse();
        assertThat(read(journal, 1)).isEqualTo(entries(2, 2));
        assertThat(read(JdbcJournal.open(database.source(), name), 0)).isEqualTo(entries(1, 2));
    }

    @ParameterizedTest
    @EnumSource
    void the_strictest_isolation_does_no_harm(Databases database) throws Exception {
        create(database);
        DataSource strict = Faults.with(
                database.source(),
                Faults.whileOpen(
                        c -> c.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE),
                        c -> c.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED)));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> wins = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            JdbcJournal journal = JdbcJournal.open(strict, name);
            wins.add(threads.submit(() -> IntStream.rangeClosed(1, 10)
                    .map(number -> journal.append(entries(number, number)) ? 1 : 0)
                    .sum()));
        }

        int won = 0;
        for (Future<Integer> each : wins) {
            won += each.get();
        }
        threads.shutdown();

        assertThat(won).isEqualTo(10);
        assertThat(read(JdbcJournal.open(database.source(), name), 0)).isEqualTo(entries(1, 10));
    }

    @Test
    void a_user_that_can_only_read_and_insert_is_enough() throws Exception {
        run(Databases.POSTGRESQL, "CREATE ROLE careful");
        run(Databases.POSTGRESQL, "GRANT SELECT, INSERT ON volunteer_ledger, volunteer_ledger_entry TO careful");
        DataSource source = Faults.with(
                Databases.POSTGRESQL.source(),
                Faults.whileOpen(c -> run(c, "SET ROLE careful"), c -> run(c, "RESET ROLE")));

        JdbcJournal journal = JdbcJournal.create(source, name, Unit.HOUR);
        boolean stored = journal.append(entries(1, 2));

        assertThat(stored).isTrue();
        assertThat(read(journal, 0)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void its_head_is_that_of_the_file_that_is_handed_on(Databases database) throws Exception {
        JdbcJournal journal = create(database);
        assertThat(journal.head()).isEqualTo(JournalFile.export(journal, OutputStream.nullOutputStream()));
        journal.append(entries(1, 5));

        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Head exported = JournalFile.export(journal, file);

        assertThat(journal.head()).isEqualTo(exported);
        assertThat(JournalFile.prove(new ByteArrayInputStream(file.toByteArray()), exported))
                .isEqualTo(new Proof.Holds(5));
    }

    @ParameterizedTest
    @EnumSource
    void a_kept_head_finds_what_was_cut_off(Databases database) throws Exception {
        JdbcJournal journal = create(database);
        Head none = journal.head();
        journal.append(entries(1, 3));
        Head kept = journal.head();
        journal.append(entries(4, 5));

        assertThat(read(JdbcJournal.open(database.source(), name, none), 0)).hasSize(5);
        assertThat(read(JdbcJournal.open(database.source(), name, kept), 0)).hasSize(5);
        run(database, "DELETE FROM volunteer_ledger_entry WHERE number > 2 AND ledger = '" + name + "'");
        assertThatThrownBy(() -> JdbcJournal.open(database.source(), name, kept))
                .satisfies(told("ledger.journal-rolled-back"));
    }

    @ParameterizedTest
    @EnumSource
    void entries_with_a_hole_are_the_mistake_of_who_wants_to_store_them(Databases database) {
        JdbcJournal journal = create(database);
        List<Entry> two = List.of(entries(1, 1).get(0), entries(3, 3).get(0));

        assertThatThrownBy(() -> journal.append(two)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> journal.append(entries(2, 2))).isInstanceOf(IllegalArgumentException.class);

        assertThat(journal.size()).isZero();
    }

    private void assertDamaged(Databases database, String code, long entry) {
        List<Entry> before = new ArrayList<>();
        JdbcJournal journal = JdbcJournal.open(database.source(), name);

        assertThatThrownBy(() -> journal.read(0, before::add))
                .isInstanceOfSatisfying(DamagedJournalException.class, damaged -> {
                    assertThat(damaged.entry()).isEqualTo(entry);
                    assertThat(damaged.problem().code()).isEqualTo(code);
                });
        assertThat(before).hasSize((int) entry - 1);
    }

    private JdbcJournal create(Databases database) {
        return JdbcJournal.create(database.source(), name, Unit.HOUR);
    }

    static Consumer<Throwable> told(String code) {
        return thrown -> assertThat(thrown)
                .isInstanceOfSatisfying(
                        JournalException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(code));
    }

    static List<Entry> read(Journal journal, long after) {
        List<Entry> entries = new ArrayList<>();
        journal.read(after, entries::add);
        return entries;
    }

    static void run(Databases database, String sql) throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            run(connection, sql);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<Entry> entries(long from, long to) {
        return entries(from, to, from);
    }

    private static List<Entry> entries(long from, long to, long first) {
        List<Entry> entries = new ArrayList<>();
        for (long each = from; each <= to; each++) {
            entries.add(new Entry(first + each - from, DAY, earn(each)));
        }
        return Collections.unmodifiableList(entries);
    }

    private static LedgerCommand earn(long number) {
        return Movement.Earn.of(
                CommandId.of("e" + number),
                DAY,
                AccountId.of("ann"),
                Amount.parse("PT" + (number % 10 + (number % 10 == 0 ? 1 : 0)) + "H"));
    }
}
