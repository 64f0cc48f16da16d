package org.volunteerkit.measure.bulk;

/**
 * Finds the rows of two places together, each row once; both are in one order.
 *
 * @param acts whether rows are facts, rather than groups
 * @param people whether there is one row a person at most, so that only people are compared
 */
record Merging(int one, int other, boolean acts, boolean people, int place) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape first = frame.shape(one);
        Shape second = frame.shape(other);
        Shape both = frame.shape(place);
        both.roomForBoth(first.size + second.size);
        if (people) {
            people(first, second, both);
            return;
        }
        int i = 0;
        int j = 0;
        int size = 0;
        while (i < first.size || j < second.size) {
            int order = i == first.size ? 1 : j == second.size ? -1 : compare(first, i, second, j);
            both.left[size] = order <= 0 ? i : -1;
            both.right[size] = order >= 0 ? j : -1;
            if (order <= 0) {
                both.copy(size, first, i++);
            } else {
                both.copy(size, second, j);
            }
            if (order >= 0) {
                j++;
            }
            size++;
        }
        both.size = size;
    }

    /** Without a branch: nobody guesses who has rows of both. */
    private static void people(Shape first, Shape second, Shape both) {
        int i = 0;
        int j = 0;
        int size = 0;
        while (i < first.size && j < second.size) {
            int one = first.person[i];
            int other = second.person[j];
            int ofFirst = (one - other - 1) >>> 31;
            int ofSecond = (other - one - 1) >>> 31;
            both.person[size] = Math.min(one, other);
            both.left[size] = i | (ofFirst - 1);
            both.right[size] = j | (ofSecond - 1);
            i += ofFirst;
            j += ofSecond;
            size++;
        }
        for (; i < first.size; i++) {
            both.person[size] = first.person[i];
            both.left[size] = i;
            both.right[size++] = -1;
        }
        for (; j < second.size; j++) {
            both.person[size] = second.person[j];
            both.left[size] = -1;
            both.right[size++] = j;
        }
        both.size = size;
    }

    private int compare(Shape first, int i, Shape second, int j) {
        if (acts) {
            return Integer.compare(first.row[i], second.row[j]);
        }
        int people = Integer.compare(first.person[i], second.person[j]);
        int days = Integer.compare(first.day[i], second.day[j]);
        return people != 0 ? people : days != 0 ? days : Integer.compare(first.key[i], second.key[j]);
    }
}
