package org.volunteerkit.measure.bulk;

import org.jspecify.annotations.Nullable;

/**
 * Brings the rows of each person together; who has none has no group.
 *
 * @param all the facts of which the rows are, if all of them are there, so that their people are known beforehand
 */
record Parting(int from, FactTable.@Nullable OfKind all, int place) implements Kernel {

    @Override
    public void run(Frame frame) {
        Shape rows = frame.shape(from);
        Shape groups = frame.shape(place);
        FactTable.OfKind known = all;
        int most = known == null ? rows.size : frame.until - frame.from;
        groups.room(most);
        if (groups.end.length < most) {
            groups.end = new int[groups.row.length];
        }
        groups.size = known == null
                ? byRow(rows.person, rows.size, groups.person, groups.end)
                : byPerson(frame, known.first(), groups.person, groups.end);
    }

    /** Without a branch: nobody guesses how many rows a person has. */
    private static int byRow(int[] who, int size, int[] people, int[] end) {
        int group = -1;
        int person = -1;
        for (int i = 0; i < size; i++) {
            group += Branchless.one(who[i] ^ person);
            person = who[i];
            people[group] = person;
            end[group] = i + 1;
        }
        return group + 1;
    }

    private static int byPerson(Frame frame, int[] first, int[] people, int[] end) {
        int start = first[frame.from];
        int group = 0;
        for (int who = frame.from; who < frame.until; who++) {
            people[group] = who;
            end[group] = first[who + 1] - start;
            group += Branchless.one(first[who + 1] - first[who]);
        }
        return group;
    }
}
