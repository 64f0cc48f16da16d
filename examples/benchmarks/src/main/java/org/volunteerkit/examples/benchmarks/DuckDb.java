package org.volunteerkit.examples.benchmarks;

import com.google.common.primitives.ImmutableIntArray;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** DuckDB: the rule as one query with window functions over a table in memory; what comes back is the totals only. */
final class DuckDb implements Contender {

    private static final String TABLE =
            "CREATE TABLE act (id INTEGER, person INTEGER, start INTEGER, finish INTEGER, category UTINYINT, served BOOLEAN)";

    private static final String NIGHT_BEFORE =
            "CREATE MACRO night_before(m) AS m // 1440 * 480 + least(m % 1440, 360) + greatest(0, m % 1440 - 1320)";

    private static final String QUERY = """
            WITH worked AS (
              SELECT person, start, category, finish - start AS minutes,
                     night_before(finish) - night_before(start) AS night,
                     sum(finish - start) OVER (PARTITION BY person, start // 1440 ORDER BY start, id
                                               ROWS UNBOUNDED PRECEDING) AS so_far
              FROM act WHERE served),
            kept AS (
              SELECT *, greatest(0, least(minutes, 480 - (so_far - minutes))) AS minutes_kept FROM worked),
            earned AS (
              SELECT person, sum(minutes_kept) AS minutes,
                     least(600, sum(minutes_kept * (2 * minutes + night) * if(category = 0, 2, 1) // (60 * minutes)))
                     + 10 * count(DISTINCT month(DATE '2023-01-01' + start // 1440)) AS halves
              FROM kept GROUP BY person),
            missed AS (
              SELECT person, -4 * count(*) AS halves FROM act WHERE NOT served GROUP BY person),
            person AS (
              SELECT coalesce(earned.minutes, 0) // 60 AS hours,
                     coalesce(earned.halves, 0) + coalesce(missed.halves, 0) AS halves
              FROM earned FULL JOIN missed USING (person))
            SELECT sum(halves),
                   count(*) FILTER (hours < 100),
                   count(*) FILTER (hours >= 100 AND hours < 300),
                   count(*) FILTER (hours >= 300 AND hours < 600),
                   count(*) FILTER (hours >= 600 AND hours < 1000),
                   count(*) FILTER (hours >= 1000 AND hours < 1500),
                   count(*) FILTER (hours >= 1500)
            FROM person""";

    private final DuckDBConnection connection;

    DuckDb(Workload acts, int threads) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET threads = " + threads);
                statement.execute(TABLE);
                statement.execute(NIGHT_BEFORE);
            }
            append(acts);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void append(Workload acts) throws SQLException {
        try (DuckDBAppender appender = connection.createAppender("act")) {
            for (int person = 0; person < acts.people(); person++) {
                for (int act = acts.first[person]; act < acts.first[person + 1]; act++) {
                    appender.beginRow()
                            .append(act)
                            .append(person)
                            .append(acts.start[act])
                            .append(acts.end[act])
                            .append(acts.category[act])
                            .append(acts.served[act])
                            .endRow();
                }
            }
        }
    }

    @Override
    public Totals run() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            rows.next();
            ImmutableIntArray.Builder tiers = ImmutableIntArray.builder();
            for (int tier = 0; tier <= Rule.TIERS.length; tier++) {
                tiers.add(rows.getInt(2 + tier));
            }
            return new Totals(rows.getLong(1), tiers.build());
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
