package org.volunteerkit.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream of bytes into lines, in one buffer that grows to the longest line allowed and no further. */
final class LineSplitter {

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
    private boolean tooLong;
    private boolean ended;

    LineSplitter(InputStream in, int limit) {
        this.in = in;
        this.limit = limit;
        this.bytes = new byte[Math.min(FIRST_SIZE, limit + BESIDE)];
    }

    /** Goes to the next line; answers false at the end. */
    boolean advance() throws IOException {
        tooLong = false;
        int searched = start;
        while (true) {
            int end = indexOfLineEnd(searched);
            if (end >= 0) {
                return take(end, end + 1);
            }
            searched = filled;
            if (ended) {
                return (filled > start || tooLong) && take(filled, filled);
            }
            if (filled - start == limit + BESIDE) {
                // Forget what was read of the line; its end is still to be found.
                tooLong = true;
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
        tooLong |= to - from > limit;
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
