package org.volunteerkit.reports.document;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * One line of a table: its cells from left to right, and whether they are themselves or sum up others.
 *
 * <p>Rows that sum up come from {@link Totals}, so that they equal what they sum; a table refuses others.
 *
 * <p>To be called, not extended. Immutable.
 *
 * @param role what the line does in its table
 * @param cells one for each column
 */
public record Row(Role role, List<Cell> cells) {

    /** What a line does in its table. */
    public enum Role {
        /** It stands for itself. */
        BODY,
        /** It sums up the lines since the last subtotal. */
        SUBTOTAL,
        /** It sums up the whole table. */
        TOTAL
    }

    /** Copies the cells. */
    public Row {
        cells = ImmutableList.copyOf(cells);
    }

    /** Returns a line that stands for itself. */
    public static Row of(Cell... cells) {
        return new Row(Role.BODY, List.of(cells));
    }

    /** Returns a line that stands for itself. */
    public static Row of(List<Cell> cells) {
        return new Row(Role.BODY, cells);
    }
}
