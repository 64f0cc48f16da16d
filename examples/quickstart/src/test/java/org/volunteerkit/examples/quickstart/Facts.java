package org.volunteerkit.examples.quickstart;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
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

    /** The lines of a file; to be closed by reading to the end or by the end of the test. */
    public static Stream<JsonNode> lines(Path folder, String name) {
        try {
            return Files.lines(folder.resolve(name + ".jsonl")).map(PLAIN::readTree);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines of a file. */
    public static List<JsonNode> all(Path folder, String name) {
        try (Stream<JsonNode> lines = lines(folder, name)) {
            return lines.toList();
        }
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

    /** A digest of all files of a folder. */
    public static String digest(Path folder) throws IOException {
        Hasher all = Hashing.sha256().newHasher();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                all.putUnencodedChars(file.getFileName().toString());
                all.putBytes(Files.readAllBytes(file));
            }
        }
        return all.hash().toString();
    }
}
