package org.volunteerkit.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
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
 * <p>A stream that fails is no bad line: it makes an {@link UncheckedIOException}, after the lines that were whole by then.
 * Nothing of the source is lost by that; who asks again reads on where the stream stopped.
 *
 * <p>To be called, not extended. For one pass and one thread.
 *
 * @param <T> what a line holds
 */
public final class JsonLines<T> implements Iterator<Line<T>> {

    private final Door<T> door;
    private final String source;
    private final Splitter lines;
    private @Nullable Line<T> next;
    private long blank;
    private long accepted;
    private long refused;

    JsonLines(Door<T> door, String source, InputStream utf8) {
        this.door = door;
        this.source = source;
        this.lines = new Splitter(utf8, door.limits().lineBytes());
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

    /**
     * Returns the lines that are left, as a stream; they are read as the stream asks for them.
     *
     * <p>The stream throws an {@link UncheckedIOException} if the source cannot be read.
     */
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

    /** Cuts a stream of bytes into lines, in one buffer that grows to the longest line allowed and no further. */
    private static final class Splitter {

        private static final int FIRST_SIZE = 1 << 16;
        /** Beside the line itself: its end, and a byte order mark before the first one. */
        private static final int BESIDE = 8;

        private final InputStream in;
        private final int limit;
        private byte[] bytes;
        private int filled;
        private int start;
        private int from;
        private int to;
        private long number;
        private boolean forgotten;
        private boolean tooLong;
        private boolean ended;

        Splitter(InputStream in, int limit) {
            this.in = in;
            this.limit = limit;
            this.bytes = new byte[Math.min(FIRST_SIZE, limit + BESIDE)];
        }

        /** Goes to the next line; answers false at the end. */
        boolean advance() throws IOException {
            int searched = start;
            while (true) {
                int end = indexOfLineEnd(searched);
                if (end >= 0) {
                    return take(end, end + 1);
                }
                searched = filled;
                if (ended) {
                    return (filled > start || forgotten) && take(filled, filled);
                }
                if (filled - start == limit + BESIDE) {
                    // Its end is still to be found, perhaps only when the caller asks again after the stream failed.
                    forgotten = true;
                    start = filled;
                }
                if (filled == bytes.length) {
                    searched -= makeRoom();
                }
                int count = in.read(bytes, filled, bytes.length - filled);
                ended = count < 0;
                filled += Math.max(0, count);
            }
        }

        private int indexOfLineEnd(int begin) {
            for (int i = begin; i < filled; i++) {
                if (bytes[i] == '\n') {
                    return i;
                }
            }
            return -1;
        }

        /** Moves the unfinished line to the front, or grows the buffer if it begins there; answers how far it was moved. */
        private int makeRoom() {
            int moved = start;
            if (start > 0) {
                System.arraycopy(bytes, start, bytes, 0, filled - start);
                filled -= start;
                start = 0;
            } else {
                bytes = Arrays.copyOf(bytes, (int) Math.min(limit + (long) BESIDE, bytes.length * 2L));
            }
            return moved;
        }

        private boolean take(int end, int next) {
            number++;
            from = start;
            to = end;
            start = next;
            if (number == 1 && Door.startsWithMark(bytes, from, to)) {
                from += 3;
            }
            if (to > from && bytes[to - 1] == '\r') {
                to--;
            }
            tooLong = forgotten || to - from > limit;
            forgotten = false;
            return true;
        }

        boolean isTooLong() {
            return tooLong;
        }

        boolean isBlank() {
            for (int i = from; i < to; i++) {
                if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
                    return false;
                }
            }
            return true;
        }

        long number() {
            return number;
        }

        /** The buffer in which the line stands until the next one is asked for. */
        byte[] bytes() {
            return bytes;
        }

        int from() {
            return from;
        }

        int to() {
            return to;
        }
    }
}
