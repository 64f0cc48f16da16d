package org.volunteerkit.ledger.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.volunteerkit.ledger.store.jdbc.JdbcJournalTest.entries;
import static org.volunteerkit.ledger.store.jdbc.JdbcJournalTest.read;
import static org.volunteerkit.ledger.store.jdbc.JdbcJournalTest.run;
import static org.volunteerkit.ledger.store.jdbc.JdbcJournalTest.told;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.postgresql.PGConnection;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.NothingStoredException;
import org.volunteerkit.ledger.store.StoredLedger;
import org.volunteerkit.value.Unit;

/** Connections that break, databases that are away: what was not answered may be stored or not, but never in part or twice. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JdbcFailuresTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final JdbcJournal.Name name = Databases.unusedName();
    private final AtomicBoolean broken = new AtomicBoolean();

    @ParameterizedTest
    @EnumSource
    void a_connection_that_breaks_before_the_commit_leaves_nothing(Databases database) {
        JdbcJournal journal = create(database, breaking("commit", true));

        broken.set(true);
        assertThatThrownBy(() -> journal.append(entries(1, 3))).satisfies(told("ledger.jdbc-failed"));

        assertThat(JdbcJournal.open(database.source(), name).size()).isZero();
        broken.set(false);
        assertThat(journal.append(entries(1, 3))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_whose_answer_is_lost_is_found_in_the_table(Databases database) {
        JdbcJournal journal = create(database, breaking("commit", false));

        broken.set(true);
        assertThat(journal.append(entries(1, 3))).isTrue();

        broken.set(false);
        assertThat(journal.append(entries(4, 4))).isTrue();
        assertThat(read(JdbcJournal.open(database.source(), name), 0)).isEqualTo(entries(1, 4));
    }

    @ParameterizedTest
    @EnumSource
    void a_lost_answer_is_not_taken_for_success_if_another_node_was_faster(Databases database) {
        JdbcJournal another = create(database, new Faults.Watch() {});
        JdbcJournal journal = create(database, new Faults.Watch() {
            @Override
            public void before(Connection connection, String method) throws SQLException {
                if (method.equals("commit")) {
                    connection.rollback();
                    another.append(entries(1, 2));
                    throw new SQLException("the line is dead", "08006");
                }
            }
        });

        assertThat(journal.append(entries(1, 3))).isFalse();
        assertThat(read(journal, 0)).isEqualTo(entries(1, 2));
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_breaks_when_it_is_given_back_changes_no_answer(Databases database) {
        JdbcJournal journal = create(database, breaking("close", false));

        broken.set(true);
        assertThat(journal.append(entries(1, 3))).isTrue();
        broken.set(false);

        assertThat(journal.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void a_transaction_that_the_database_gave_up_is_tried_again(Databases database) {
        AtomicInteger deadlocks = new AtomicInteger(3);
        JdbcJournal journal = create(database, new Faults.Watch() {
            @Override
            public void before(Connection connection, String method) throws SQLException {
                if (method.equals("commit") && deadlocks.getAndDecrement() > 0) {
                    throw new SQLException("deadlock", "40001");
                }
            }
        });

        assertThat(journal.append(entries(1, 3))).isTrue();
        assertThat(read(journal, 0)).isEqualTo(entries(1, 3));
        deadlocks.set(1_000);
        assertThatThrownBy(() -> journal.append(entries(4, 4)))
                .satisfies(told("ledger.jdbc-failed"))
                .isInstanceOf(NothingStoredException.class);
        assertThat(journal.size()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"H2_IN_MEMORY, 40001", "H2_IN_MEMORY, HYT00", "POSTGRESQL, 40001", "POSTGRESQL, 90131"})
    void a_commit_that_went_through_is_no_repetition_whatever_was_said_of_it(Databases database, String state) {
        AtomicBoolean first = new AtomicBoolean(true);
        JdbcJournal journal = create(database, new Faults.Watch() {
            @Override
            public void after(Connection connection, String method) throws SQLException {
                if (method.equals("commit") && first.getAndSet(false)) {
                    throw new SQLException("given up, or so they say", state);
                }
            }
        });

        assertThat(StoredLedger.open(journal).post(entries(1, 1).get(0).command(), DAY))
                .isInstanceOf(Outcome.Posted.class);
        assertThat(first).isFalse();
        assertThat(journal.size()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_commit_that_may_still_go_through_is_not_tried_again(Databases database) {
        AtomicInteger commits = new AtomicInteger();
        JdbcJournal journal = create(database, new Faults.Watch() {
            @Override
            public void before(Connection connection, String method) throws SQLException {
                if (method.equals("commit")) {
                    commits.incrementAndGet();
                    throw new SQLException("no answer in time", "HYT00");
                }
            }
        });

        assertThatThrownBy(() -> journal.append(entries(1, 3)))
                .satisfies(told("ledger.jdbc-failed"))
                .isNotInstanceOf(NothingStoredException.class);
        assertThat(commits).hasValue(1);
    }

    @Test
    void a_server_process_that_is_killed_leaves_nothing_of_its_transaction() {
        DataSource unpooled = Databases.unpooled();
        DataSource source = Faults.with(unpooled, new Faults.Watch() {
            @Override
            public void before(Connection connection, String method) throws SQLException {
                if (method.equals("commit") && broken.getAndSet(false)) {
                    kill(unpooled, connection);
                }
            }
        });
        JdbcJournal journal = JdbcJournal.create(source, name, Unit.HOUR);
        journal.append(entries(1, 2));

        broken.set(true);
        assertThatThrownBy(() -> journal.append(entries(3, 5))).satisfies(told("ledger.jdbc-failed"));

        assertThat(journal.size()).isEqualTo(2);
        assertThat(journal.append(entries(3, 5))).isTrue();
        assertThat(read(JdbcJournal.open(unpooled, name), 0)).isEqualTo(entries(1, 5));
    }

    @ParameterizedTest
    @EnumSource
    void a_ledger_whose_database_is_away_answers_nothing_that_it_did_not_store(Databases database) {
        LedgerCommand first = entries(1, 1).get(0).command();
        LedgerCommand second = entries(2, 2).get(0).command();
        StoredLedger ledger = StoredLedger.open(create(database, breaking("commit", true)));
        ledger.post(first, DAY);

        broken.set(true);
        assertThatThrownBy(() -> ledger.post(second, DAY)).satisfies(told("ledger.store-failed"));
        broken.set(false);

        assertThat(ledger.view().size()).isEqualTo(1);
        assertThatThrownBy(() -> ledger.post(second, DAY)).satisfies(told("ledger.store-failed"));
        StoredLedger anew = StoredLedger.open(JdbcJournal.open(database.source(), name));
        assertThat(anew.view().size()).isEqualTo(1);
        assertThat(anew.post(first, DAY)).isInstanceOf(Outcome.Replayed.class);
        assertThat(anew.post(second, DAY)).isInstanceOf(Outcome.Posted.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_ledger_whose_database_was_away_before_anything_was_committed_goes_on(Databases database) {
        LedgerCommand first = entries(1, 1).get(0).command();
        LedgerCommand second = entries(2, 2).get(0).command();
        StoredLedger ledger = StoredLedger.open(create(database, breaking("prepareStatement", true)));
        ledger.post(first, DAY);

        broken.set(true);
        assertThatThrownBy(() -> ledger.post(second, DAY))
                .isInstanceOf(NothingStoredException.class)
                .satisfies(told("ledger.jdbc-failed"));
        assertThatThrownBy(() -> ledger.turn(DAY, turn -> turn.post(second)))
                .isInstanceOf(NothingStoredException.class)
                .satisfies(told("ledger.jdbc-failed"));
        assertThatThrownBy(() -> ledger.view().size()).satisfies(told("ledger.jdbc-failed"));
        broken.set(false);

        assertThat(ledger.view().size()).isEqualTo(1);
        assertThat(ledger.post(second, DAY)).isInstanceOf(Outcome.Posted.class);
        assertThat(read(JdbcJournal.open(database.source(), name), 0)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_cannot_even_be_rolled_back_leaves_it_open_what_is_stored(Databases database) {
        LedgerCommand first = entries(1, 1).get(0).command();
        StoredLedger ledger = StoredLedger.open(create(database, new Faults.Watch() {
            private int prepared;

            @Override
            public void after(Connection connection, String method) throws SQLException {
                // The first one looks, the second one stores.
                fail(method.equals("prepareStatement") && ++prepared > 1);
            }

            @Override
            public void opened(Connection connection) {
                prepared = 0;
            }

            @Override
            public void before(Connection connection, String method) throws SQLException {
                fail(method.equals("rollback"));
            }
        }));

        broken.set(true);
        assertThatThrownBy(() -> ledger.post(first, DAY)).satisfies(told("ledger.store-failed"));
        broken.set(false);

        assertThatThrownBy(() -> ledger.post(first, DAY)).satisfies(told("ledger.store-failed"));
    }

    @ParameterizedTest
    @EnumSource
    void a_constraint_of_the_embedder_refuses_one_entry_and_the_ledger_goes_on(Databases database) throws Exception {
        StoredLedger ledger = StoredLedger.open(create(database, new Faults.Watch() {}));
        ledger.post(entries(1, 1).get(0).command(), DAY);
        String constraint = "no_" + name.value().replace('-', '_');
        run(
                database,
                "ALTER TABLE volunteer_ledger_entry ADD CONSTRAINT " + constraint + " CHECK (ledger <> '" + name
                        + "' OR command NOT LIKE '%\"e2\"%')");
        try {
            assertThatThrownBy(() -> ledger.post(entries(2, 2).get(0).command(), DAY))
                    .isInstanceOf(NothingStoredException.class)
                    .satisfies(told("ledger.jdbc-failed"));

            assertThat(ledger.post(entries(3, 3).get(0).command(), DAY)).isInstanceOf(Outcome.Posted.class);
            assertThat(ledger.view().size()).isEqualTo(2);
        } finally {
            run(database, "ALTER TABLE volunteer_ledger_entry DROP CONSTRAINT " + constraint);
        }
    }

    @ParameterizedTest
    @EnumSource
    void damage_that_is_met_while_storing_ends_the_writing_by_its_name(Databases database) throws Exception {
        StoredLedger ledger = StoredLedger.open(create(database, new Faults.Watch() {}));
        ledger.post(entries(1, 1).get(0).command(), DAY);
        run(database, "DELETE FROM volunteer_ledger_entry WHERE ledger = '" + name + "'");

        assertThatThrownBy(() -> ledger.post(entries(2, 2).get(0).command(), DAY))
                .satisfies(told("ledger.store-damaged"))
                .hasCauseInstanceOf(DamagedJournalException.class);
        assertThatThrownBy(() -> ledger.post(entries(1, 1).get(0).command(), DAY))
                .satisfies(told("ledger.store-damaged"));
    }

    @ParameterizedTest
    @EnumSource
    void a_source_that_gives_no_connection_is_named(Databases database) {
        JdbcJournal journal = create(database, new Faults.Watch() {
            @Override
            public void opened(Connection connection) throws SQLException {
                if (broken.get()) {
                    connection.close();
                    throw new SQLException("no more connections", "08001");
                }
            }
        });

        broken.set(true);

        assertThatThrownBy(journal::size).satisfies(told("ledger.jdbc-failed")).hasMessageContaining("08001");
        assertThatThrownBy(() -> read(journal, 0)).satisfies(told("ledger.jdbc-failed"));
        assertThatThrownBy(() -> journal.append(entries(1, 1)))
                .satisfies(told("ledger.jdbc-failed"))
                .isInstanceOf(NothingStoredException.class);
        journal.close();
        assertThatThrownBy(journal::size).satisfies(told("ledger.store-closed"));
    }

    private JdbcJournal create(Databases database, Faults.Watch watch) {
        DataSource source = Faults.with(database.source(), watch);
        return JdbcJournal.create(source, name, Unit.HOUR);
    }

    /** Breaks each call of a method, before it is made or after it. */
    private Faults.Watch breaking(String name, boolean before) {
        return new Faults.Watch() {
            @Override
            public void before(Connection connection, String method) throws SQLException {
                fail(before && method.equals(name));
            }

            @Override
            public void after(Connection connection, String method) throws SQLException {
                fail(!before && method.equals(name));
            }
        };
    }

    private void fail(boolean here) throws SQLException {
        if (here && broken.get()) {
            throw new SQLException("the line is dead", "08006");
        }
    }

    private static void kill(DataSource database, Connection victim) throws SQLException {
        int process = victim.unwrap(PGConnection.class).getBackendPID();
        try (Connection another = database.getConnection();
                Statement statement = another.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(" + process + ", 5000)");
        }
    }
}
