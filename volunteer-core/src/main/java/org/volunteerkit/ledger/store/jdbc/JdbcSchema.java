package org.volunteerkit.ledger.store.jdbc;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import org.volunteerkit.ledger.store.JournalException;
import org.volunteerkit.problem.Problem;

/**
 * The tables in which a {@link JdbcJournal} keeps its entries, as SQL for one database.
 *
 * <p>Two tables hold all ledgers: {@code volunteer_ledger} has a row a ledger, {@code volunteer_ledger_entry} a row an entry. Give
 * {@link #sql()} to the tool that makes the other tables of the application; {@link #install} is for applications that have none.
 */
public enum JdbcSchema {
    /** H2, from 2.3 on. */
    H2("H2", "h2.sql"),
    /** PostgreSQL, from 12 on. */
    POSTGRESQL("PostgreSQL", "postgresql.sql");

    private static final int ATTEMPTS = 5;

    private final String product;
    private final String file;

    JdbcSchema(String product, String file) {
        this.product = product;
        this.file = file;
    }

    /** Returns the statements, each of which ends with a semicolon; to run them again changes nothing. */
    public String sql() {
        try {
            return Resources.toString(Resources.getResource(JdbcSchema.class, file), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Makes the tables, unless they are there; several nodes may do it at once.
     *
     * @param source a database that this library has a schema for
     * @throws JournalException if it is another database, or does not do it
     */
    public static void install(DataSource source) {
        for (int attempt = 1; ; attempt++) {
            try {
                Sql.asked(source, JdbcSchema::run);
                return;
            } catch (JournalException failed) {
                // Whoever loses the race for a table is told of a duplicate, even with IF NOT EXISTS.
                boolean raced =
                        failed.getCause() instanceof SQLException told && (Sql.isTaken(told) || Sql.isThere(told));
                if (!raced || attempt == ATTEMPTS) {
                    throw failed;
                }
            }
        }
    }

    private static JdbcSchema run(Connection connection) throws SQLException {
        JdbcSchema schema = of(connection.getMetaData().getDatabaseProductName());
        try (Statement statement = connection.createStatement()) {
            for (String each : Splitter.on(';').trimResults().omitEmptyStrings().split(schema.sql())) {
                statement.execute(each);
            }
        }
        return schema;
    }

    private static JdbcSchema of(String product) {
        return Arrays.stream(values())
                .filter(each -> each.product.equals(product))
                .findFirst()
                .orElseThrow(() ->
                        new JournalException(Problem.of("ledger.jdbc-product").with("product", product)));
    }
}
