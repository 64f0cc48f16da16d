package org.volunteerkit.examples.benchmarks;

/**
 * One act as the rule engines are given it.
 *
 * @param start the first minute, from the first midnight of the year
 * @param end the minute at which it was over
 * @param category what it was about
 * @param served whether the person came
 */
public record Act(int start, int end, Workload.Category category, boolean served) {

    /** Returns the acts of a workload, in its order. */
    static Act[] of(Workload acts) {
        Act[] all = new Act[acts.size()];
        for (int act = 0; act < all.length; act++) {
            all[act] = new Act(acts.start[act], acts.end[act], acts.category(act), acts.served[act]);
        }
        return all;
    }

    /** Returns the minutes from start to end. */
    public int minutes() {
        return end - start;
    }

    /** Returns how many of the minutes lie in the night. */
    public int night() {
        return Rule.night(start, end);
    }
}
