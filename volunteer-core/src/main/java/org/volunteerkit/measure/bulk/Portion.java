package org.volunteerkit.measure.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.volunteerkit.measure.fact.Fact;

/** The facts of one person while they are put in order, side by side; used again for the next person. */
final class Portion {

    private static final long NEVER = LocalDate.MIN.toEpochDay();
    private static final Fact[] NO_FACTS = new Fact[0];

    int size;
    Fact[] facts = NO_FACTS;

    /** The day of each act; {@link FactTable#NO_DAY} of a state. */
    int[] days = new int[0];

    /** A day and a place each, to be sorted. */
    private long[] order = new long[0];

    private Fact[] ordered = NO_FACTS;

    /** Takes the facts of a person, in any order. */
    void take(Iterable<Fact> of) {
        size = 0;
        if (of instanceof Collection<Fact> all) {
            room(all.size());
        }
        for (Fact fact : of) {
            if (size == facts.length) {
                room(2 * size + 1);
            }
            facts[size++] = fact;
        }
    }

    private void room(int most) {
        if (facts.length < most) {
            int room = Math.max(most, 2 * facts.length);
            facts = Arrays.copyOf(facts, room);
            days = new int[room];
            order = new long[room];
            ordered = new Fact[room];
        }
    }

    /** Asks for the days. */
    void date() {
        for (int i = 0; i < size; i++) {
            long day = facts[i].epochDay();
            days[i] = day == NEVER ? FactTable.NO_DAY : (int) day;
        }
    }

    /** Puts them in the order in which measures see acts: earliest first. Most come in order. */
    void sort() {
        int inOrder = 1;
        while (inOrder < size && (days[inOrder - 1] < days[inOrder] || isInOrder(inOrder))) {
            inOrder++;
        }
        if (inOrder >= size) {
            return;
        }
        for (int i = 0; i < size; i++) {
            order[i] = ((long) days[i] << Integer.SIZE) | i;
        }
        Arrays.sort(order, 0, size);
        for (int i = 0; i < size; i++) {
            int from = (int) order[i];
            ordered[i] = facts[from];
            days[i] = (int) (order[i] >> Integer.SIZE);
        }
        Fact[] before = facts;
        facts = ordered;
        ordered = before;
        sortDays();
    }

    private boolean isInOrder(int next) {
        return days[next - 1] == days[next] && compare(facts[next - 1], facts[next]) <= 0;
    }

    /** Puts the facts of each day in order, once the days are. */
    private void sortDays() {
        int first = 0;
        while (first < size) {
            int end = first + 1;
            boolean sorted = true;
            while (end < size && days[end] == days[first]) {
                sorted &= isInOrder(end);
                end++;
            }
            if (!sorted) {
                Arrays.sort(facts, first, end, Portion::compare);
            }
            first = end;
        }
    }

    private static int compare(Fact one, Fact other) {
        int by = one.moment().orElse(Instant.MIN).compareTo(other.moment().orElse(Instant.MIN));
        by = by == 0 ? one.kind().name().compareTo(other.kind().name()) : by;
        return by == 0 ? one.id().compareTo(other.id()) : by;
    }
}
