package org.volunteerkit.examples.springboot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The application as it runs, spoken to over HTTP. */
final class Node implements AutoCloseable {

    private final ConfigurableApplicationContext running;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;

    private Node(ConfigurableApplicationContext running) {
        this.running = running;
        String port = Objects.requireNonNull(running.getEnvironment().getProperty("local.server.port"));
        this.root = "http://localhost:" + port;
    }

    /** What was answered. */
    record Answer(int status, String type, String body) {}

    static Node start(String database) {
        SpringApplication application = new SpringApplication(Application.class);
        application.setRegisterShutdownHook(false);
        return new Node(
                application.run("--spring.datasource.url=" + database, "--server.port=0", "--logging.level.root=warn"));
    }

    Answer post(String command, String language) {
        return send(HttpRequest.newBuilder(URI.create(root + "/commands"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(HttpRequest.BodyPublishers.ofString(command)));
    }

    Answer post(String command) {
        return post(command, "en");
    }

    Answer get(String path, String type, String language) {
        return send(HttpRequest.newBuilder(URI.create(root + path))
                .header("Accept", type)
                .header("Accept-Language", language));
    }

    Answer get(String path) {
        return get(path, "application/json", "en");
    }

    /** Does something to the database behind the back of the application. */
    void run(String sql) throws SQLException {
        try (Connection connection = running.getBean(DataSource.class).getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        running.close();
    }
}
