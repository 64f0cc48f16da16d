package org.volunteerkit.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.store.DamagedJournalException;
import org.volunteerkit.ledger.store.JournalException;

/** When the ledger is opened anew, and when not. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HoursLedgerTest {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-03-03T00:00:00Z"), ZoneOffset.UTC);
    private static final String OPENING = "FROM volunteer_ledger WHERE";

    private final JdbcConnectionPool database =
            JdbcConnectionPool.create("jdbc:h2:mem:hours" + DATABASES.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "", "");
    private final AtomicInteger openings = new AtomicInteger();
    private String failing = "";

    private final HoursLedger ledger = new HoursLedger(proxy(DataSource.class, database), CLOCK);

    @AfterEach
    void stop() {
        ledger.close();
        database.dispose();
    }

    @Test
    void a_ledger_that_goes_on_is_not_opened_anew() {
        int before = openings.get();
        ledger.post(earn("e1"));

        failing = "INSERT";
        assertThatThrownBy(() -> ledger.post(earn("e2"))).isInstanceOf(JournalException.class);
        failing = "MAX(number)";
        assertThatThrownBy(() -> ledger.ask(LedgerView::size)).isInstanceOf(JournalException.class);
        failing = "";

        assertThat(ledger.post(earn("e2"))).isInstanceOf(Outcome.Posted.class);
        assertThat(ledger.ask(LedgerView::size)).isEqualTo(2);
        assertThat(openings).hasValue(before);
    }

    @Test
    void a_ledger_that_takes_no_more_is_opened_anew() {
        ledger.post(earn("e1"));

        failing = "commit";
        assertThatThrownBy(() -> ledger.post(earn("e2"))).isInstanceOf(JournalException.class);
        failing = "";

        assertThat(ledger.post(earn("e2"))).isInstanceOf(Outcome.Posted.class);
    }

    @Test
    void a_ledger_that_is_found_damaged_by_a_question_is_opened_anew_once_it_is_mended() throws SQLException {
        ledger.post(earn("e1"));
        run("INSERT INTO volunteer_ledger_entry VALUES ('hours', 2, DATE '2025-03-03', '?', '{}')");

        assertThatThrownBy(() -> ledger.ask(LedgerView::size)).isInstanceOf(DamagedJournalException.class);
        assertThatThrownBy(() -> ledger.ask(LedgerView::size)).isInstanceOf(DamagedJournalException.class);
        run("DELETE FROM volunteer_ledger_entry WHERE number = 2");

        assertThat(ledger.ask(LedgerView::size)).isEqualTo(1);
        assertThat(ledger.post(earn("e2"))).isInstanceOf(Outcome.Posted.class);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static LedgerCommand earn(String id) {
        return Movement.Earn.of(CommandId.of(id), DAY, AccountId.of("ann"), Amount.parse("PT1H"));
    }

    /** Fails where the test says so, and counts how often the ledger was opened. */
    private <T> T proxy(Class<T> type, Object target) {
        InvocationHandler handler = (self, method, arguments) -> {
            String told = method.getName() + " " + (arguments == null ? "" : arguments[0]);
            if (!failing.isEmpty() && told.contains(failing)) {
                throw new SQLException("the line is dead", "08006");
            }
            openings.addAndGet(told.contains(OPENING) ? 1 : 0);
            try {
                Object answer = method.invoke(target, arguments);
                return answer instanceof Connection ? proxy(Connection.class, answer) : answer;
            } catch (InvocationTargetException thrown) {
                throw Objects.requireNonNull(thrown.getCause());
            }
        };
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, handler));
    }
}
