package org.volunteerkit.measure.bulk;

import org.jspecify.annotations.Nullable;

/**
 * By what the rows of one person are told apart: a range of days outside of which they do not matter, windows, keys.
 *
 * @param acts whether rows are facts, rather than groups
 * @param days the day of each fact
 * @param from the first day that matters
 * @param until the first that does not matter any more
 * @param windows the windows that come one after the other; null for one window
 * @param codes the keys by row of the table, or by the key that a group has now; null for no keys
 * @param keys how many different keys there are
 */
record Cut(boolean acts, int[] days, int from, int until, @Nullable Windows windows, int @Nullable [] codes, int keys) {

    /** The number of the window in which a row lies; -1 if the row does not matter. */
    int window(Shape rows, int i) {
        if (windows == null && from == Integer.MIN_VALUE && until == Integer.MAX_VALUE) {
            return 0;
        }
        int day = acts ? days[rows.row[i]] : rows.day[i];
        if (day < from || day >= until) {
            return -1;
        }
        return windows == null ? 0 : windows.number(day);
    }

    /** The key of a row; there are keys. */
    int key(Shape rows, int i) {
        int[] known = codes;
        return known == null ? 0 : known[acts ? rows.row[i] : rows.key[i]];
    }

    /** The first day of a window. */
    int start(int window) {
        return windows == null ? 0 : windows.start[window];
    }

    boolean hasKeys() {
        return codes != null;
    }
}
