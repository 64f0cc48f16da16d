package org.volunteerkit.service;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Puts records in the order of their starts, then of their keys.
 *
 * <p>Nearly all of the work is done on minutes and places in one array of numbers: comparing records means following three references
 * each time, which for millions of them takes several times as long.
 */
final class StartOrder {

    private static final int BITS_OF_PLACE = 31;

    /** The middle of the calendar in minutes of the time line; all minutes of it lie less than 2^32 away, so they need 33 bits. */
    private static final long MIDDLE = 1_600_000_000L;

    private StartOrder() {}

    static ImmutableList<ServiceRecord> sorted(List<ServiceRecord> records) {
        long[] keys = new long[records.size()];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = ((minute(records.get(place)) - MIDDLE) << BITS_OF_PLACE) | place;
        }
        Arrays.sort(keys);
        ServiceRecord[] inOrder = new ServiceRecord[keys.length];
        for (int i = 0; i < keys.length; i++) {
            inOrder[i] = records.get((int) (keys[i] & Integer.MAX_VALUE));
        }
        sortTogether(inOrder);
        return ImmutableList.copyOf(inOrder);
    }

    private static void sortTogether(ServiceRecord[] inOrder) {
        int from = 0;
        while (from < inOrder.length) {
            Instant start = inOrder[from].time().start();
            int to = from + 1;
            while (to < inOrder.length && inOrder[to].time().start().equals(start)) {
                to++;
            }
            if (to - from > 1) {
                Arrays.sort(inOrder, from, to, Comparator.comparing(ServiceRecord::id));
            }
            from = to;
        }
    }

    /** Spans begin on whole minutes. */
    private static long minute(ServiceRecord record) {
        return Math.floorDiv(record.time().start().getEpochSecond(), 60);
    }
}
