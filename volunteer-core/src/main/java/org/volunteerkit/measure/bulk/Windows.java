package org.volunteerkit.measure.bulk;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/** Windows that cut time into pieces, as a table by day. */
final class Windows {

    /** The most days that a table may have; beyond it somebody has mistyped a year. */
    static final int MOST_DAYS = 200_000;

    /** The first day of the table. */
    final int firstDay;

    /** The number of the window in which a day lies, counted from the first day of the table; windows without a gap. */
    final int[] number;

    /** The first day of each window. */
    final int[] start;

    private Windows(int firstDay, int[] number, int[] start) {
        this.firstDay = firstDay;
        this.number = number;
        this.start = start;
    }

    /** Returns the table for some days; null if there are too many, or some lie in no window. */
    static @Nullable Windows of(Window window, int firstDay, int lastDay) {
        if (lastDay - (long) firstDay > MOST_DAYS) {
            return null;
        }
        int[] number = new int[lastDay - firstDay + 1];
        Ints starts = new Ints();
        int day = firstDay;
        while (day <= lastDay) {
            Optional<DateRange> range = window.at(LocalDate.ofEpochDay(day));
            if (range.isEmpty()) {
                return null;
            }
            starts.add((int) range.get().start().toEpochDay());
            int end = until(range.get());
            for (; day <= lastDay && day < end; day++) {
                number[day - firstDay] = starts.size() - 1;
            }
        }
        return new Windows(firstDay, number, starts.toArray());
    }

    /** The first day behind a range. */
    static int until(DateRange range) {
        return range.end().map(end -> (int) end.toEpochDay()).orElse(Integer.MAX_VALUE);
    }

    int number(int day) {
        return number[day - firstDay];
    }
}
