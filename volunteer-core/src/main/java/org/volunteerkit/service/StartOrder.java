package org.volunteerkit.service;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Records in the order of their starts, then of their keys.
 *
 * <p>All of the work is done on minutes and places in one array of numbers: comparing records means following three references each
 * time, which for millions of them takes several times as long.
 */
final class StartOrder {

    private static final int BITS_OF_PLACE = 31;

    /** The middle of the calendar in minutes of the time line; all minutes of it lie less than 2^32 away, so they need 33 bits. */
    private static final long MIDDLE = 1_600_000_000L;

    private final ImmutableList<ServiceRecord> records;
    private final ImmutableList<List<ServiceRecord>> together;

    private StartOrder(ImmutableList<ServiceRecord> records, ImmutableList<List<ServiceRecord>> together) {
        this.records = records;
        this.together = together;
    }

    static StartOrder of(List<ServiceRecord> records) {
        long[] keys = new long[records.size()];
        for (int place = 0; place < keys.length; place++) {
            keys[place] = ((minute(records.get(place)) - MIDDLE) << BITS_OF_PLACE) | place;
        }
        Arrays.sort(keys);
        ServiceRecord[] inOrder = new ServiceRecord[keys.length];
        ImmutableList.Builder<List<ServiceRecord>> together = ImmutableList.builder();
        int from = 0;
        while (from < keys.length) {
            int to = from;
            while (to < keys.length && keys[to] >> BITS_OF_PLACE == keys[from] >> BITS_OF_PLACE) {
                inOrder[to] = records.get((int) (keys[to] & Integer.MAX_VALUE));
                to++;
            }
            if (to - from > 1) {
                Arrays.sort(inOrder, from, to, Comparator.comparing(ServiceRecord::id));
                together.add(ImmutableList.copyOf(Arrays.asList(inOrder).subList(from, to)));
            }
            from = to;
        }
        return new StartOrder(ImmutableList.copyOf(inOrder), together.build());
    }

    /** Spans begin on whole minutes. */
    private static long minute(ServiceRecord record) {
        return Math.floorDiv(record.time().start().getEpochSecond(), 60);
    }

    ImmutableList<ServiceRecord> records() {
        return records;
    }

    /** Returns those that start together, where there are several, in order. */
    List<List<ServiceRecord>> together() {
        return together;
    }
}
