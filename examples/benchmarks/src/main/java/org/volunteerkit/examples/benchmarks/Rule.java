package org.volunteerkit.examples.benchmarks;

/** The constants of the rule, and the arithmetic that is the same in whatever form the acts come. */
final class Rule {

    static final int MINUTES_PER_HOUR = 60;
    static final int MINUTES_PER_DAY = 24 * MINUTES_PER_HOUR;
    static final int MOST_MINUTES_A_DAY = 8 * MINUTES_PER_HOUR;
    static final int MOST_HALVES_A_YEAR = 2 * 300;
    static final int HALVES_FOR_A_MONTH = 2 * 5;
    static final int HALVES_FOR_NOT_COMING = -2 * 2;
    static final int[] TIERS = {100, 300, 600, 1000, 1500};

    private static final int MORNING = 6 * MINUTES_PER_HOUR;
    private static final int EVENING = 22 * MINUTES_PER_HOUR;
    private static final int NIGHT = MINUTES_PER_DAY - EVENING + MORNING;

    private Rule() {}

    /** Returns how many minutes between two lie from 22:00 to 06:00, all counted from the first midnight of the year. */
    static int night(int from, int until) {
        return nightBefore(until) - nightBefore(from);
    }

    private static int nightBefore(int minute) {
        int day = minute / MINUTES_PER_DAY;
        int inDay = minute - day * MINUTES_PER_DAY;
        return day * NIGHT + Math.min(inDay, MORNING) + Math.max(0, inDay - EVENING);
    }

    /**
     * Returns the points of an act in halves: what was kept, weighed, down to half hours.
     *
     * <p>Kept minutes times (all + night / 2) / all; over the common denominator of 2 * all nothing is lost before the floor.
     *
     * @param minutes what was worked, more than nothing
     * @param night what of it lies in the night
     * @param kept what of it the cut by day left
     * @param times 2 in an emergency, 1 otherwise
     */
    static int halves(int minutes, int night, int kept, int times) {
        int whole = (2 * minutes + night) * times;
        return kept == minutes ? whole / MINUTES_PER_HOUR : kept * whole / (MINUTES_PER_HOUR * minutes);
    }

    /** Returns how many tiers some minutes reach. */
    static int tier(int minutes) {
        int hours = minutes / MINUTES_PER_HOUR;
        int tier = 0;
        while (tier < TIERS.length && hours >= TIERS[tier]) {
            tier++;
        }
        return tier;
    }
}
