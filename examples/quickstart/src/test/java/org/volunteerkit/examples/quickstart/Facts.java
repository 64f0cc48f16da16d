package org.volunteerkit.examples.quickstart;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.volunteerkit.examples.quickstart.huiji.HuijiFacts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The facts of the example as plain trees, read without the library, so that what it counts can be counted again. */
public final class Facts {

    private static final ObjectMapper PLAIN = JsonMapper.builder().build();

    private Facts() {}

    /** Writes the synthetic facts. */
    public static Path write(Path folder, long seed) throws IOException {
        HuijiFacts.write(Files.createDirectories(folder), seed);
        return folder;
    }

    /** Hands on the lines of a file, one after another. */
    public static void forEach(Path folder, String name, Consumer<JsonNode> use) {
        try (Stream<String> lines = Files.lines(folder.resolve(name + ".jsonl"))) {
            lines.map(PLAIN::readTree).forEach(use);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of a file. */
    public static List<JsonNode> all(Path folder, String name) {
        List<JsonNode> all = new ArrayList<>();
        forEach(folder, name, all::add);
        return all;
    }

    /** The text of a field; empty if there is none. */
    public static String text(JsonNode line, String field) {
        JsonNode found = line.get(field);
        return found == null ? "" : found.asString();
    }

    /** Whether days written such as {@code 2020-01-01/..} hold a day. */
    public static boolean holds(String days, LocalDate day) {
        String[] two = days.split("/", -1);
        return !day.isBefore(LocalDate.parse(two[0])) && (two[1].equals("..") || day.isBefore(LocalDate.parse(two[1])));
    }

    /** A digest of all files of a folder, and of the folders in it. */
    public static String digest(Path folder) throws IOException {
        Hasher all = Hashing.sha256().newHasher();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                all.putUnencodedChars(folder.relativize(file).toString());
                all.putBytes(Files.readAllBytes(file));
            }
        }
        return all.hash().toString();
    }
}
