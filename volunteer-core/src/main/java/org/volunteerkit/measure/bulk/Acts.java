package org.volunteerkit.measure.bulk;

import java.util.Arrays;

/** What acts came to, as one thread gathers it. */
final class Acts {

    int size;
    int[] row = new int[0];
    long[] parts = new long[0];
    long[] below = new long[0];

    void room(int more) {
        if (row.length < size + more) {
            int room = Math.max(size + more, 2 * row.length);
            row = Arrays.copyOf(row, room);
            parts = Arrays.copyOf(parts, room);
            below = Arrays.copyOf(below, room);
        }
    }

    void add(Acts other) {
        room(other.size);
        System.arraycopy(other.row, 0, row, size, other.size);
        System.arraycopy(other.parts, 0, parts, size, other.size);
        System.arraycopy(other.below, 0, below, size, other.size);
        size += other.size;
    }
}
