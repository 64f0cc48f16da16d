package org.volunteerkit.measure.bulk;

import java.util.Arrays;

/** Which rows there are at one place of a program, for one block of people. */
final class Shape {

    /** How many. */
    int size;

    /** The row of the table; acts only. */
    int[] row = new int[0];

    /** The person. */
    int[] person = new int[0];

    /** The first day of the window; groups of windows only. */
    int[] day = new int[0];

    /** The number of the keys among the tuples of this place; groups of keys only. */
    int[] key = new int[0];

    /** Of one group for each person: the row, at the place where they come from, behind the last of the group. */
    int[] end = new int[0];

    /** Of rows of two places that were merged: where the row is in either; -1 where it is not. */
    int[] left = new int[0];

    int[] right = new int[0];

    private int[] windows = new int[0];
    private int[] marks = new int[0];

    /** Room for one number a row, for whoever is at work. */
    int[] windows() {
        if (windows.length < size) {
            windows = new int[row.length];
        }
        return windows;
    }

    /** More room like that, at least for one. */
    int[] marks() {
        if (marks.length <= size) {
            marks = new int[row.length + 1];
        }
        return marks;
    }

    /** Makes room, and keeps what is there. */
    void room(int rows) {
        if (row.length < rows) {
            int more = Math.max(rows, 2 * row.length);
            row = Arrays.copyOf(row, more);
            person = Arrays.copyOf(person, more);
            day = Arrays.copyOf(day, more);
            key = Arrays.copyOf(key, more);
        }
    }

    /** Makes room for the rows of two places. */
    void roomForBoth(int rows) {
        room(rows);
        if (left.length < rows) {
            left = new int[rows];
            right = new int[rows];
        }
    }

    /** Takes over one row of another place. */
    void copy(int to, Shape other, int from) {
        row[to] = other.row[from];
        person[to] = other.person[from];
        day[to] = other.day[from];
        key[to] = other.key[from];
    }
}
