package org.volunteerkit.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a JSON Lines source, read one by one: a bad line is refused and the next one is read.
 *
 * <p>Lines are numbered as they stand in the source. A line ends with LF or CR LF; the last one needs no end. Blank lines
 * are counted and skipped. Of a line that passes the limit nothing is kept; a byte that is not UTF-8 refuses its own line
 * only. Memory does not grow with the number of lines. The stream stays open.
 *
 * <p>To be called, not extended. For one pass and one thread.
 *
 * @param <T> what a line holds
 */
public final class JsonLines<T> implements Iterator<Line<T>> {

    private final Door<T> door;
    private final String source;
    private final LineSplitter lines;
    private @Nullable Line<T> next;
    private long blank;
    private long accepted;
    private long refused;

    JsonLines(Door<T> door, String source, InputStream utf8) {
        this.door = door;
        this.source = source;
        this.lines = new LineSplitter(utf8, door.limits().lineBytes());
    }

    /**
     * Returns whether there is another line that is not blank.
     *
     * @throws UncheckedIOException if the stream cannot be read
     */
    @Override
    public boolean hasNext() {
        try {
            while (next == null && lines.advance()) {
                if (lines.isTooLong()) {
                    next = door.refuseLine(source, lines.number());
                } else if (lines.isBlank()) {
                    blank++;
                } else {
                    next = door.readLine(source, lines.number(), lines.bytes(), lines.from(), lines.to());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + source, unreadable);
        }
        return next != null;
    }

    /**
     * Returns the next line, read or refused.
     *
     * @throws UncheckedIOException if the stream cannot be read
     */
    @Override
    public Line<T> next() {
        Line<T> line = hasNext() ? next : null;
        if (line == null) {
            throw new NoSuchElementException();
        }
        next = null;
        if (line instanceof Line.Refused<T>) {
            refused++;
        } else {
            accepted++;
        }
        return line;
    }

    /** Returns the lines that are left, as a stream; they are read as the stream asks for them. */
    public Stream<Line<T>> stream() {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(this, Spliterator.ORDERED | Spliterator.NONNULL), false);
    }

    /** Returns how many lines were handed out so far: the accepted and the refused. */
    public long read() {
        return accepted + refused;
    }

    /** Returns how many lines were read to a value so far. */
    public long accepted() {
        return accepted;
    }

    /** Returns how many lines were refused so far. */
    public long refused() {
        return refused;
    }

    /** Returns how many blank lines were skipped so far. */
    public long blank() {
        return blank;
    }
}
