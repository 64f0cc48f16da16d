package org.volunteerkit.examples.benchmarks;

import java.util.stream.IntStream;

/** The limit: a loop by hand over columns, which does this one job and no other. */
final class PrimitiveLoop implements Contender {

    private final Workload acts;
    private final int[] bounds;
    private final int[] halvesOf;
    private final int[] minutesOf;

    /**
     * Makes the loop ready.
     *
     * @param threads how many people are worked on at once
     */
    PrimitiveLoop(Workload acts, int threads) {
        this.acts = acts;
        this.bounds = acts.bounds(threads);
        this.halvesOf = new int[acts.people()];
        this.minutesOf = new int[acts.people()];
    }

    @Override
    public Totals run() {
        return IntStream.range(0, bounds.length - 1)
                .parallel()
                .mapToObj(part -> people(bounds[part], bounds[part + 1]))
                .reduce(Totals::plus)
                .orElseThrow();
    }

    private Totals people(int from, int until) {
        Totals.Sum sum = new Totals.Sum();
        for (int person = from; person < until; person++) {
            person(person);
            sum.add(halvesOf[person], minutesOf[person]);
        }
        return sum.totals();
    }

    private void person(int person) {
        int halves = 0;
        int worked = 0;
        int missed = 0;
        int months = 0;
        int today = -1;
        int leftToday = 0;
        for (int act = acts.first[person]; act < acts.first[person + 1]; act++) {
            if (!acts.served[act]) {
                missed++;
                continue;
            }
            int start = acts.start[act];
            int end = acts.end[act];
            int day = start / Rule.MINUTES_PER_DAY;
            if (day != today) {
                today = day;
                leftToday = Rule.MOST_MINUTES_A_DAY;
                months |= 1 << Workload.MONTHS[day];
            }
            int kept = Math.min(end - start, leftToday);
            leftToday -= kept;
            worked += kept;
            int times = acts.isEmergency(act) ? 2 : 1;
            halves += Math.min(
                    Rule.halves(end - start, Rule.night(start, end), kept, times), Rule.MOST_HALVES_A_YEAR - halves);
        }
        halvesOf[person] =
                halves + Integer.bitCount(months) * Rule.HALVES_FOR_A_MONTH + missed * Rule.HALVES_FOR_NOT_COMING;
        minutesOf[person] = worked;
    }
}
