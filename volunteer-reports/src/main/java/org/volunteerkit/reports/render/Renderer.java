package org.volunteerkit.reports.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.volunteerkit.reports.document.Document;

/**
 * Writes documents in one format; there is one class a format.
 *
 * <p>The same document gives the same bytes on every machine: UTF-8, lines ended by a line feed, no clock, and no default
 * locale. Rows of tables are written as they are read. Nothing is opened and nothing closed: the output is the caller's.
 *
 * <p>May be implemented by those who need another format. Implementations are immutable and safe for many threads.
 */
public interface Renderer {

    /**
     * Writes a document.
     *
     * @param document what is to be written
     * @param out where to; a writer or any other appendable
     * @throws IOException if the output refuses a character
     * @throws org.volunteerkit.problem.InvalidValueException if a source of rows hands over a row that does not fit its table
     */
    void render(Document document, Appendable out) throws IOException;

    /**
     * Writes a document as bytes: in UTF-8, flushed, the output left open. The way for files, sockets and {@code System.out}.
     *
     * @param document what is to be written
     * @param out where to
     * @throws IOException if the output refuses a byte
     */
    default void write(Document document, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        render(document, writer);
        writer.flush();
    }

    /** Returns the media type, such as {@code text/html;charset=utf-8}. */
    String mediaType();

    /** Returns the usual ending of a file's name, without a dot. */
    String extension();
}
