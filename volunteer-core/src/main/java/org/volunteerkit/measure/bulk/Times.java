package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableMap;

/** From when to when facts went, for looking them up in tables of minutes. */
final class Times {

    private final int[] start;
    private final int[] end;
    private final int[] day;
    private final ImmutableMap<Integer, int[]> shifts;

    /** Whether times are known at all, and lie near enough to be looked up. */
    final boolean areThere;

    /** The first and last day on which a minute can lie. */
    final int firstDay;

    final int lastDay;

    /** The most minutes of one row. */
    final int longest;

    Times(FactTable table) {
        start = table.start;
        end = table.end;
        day = table.day;
        areThere = start.length == table.size() && table.timesFit;
        int first = table.firstDay;
        int last = table.lastDay;
        int most = 0;
        int earliest = Integer.MAX_VALUE;
        int latest = Integer.MIN_VALUE;
        for (int row = 0; row < (areThere ? start.length : 0); row++) {
            if (start[row] != end[row]) {
                earliest = Math.min(earliest, start[row]);
                latest = Math.max(latest, end[row]);
                most = Math.max(most, end[row] - start[row]);
            }
        }
        if (most > 0) {
            // A day more on either side, for clocks that were changed.
            first = Math.min(first, Math.floorDiv(earliest, Minutes.A_DAY) - 1);
            last = Math.max(last, Math.floorDiv(latest, Minutes.A_DAY) + 1);
        }
        firstDay = first;
        lastDay = last;
        longest = Math.max(1, most);
        ImmutableMap.Builder<Integer, int[]> byRow = ImmutableMap.builder();
        table.shifts.forEach(shift -> byRow.put(shift.row(), shift.parts()));
        shifts = byRow.buildOrThrow();
    }

    boolean isKnown(int row) {
        return start[row] != end[row];
    }

    /** How many minutes there are. */
    int length(int row) {
        return end[row] - start[row];
    }

    /** What all minutes of a row count. */
    long all(Minutes minutes, int layer, int row) {
        int[] parts = shifts.isEmpty() ? null : shifts.get(row);
        return parts == null ? minutes.between(layer, start[row], end[row]) : parts(minutes, layer, parts);
    }

    boolean hasShifts() {
        return !shifts.isEmpty();
    }

    /** The first minute of each row. */
    int[] starts() {
        return start;
    }

    /** The minute at which each row was over. */
    int[] ends() {
        return end;
    }

    private static long parts(Minutes minutes, int layer, int[] parts) {
        long sum = 0;
        for (int i = 0; i < parts.length; i += 2) {
            sum += minutes.between(layer, parts[i], parts[i + 1]);
        }
        return sum;
    }

    /** What the first minute of a row counts. */
    long first(Minutes minutes, int layer, int row) {
        return minutes.between(layer, start[row], start[row] + 1);
    }

    /** What the day of a row counts of which no minute is known. */
    long whole(Minutes minutes, int layer, int row) {
        return minutes.whole(layer, day[row]);
    }
}
