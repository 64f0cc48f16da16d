package org.volunteerkit.examples.quickstart.huiji;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.volunteerkit.examples.quickstart.intake.FactFile;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.JsonLinesWriter;

/** Writes one file of facts, line by line, through the library's door. */
final class FactWriter<T> implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final JsonLinesWriter<T> lines;

    private FactWriter(OutputStream out, JsonLinesWriter<T> lines) {
        this.out = out;
        this.lines = lines;
    }

    /** Starts a file that does not exist yet. */
    static <T> FactWriter<T> open(Path folder, FactFile<T> file) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file.name())), BUFFER);
        return new FactWriter<>(out, Json.form(file.type()).linesTo(out));
    }

    /** Writes a whole file. */
    static <T> void writeAll(Path folder, FactFile<T> file, Iterable<? extends T> values) throws IOException {
        try (FactWriter<T> writer = open(folder, file)) {
            for (T value : values) {
                writer.write(value);
            }
        }
    }

    void write(T value) throws IOException {
        lines.write(value);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
