package org.volunteerkit.examples.quickstart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QuickstartTest {

    @TempDir
    private Path temporary;

    private Path facts;
    private Path output;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writeSomeFacts() throws IOException {
        facts = Files.createDirectory(temporary.resolve("facts"));
        output = temporary.resolve("output");
        Files.writeString(
                facts.resolve("organizations.jsonl"),
                "{\"id\":\"huiji\",\"name\":\"惠济区\",\"kind\":\"area-body\",\"level\":\"district\",\"active\":\"2010-01-01/..\"}\n");
    }

    private int run(String... arguments) {
        return Quickstart.run(List.of(arguments), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    }

    private List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "",
                "--facts=x",
                "a b",
                "a --colour=red",
                "a --as-of=2023-02-30",
                "a --person=Zhang/San",
                "--help",
                "a --facts=x --facts=y"
            })
    void a_command_line_that_is_not_understood_is_told_in_both_languages(String line) throws IOException {
        assertThat(run(line.split(" "))).isEqualTo(2);

        assertThat(err.toString(UTF_8)).contains("应为", "expected").doesNotContain("Exception");
        assertThat(files(temporary)).containsExactly("facts");
    }

    @Test
    void a_folder_without_facts_gives_no_output() throws IOException {
        assertThat(run(output.toString(), "--facts=" + temporary.resolve("nowhere")))
                .isEqualTo(2);

        assertThat(err.toString(UTF_8)).contains("organizations.jsonl").doesNotContain("Exception");
        assertThat(files(temporary)).containsExactly("facts");
    }

    @Test
    void refused_lines_are_counted_and_told_and_the_job_is_done() throws IOException {
        Files.writeString(facts.resolve("persons.jsonl"), "{\"id\":\"ann\"}\n{\"id\":\"ann\"}\n");

        assertThat(run(output.toString(), "--facts=" + facts)).isZero();

        assertThat(out.toString(UTF_8))
                .containsPattern("persons.jsonl +2 = +1 \\+ +1")
                .contains("persons.jsonl, line 2, at $.id", "persons.jsonl，第 2 行，位置 $.id")
                .contains(output.resolve("refusals.jsonl").toString());
        assertThat(Files.readAllLines(output.resolve("refusals.jsonl"))).hasSize(1);
    }

    @Test
    void a_run_that_fails_in_the_middle_leaves_the_older_output_as_it_was() throws IOException {
        assertThat(run(output.toString(), "--facts=" + facts)).isZero();
        String before = Facts.digest(output);
        // A folder in the place of a file cannot be read.
        Files.createDirectory(facts.resolve("service.jsonl"));
        Files.writeString(facts.resolve("persons.jsonl"), "{\"id\":\"ann\"}\n{\"id\":\"ann\"}\n");

        assertThat(run(output.toString(), "--facts=" + facts)).isEqualTo(2);

        assertThat(Facts.digest(output)).isEqualTo(before);
        assertThat(files(temporary)).containsExactly("facts", "output");
        assertThat(err.toString(UTF_8)).doesNotContain("\tat ");
    }

    @Test
    void a_first_run_that_fails_leaves_nothing_at_all() throws IOException {
        Files.createDirectory(facts.resolve("service.jsonl"));

        assertThat(run(output.toString(), "--facts=" + facts)).isEqualTo(2);

        assertThat(files(temporary)).containsExactly("facts");
    }

    @Test
    void a_folder_that_holds_something_else_is_not_overwritten() throws IOException {
        Files.createDirectory(output);
        Files.writeString(output.resolve("thesis.txt"), "years of work");

        assertThat(run(output.toString(), "--facts=" + facts)).isEqualTo(2);

        assertThat(files(output)).containsExactly("thesis.txt");
    }

    @Test
    void facts_and_output_stay_apart() throws IOException {
        assertThat(run(facts.resolve("out").toString(), "--facts=" + facts)).isEqualTo(2);
        assertThat(run(facts.toString(), "--facts=" + facts)).isEqualTo(2);
        assertThat(run(temporary.toString(), "--facts=" + facts)).isEqualTo(2);

        assertThat(files(facts)).containsExactly("organizations.jsonl");
    }

    @Test
    void facts_that_somebody_brings_are_not_called_synthetic() throws IOException {
        run(output.toString(), "--facts=" + facts);

        assertThat(Files.readString(output.resolve("summary.json"))).doesNotContain("合成数据", "synthetic");
    }

    @Test
    void the_same_facts_give_the_same_bytes() throws IOException {
        run(output.toString(), "--facts=" + facts);
        String first = Facts.digest(output);
        run(output.toString(), "--facts=" + facts);

        assertThat(Facts.digest(output)).isEqualTo(first);
    }
}
