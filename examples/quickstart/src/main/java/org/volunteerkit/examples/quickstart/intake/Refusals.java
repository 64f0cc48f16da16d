package org.volunteerkit.examples.quickstart.intake;

import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.volunteerkit.json.Json;
import org.volunteerkit.json.JsonLinesWriter;
import org.volunteerkit.problem.Problem;

/**
 * Writes down what was refused, one problem a line, as it comes up; keeps the first few for those who want to show them.
 *
 * <p>To be called, not extended. For one thread.
 */
public final class Refusals implements Closeable {

    private static final int KEPT = 20;

    private final OutputStream out;
    private final JsonLinesWriter<RefusedLine> lines;
    private final ImmutableList.Builder<RefusedLine> first = ImmutableList.builder();

    private Refusals(OutputStream out) {
        this.out = out;
        this.lines = Json.form(RefusedLine.class).linesTo(out);
    }

    /**
     * Starts a file of refusals.
     *
     * @throws IOException if it cannot be written
     */
    public static Refusals open(Path file) throws IOException {
        return new Refusals(new BufferedOutputStream(Files.newOutputStream(file)));
    }

    void refuse(String file, long line, List<Problem> problems) {
        for (Problem problem : problems) {
            RefusedLine refused = RefusedLine.of(file, line, problem);
            try {
                lines.write(refused);
            } catch (IOException unwritable) {
                throw new UncheckedIOException("cannot write refusals", unwritable);
            }
            if (lines.written() <= KEPT) {
                first.add(refused);
            }
        }
    }

    /** Returns how many problems were written. */
    public long written() {
        return lines.written();
    }

    /** Returns the first few. */
    public List<RefusedLine> first() {
        return first.build();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
