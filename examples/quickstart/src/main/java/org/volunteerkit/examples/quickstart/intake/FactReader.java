package org.volunteerkit.examples.quickstart.intake;

import com.google.common.collect.ImmutableList;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.JsonLines;
import org.volunteerkit.json.Line;
import org.volunteerkit.problem.Problem;

/** Reads files of facts line by line; a bad line is written down with its place, and the next one is read. */
final class FactReader {

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final Refusals refusals;
    private final Progress progress;
    private final LineChecks checks = new LineChecks();
    private final Map<FactFile<?>, Long> read = new HashMap<>();
    private final Map<FactFile<?>, Long> refused = new HashMap<>();

    FactReader(Path folder, Refusals refusals, Progress progress) {
        this.folder = folder;
        this.refusals = refusals;
        this.progress = progress;
    }

    LineChecks checks() {
        return checks;
    }

    /** Reads a file and returns its sound lines. */
    <T> List<Located<T>> readAll(FactFile<T> file, BiConsumer<T, LineChecks> check) throws IOException {
        ImmutableList.Builder<Located<T>> sound = ImmutableList.builder();
        read(file, check, sound::add);
        return sound.build();
    }

    /** Reads a file and hands on its sound lines, one after another; a file that is not there has no lines. */
    <T> void read(FactFile<T> file, BiConsumer<T, LineChecks> check, Consumer<Located<T>> sound) throws IOException {
        Path path = folder.resolve(file.name());
        if (!Files.exists(path)) {
            return;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            JsonLines<T> lines = Json.lines(file.type(), file.name(), in);
            while (lines.hasNext()) {
                Line<T> line = lines.next();
                if (line instanceof Line.Read<T> good) {
                    take(file, good, check, sound);
                } else {
                    refuse(file, line.number(), line.problems());
                }
                progress.at(file.name(), lines.read());
            }
            read.put(file, lines.read());
        }
    }

    private <T> void take(
            FactFile<T> file, Line.Read<T> line, BiConsumer<T, LineChecks> check, Consumer<Located<T>> sound) {
        checks.begin(file);
        check.accept(line.value(), checks);
        List<Problem> problems = checks.end(line.number());
        if (problems.isEmpty()) {
            sound.accept(new Located<>(line.value(), line.number()));
        } else {
            refuse(file, line.number(), problems);
        }
    }

    /** Refuses a line of a file. */
    void refuse(FactFile<?> file, long line, List<Problem> problems) {
        refused.merge(file, 1L, Long::sum);
        refusals.refuse(
                file.name(),
                line,
                problems.stream()
                        .map(problem -> problem.at(file.line(line).path("$")))
                        .toList());
    }

    FileCount count(FactFile<?> file) {
        return new FileCount(
                file.name(),
                Files.exists(folder.resolve(file.name())),
                read.getOrDefault(file, 0L),
                refused.getOrDefault(file, 0L));
    }
}
