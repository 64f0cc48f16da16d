package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Rows of acts in the order of their days, of which a stretch can be had without copying. */
final class InTime {

    private final ImmutableList<Row> rows;
    private final ImmutableList<LocalDate> days;

    /** Takes rows that are in order and all have a day. */
    InTime(List<Row> rows) {
        this.rows = ImmutableList.copyOf(rows);
        this.days = rows.stream().map(row -> row.day().orElseThrow()).collect(ImmutableList.toImmutableList());
    }

    /** How many of some days in order are not after a day. */
    static int until(List<LocalDate> days, LocalDate day) {
        int at = Collections.binarySearch(days, day);
        if (at < 0) {
            return -at - 1;
        }
        int end = at + 1;
        // Few acts share a day; what is found is any of them.
        while (end < days.size() && days.get(end).equals(day)) {
            end++;
        }
        return end;
    }

    /** The rows up to a day. */
    List<Row> until(LocalDate day) {
        return rows.subList(0, until(days, day));
    }

    /** The rows of some days, both ends included. */
    List<Row> between(LocalDate first, LocalDate last) {
        int end = until(days, last);
        int start = Math.min(end, until(days, first.minusDays(1)));
        return rows.subList(start, end);
    }

    List<Row> all() {
        return rows;
    }
}
