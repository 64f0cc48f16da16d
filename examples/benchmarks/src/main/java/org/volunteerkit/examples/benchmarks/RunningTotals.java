package org.volunteerkit.examples.benchmarks;

/**
 * What the consequences of the rule engines' rules do: the running totals of one person, in plain Java, as the users of such
 * engines write it.
 *
 * <p>For each act the rules that hold call their method, in the order of the methods here.
 */
public final class RunningTotals {

    private int today = -1;
    private int leftToday;
    private int months;
    private int worked;
    private int halves;
    private int extra;
    private int kept;
    private int weight;

    /** Forgets the person before. */
    void clear() {
        today = -1;
        months = 0;
        worked = 0;
        halves = 0;
        extra = 0;
    }

    /** Adds the person to the results of all. */
    void addTo(Totals.Sum sum) {
        sum.add(halves + extra, worked);
    }

    /** Takes the minutes of an act, as far as the day has room; without bonus each counts once, which is two halves. */
    public void work(Act act) {
        int day = act.start() / Rule.MINUTES_PER_DAY;
        if (day != today) {
            today = day;
            leftToday = Rule.MOST_MINUTES_A_DAY;
        }
        kept = Math.min(act.minutes(), leftToday);
        leftToday -= kept;
        worked += kept;
        weight = 2 * act.minutes();
    }

    /** Counts the minutes in the night by a half more. */
    public void night(Act act) {
        weight += act.night();
    }

    /** Counts everything twice. */
    public void emergency() {
        weight *= 2;
    }

    /** Gives the points of the act, as far as the year has room. */
    public void earn(Act act) {
        int earned = kept * weight / (Rule.MINUTES_PER_HOUR * act.minutes());
        halves += Math.min(earned, Rule.MOST_HALVES_A_YEAR - halves);
    }

    /** Gives the bonus if the act is the first of its month. */
    public void month(Act act) {
        int month = 1 << Workload.MONTHS[act.start() / Rule.MINUTES_PER_DAY];
        if ((months & month) == 0) {
            months |= month;
            extra += Rule.HALVES_FOR_A_MONTH;
        }
    }

    /** Takes off for not coming. */
    public void missed() {
        extra += Rule.HALVES_FOR_NOT_COMING;
    }
}
