package org.volunteerkit.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PostgresTest extends Story {

    private EmbeddedPostgres server;

    @AfterAll
    void stopServer() throws IOException {
        server.close();
    }

    @Override
    String database() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return server.getJdbcUrl("postgres", "postgres");
    }

    @Test
    void a_second_node_sees_what_the_first_one_answered() {
        try (Node one = Node.start(database());
                Node other = Node.start(database())) {
            one.post(earn("k-e1", "k-ann", "PT2H"));

            assertThat(other.get("/accounts/k-ann/balance").body()).contains("\"balance\":\"PT2H\"");
            assertThat(other.post(redeem("k-r1", "k-ann", "PT2H")).status()).isEqualTo(201);
            assertThat(one.post(redeem("k-r2", "k-ann", "PT1H")).status()).isEqualTo(422);
        }
    }
}
