package org.volunteerkit.json;

import java.io.IOException;
import java.io.OutputStream;
import org.volunteerkit.problem.InvalidValueException;

/**
 * Writes values as JSON Lines: one canonical text a line, in UTF-8, each line ended with LF, the last one too.
 *
 * <p>The stream is the caller's, who buffers, flushes and closes it. To be called, not extended. For one thread.
 *
 * @param <T> what a line holds
 */
public final class JsonLinesWriter<T> {

    private final Writer writer;
    private final OutputStream out;
    private long written;

    JsonLinesWriter(Writer writer, OutputStream out) {
        this.writer = writer;
        this.out = out;
    }

    /**
     * Writes one line.
     *
     * @throws IOException if the stream refuses
     * @throws InvalidValueException if the value holds a text that could not be read back; nothing is written then
     */
    public void write(T value) throws IOException {
        byte[] line = writer.bytes(value);
        out.write(line);
        out.write('\n');
        written++;
    }

    /** Returns how many lines were written. */
    public long written() {
        return written;
    }
}
