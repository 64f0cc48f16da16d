package org.volunteerkit.measure.bulk;

import java.util.Arrays;
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
@SuppressWarnings("ArrayRecordComponent") // kernels run over arrays; nobody compares them
record Cut(
        boolean acts,
        int[] days,
        int from,
        int until,
        @Nullable Windows windows,
        int @Nullable [] codes,
        int keys) {

    /** Whether all rows of a person are one. */
    boolean isWhole() {
        return windows == null && from == Integer.MIN_VALUE && until == Integer.MAX_VALUE;
    }

    /** The number of the window in which each row lies, in one pass; -1 for rows that do not matter. */
    int[] windows(Shape rows) {
        int size = rows.size;
        int[] found = rows.windows();
        Windows known = windows;
        if (isWhole()) {
            Arrays.fill(found, 0, size, 0);
        } else if (known == null) {
            for (int i = 0; i < size; i++) {
                int day = acts ? days[rows.row[i]] : rows.day[i];
                found[i] = day < from || day >= until ? -1 : 0;
            }
        } else if (acts) {
            int[] number = known.number;
            int[] row = rows.row;
            int first = known.firstDay;
            for (int i = 0; i < size; i++) {
                found[i] = number[days[row[i]] - first];
            }
        } else {
            for (int i = 0; i < size; i++) {
                found[i] = known.number(rows.day[i]);
            }
        }
        return found;
    }

    /** All bits for each row that is of the same person and window as the row before, else none; in one pass. */
    int[] same(Shape rows) {
        int size = rows.size;
        int[] people = rows.person;
        int[] found = rows.marks();
        found[0] = 0;
        if (isWhole()) {
            for (int i = 1; i < size; i++) {
                found[i] = ((people[i] ^ people[i - 1]) - 1) >> 31;
            }
            return found;
        }
        int[] number = windows(rows);
        for (int i = 1; i < size; i++) {
            // None is below zero, so that one less than their difference is so only if there is none.
            found[i] = (((people[i] ^ people[i - 1]) | (number[i] ^ number[i - 1])) - 1) >> 31;
        }
        return found;
    }

    /** The key of a row; 0 if there are no keys. */
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
