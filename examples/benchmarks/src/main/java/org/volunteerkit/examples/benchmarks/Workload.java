package org.volunteerkit.examples.benchmarks;

import com.google.common.base.Ascii;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/**
 * The acts of one year (2023, Asia/Shanghai, where no clock changed) in columns, grouped by person, by start within a person.
 *
 * <p>Acts of a person never overlap. Minutes are those of the local clocks, counted from the first midnight of the year; an act
 * belongs to the day on which it starts. The same shape, size and seed give the same acts.
 */
public final class Workload {

    /** How acts are spread over people. */
    public enum Shape {
        /** 25 acts a person on average, a few people with hundreds, many with five. */
        ZIPF,
        /** One act a person. */
        SINGLE
    }

    /** What an act was about. */
    public enum Category {
        /** Help in an emergency. */
        EMERGENCY,
        /** Care for the elderly. */
        CARE,
        /** Keeping the traffic safe. */
        TRAFFIC,
        /** Showing the way. */
        GUIDING,
        /** Keeping places clean. */
        CLEANING;

        private final String word = Ascii.toLowerCase(name());

        /** Returns how records call it. */
        String word() {
            return word;
        }
    }

    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 31);

    private static final Category[] CATEGORIES = Category.values();
    private static final byte EMERGENCY = 0;
    private static final int DAYS = 365;
    private static final int ACTS_A_PERSON = 25;
    private static final int MOST_ACTS = 600;
    /** Chosen so that the counts add up to a little less than 25 a person. */
    private static final int FLATTENING = 116;
    /** Acts lie within thirds of a day that begin at 04:00, 12:00 and 20:00; so none overlaps another. */
    private static final int SLOT = Rule.MINUTES_PER_DAY / 3;

    private static final int FIRST_SLOT = SLOT / 2;
    private static final int SHORTEST = 30;

    /** The month, from 0, of each day of the year. */
    static final int[] MONTHS = FIRST_DAY
            .datesUntil(LAST_DAY.plusDays(1))
            .mapToInt(day -> day.getMonthValue() - 1)
            .toArray();

    /** The acts of person p are from {@code first[p]} to before {@code first[p + 1]}. */
    final int[] first;

    final int[] start;
    final int[] end;
    /** Which of the categories; the first is the one that counts twice. */
    final byte[] category;

    final boolean[] served;

    private Workload(int people, int size) {
        first = new int[people + 1];
        start = new int[size];
        end = new int[size];
        category = new byte[size];
        served = new boolean[size];
    }

    /** Returns acts of a shape. */
    static Workload of(Shape shape, int size, long seed) {
        Random random = new Random(seed);
        int[] counts = counts(shape, size, random);
        Workload acts = new Workload(counts.length, size);
        for (int person = 0; person < counts.length; person++) {
            acts.first[person + 1] = acts.first[person] + counts[person];
            acts.fill(acts.first[person], counts[person], random);
        }
        return acts;
    }

    int people() {
        return first.length - 1;
    }

    int size() {
        return start.length;
    }

    /** Returns where parts of the people with about as many acts each begin, and the end. */
    int[] bounds(int parts) {
        int[] bounds = new int[parts + 1];
        for (int person = 0; person < people(); person++) {
            bounds[1 + (int) ((long) first[person] * parts / size())] = person + 1;
        }
        return bounds;
    }

    boolean isEmergency(int act) {
        return category[act] == EMERGENCY;
    }

    Category category(int act) {
        return CATEGORIES[category[act]];
    }

    private static int[] counts(Shape shape, int size, Random random) {
        int[] counts = new int[shape == Shape.SINGLE ? size : size / ACTS_A_PERSON];
        Arrays.fill(counts, 1);
        int flattening = Math.max(1, counts.length / FLATTENING);
        int left = size - counts.length;
        for (int rank = 0; rank < counts.length; rank++) {
            int more = Math.min(left, MOST_ACTS * flattening / (rank + flattening) - 1);
            counts[rank] += more;
            left -= more;
        }
        for (int rank = counts.length - 1; left > 0; rank = rank == 0 ? counts.length - 1 : rank - 1) {
            counts[rank]++;
            left--;
        }
        for (int i = counts.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = counts[i];
            counts[i] = counts[other];
            counts[other] = swapped;
        }
        return counts;
    }

    private void fill(int from, int count, Random random) {
        boolean[] taken = new boolean[DAYS * 3];
        for (int found = 0; found < count; ) {
            int slot = random.nextInt(taken.length);
            // People who come often come twice on one day, so that the cut by day has something to cut.
            int until = Math.min(taken.length, slot + 1 + random.nextInt(3) / 2);
            for (; slot < until && found < count; slot++) {
                if (!taken[slot]) {
                    taken[slot] = true;
                    found++;
                }
            }
        }
        int act = from;
        for (int slot = 0; slot < taken.length; slot++) {
            if (taken[slot]) {
                int late = random.nextInt(SLOT / 2);
                start[act] = FIRST_SLOT + slot * SLOT + late;
                end[act] = start[act] + SHORTEST + random.nextInt(SLOT - late - SHORTEST + 1);
                int drawn = random.nextInt(10);
                category[act] = (byte) (drawn == 0 ? EMERGENCY : 1 + drawn % (CATEGORIES.length - 1));
                served[act] = random.nextInt(20) > 0;
                act++;
            }
        }
    }
}
