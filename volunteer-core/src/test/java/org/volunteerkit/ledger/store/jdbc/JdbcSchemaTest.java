package org.volunteerkit.ledger.store.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.base.Ascii;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.volunteerkit.value.Unit;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JdbcSchemaTest {

    @ParameterizedTest
    @EnumSource
    void installing_again_changes_nothing(Databases database) {
        JdbcJournal.Name name = Databases.unusedName();
        JdbcJournal.create(database.source(), name, Unit.HOUR).append(JdbcJournalTest.entries(1, 2));

        JdbcSchema.install(database.source());

        assertThat(JdbcJournal.open(database.source(), name).size()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void several_nodes_install_at_once(Databases database) throws Exception {
        JdbcConnectionPool empty = database.open();
        boolean shared = database == Databases.POSTGRESQL;
        DataSource source = Faults.with(
                empty,
                Faults.whileOpen(
                        c -> {
                            if (shared) {
                                JdbcJournalTest.run(c, "CREATE SCHEMA IF NOT EXISTS another");
                                JdbcJournalTest.run(c, "SET search_path TO another");
                            }
                        },
                        c -> {}));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> installed = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            installed.add(threads.submit(() -> JdbcSchema.install(source)));
        }
        for (Future<?> each : installed) {
            each.get();
        }
        threads.shutdown();

        assertThat(JdbcJournal.create(source, Databases.unusedName(), Unit.POINT)
                        .size())
                .isZero();
        empty.dispose();
    }

    @Test
    void another_database_is_refused_by_name() {
        DataSource other = Faults.calling(Databases.H2_IN_MEMORY.source(), "Oracle");

        assertThatThrownBy(() -> JdbcSchema.install(other))
                .satisfies(JdbcJournalTest.told("ledger.jdbc-product"))
                .hasMessageContaining("Oracle");
    }

    @Test
    void a_database_without_the_tables_is_refused_by_name() {
        JdbcConnectionPool empty = JdbcConnectionPool.create("jdbc:h2:mem:", "", "");

        assertThatThrownBy(() -> JdbcJournal.open(empty, Databases.unusedName()))
                .satisfies(JdbcJournalTest.told("ledger.jdbc-failed"));
        empty.dispose();
    }

    @ParameterizedTest
    @EnumSource
    void each_statement_is_one_for_migration_tools(JdbcSchema schema) {
        assertThat(schema.sql()).contains("CREATE TABLE IF NOT EXISTS volunteer_ledger ");
        assertThat(schema.sql().lines().filter(line -> line.startsWith("--"))).noneMatch(line -> line.contains(";"));
    }

    @ParameterizedTest
    @EnumSource
    void the_page_of_formats_lists_the_columns(Databases database) throws Exception {
        String page = Files.readString(Path.of("..", "docs", "formats.md"), StandardCharsets.UTF_8);
        String told = page.substring(page.indexOf("\n## Journals in a database\n"));
        List<String> columns = new ArrayList<>();
        try (Connection connection = database.source().getConnection();
                ResultSet found = connection.getMetaData().getColumns(null, null, "%", "%")) {
            while (found.next()) {
                String table = Ascii.toLowerCase(found.getString("TABLE_NAME"));
                if (table.startsWith("volunteer_ledger")) {
                    columns.add(table + "." + Ascii.toLowerCase(found.getString("COLUMN_NAME")));
                }
            }
        }

        assertThat(Pattern.compile("^\\| `(volunteer_[a-z_.]+)`", Pattern.MULTILINE)
                        .matcher(told)
                        .results()
                        .map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(new LinkedHashSet<>(columns));
    }
}
