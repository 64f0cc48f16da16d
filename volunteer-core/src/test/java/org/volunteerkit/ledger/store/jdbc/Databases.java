package org.volunteerkit.ledger.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Real databases, started once a run, with the tables of ledgers in them. */
enum Databases {
    H2_IN_MEMORY {
        @Override
        JdbcConnectionPool open() {
            return JdbcConnectionPool.create("jdbc:h2:mem:ledgers;DB_CLOSE_DELAY=-1", "", "");
        }
    },
    H2_IN_A_FILE {
        @Override
        JdbcConnectionPool open() {
            try {
                Path folder = Files.createDirectories(Path.of("target", "h2"));
                return JdbcConnectionPool.create(
                        "jdbc:h2:file:"
                                + Files.createTempDirectory(folder, "ledgers").toAbsolutePath() + "/db",
                        "",
                        "");
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    },
    POSTGRESQL {
        @Override
        JdbcConnectionPool open() {
            PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
            source.setUrl(SERVER.url());
            return JdbcConnectionPool.create(source);
        }
    };

    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Server SERVER = new Server();

    private JdbcConnectionPool pool;

    abstract JdbcConnectionPool open();

    /** Returns the database, with the tables. */
    synchronized DataSource source() {
        if (pool == null) {
            JdbcConnectionPool opened = open();
            opened.setMaxConnections(20);
            JdbcSchema.install(opened);
            pool = opened;
        }
        return pool;
    }

    /** Returns a PostgreSQL, with the tables, that makes each connection anew. */
    static DataSource unpooled() {
        POSTGRESQL.source();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(SERVER.url());
        return source;
    }

    /** Returns a name that no other test uses. */
    static JdbcJournal.Name unusedName() {
        return JdbcJournal.Name.of("ledger-" + NAMES.incrementAndGet());
    }

    /** A PostgreSQL, which ends with the process. */
    private static final class Server {

        private EmbeddedPostgres running;

        synchronized String url() {
            if (running == null) {
                try {
                    running = EmbeddedPostgres.builder().start();
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            }
            return running.getJdbcUrl("postgres", "postgres");
        }
    }
}
