package org.volunteerkit.examples.quickstart.intake;

import com.google.common.hash.HashCode;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.ByteBuffer;
import java.util.OptionalLong;

/**
 * The keys of a file and the lines on which they stand.
 *
 * <p>Kept are fingerprints of 128 bits and not the texts, so that a million keys take some forty megabytes. Two keys with one
 * fingerprint do not occur by chance; who makes such keys on purpose has the second line refused. For one thread.
 */
final class Keys {

    private static final HashFunction FINGERPRINT = Hashing.murmur3_128();
    private static final int FIRST_SIZE = 1 << 6;

    // Line 0 marks a free slot.
    private long[] high = new long[FIRST_SIZE];
    private long[] low = new long[FIRST_SIZE];
    private int[] lines = new int[FIRST_SIZE];
    private int size;

    /** Returns the line on which a key stands. */
    OptionalLong line(String key) {
        ByteBuffer print = print(key);
        int line = lines[slot(print.getLong(0), print.getLong(Long.BYTES))];
        return line == 0 ? OptionalLong.empty() : OptionalLong.of(line);
    }

    /** Notes that a key stands on a line; the line that was noted before is kept. */
    void put(String key, long line) {
        if (size >= lines.length * 3L / 4) {
            grow();
        }
        ByteBuffer print = print(key);
        put(print.getLong(0), print.getLong(Long.BYTES), (int) Math.min(line, Integer.MAX_VALUE));
    }

    private void put(long highPart, long lowPart, int line) {
        int slot = slot(highPart, lowPart);
        if (lines[slot] == 0) {
            high[slot] = highPart;
            low[slot] = lowPart;
            lines[slot] = line;
            size++;
        }
    }

    private int slot(long highPart, long lowPart) {
        int mask = lines.length - 1;
        int slot = (int) highPart & mask;
        while (lines[slot] != 0 && (high[slot] != highPart || low[slot] != lowPart)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldHigh = high;
        long[] oldLow = low;
        int[] oldLines = lines;
        int wider = Math.multiplyExact(oldLines.length, 2);
        high = new long[wider];
        low = new long[wider];
        lines = new int[wider];
        size = 0;
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                put(oldHigh[i], oldLow[i], oldLines[i]);
            }
        }
    }

    private static ByteBuffer print(String key) {
        HashCode hash = FINGERPRINT.hashUnencodedChars(key);
        return ByteBuffer.wrap(hash.asBytes());
    }
}
