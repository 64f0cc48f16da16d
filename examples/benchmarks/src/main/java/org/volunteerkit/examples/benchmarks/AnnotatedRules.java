package org.volunteerkit.examples.benchmarks;

import org.jeasy.rules.annotation.Action;
import org.jeasy.rules.annotation.Condition;
import org.jeasy.rules.annotation.Fact;
import org.jeasy.rules.annotation.Rule;

/** The rules for Easy Rules as annotated classes, the form that its manual shows first. */
public final class AnnotatedRules {

    private AnnotatedRules() {}

    /** Minutes worked, at most 8 hours a day. */
    @Rule(name = "worked time, at most 8 h a day", priority = 1)
    public record Work(RunningTotals running) {

        /** Returns whether the person came. */
        @Condition
        public boolean when(@Fact("act") Act act) {
            return act.served();
        }

        /** Takes the minutes. */
        @Action
        public void then(@Fact("act") Act act) {
            running.work(act);
        }
    }

    /** Half more in the night. */
    @Rule(name = "half more in the night", priority = 2)
    public record Night(RunningTotals running) {

        /** Returns whether a part lies in the night. */
        @Condition
        public boolean when(@Fact("act") Act act) {
            return act.served() && act.night() > 0;
        }

        /** Weighs that part. */
        @Action
        public void then(@Fact("act") Act act) {
            running.night(act);
        }
    }

    /** Twice in an emergency. */
    @Rule(name = "twice in an emergency", priority = 3)
    public record Emergency(RunningTotals running) {

        /** Returns whether it was an emergency. */
        @Condition
        public boolean when(@Fact("act") Act act) {
            return act.served() && act.category() == Workload.Category.EMERGENCY;
        }

        /** Weighs the act. */
        @Action
        public void then() {
            running.emergency();
        }
    }

    /** A point an hour, at most 300 a year. */
    @Rule(name = "a point an hour, at most 300 a year", priority = 4)
    public record Earn(RunningTotals running) {

        /** Returns whether the person came. */
        @Condition
        public boolean when(@Fact("act") Act act) {
            return act.served();
        }

        /** Gives the points. */
        @Action
        public void then(@Fact("act") Act act) {
            running.earn(act);
        }
    }

    /** Five points for the first service of a month. */
    @Rule(name = "first service of a month", priority = 5)
    public record Month(RunningTotals running) {

        /** Returns whether the person came. */
        @Condition
        public boolean when(@Fact("act") Act act) {
            return act.served();
        }

        /** Gives the bonus. */
        @Action
        public void then(@Fact("act") Act act) {
            running.month(act);
        }
    }

    /** Two points off for not coming. */
    @Rule(name = "did not come", priority = 6)
    public record Missed(RunningTotals running) {

        /** Returns whether the person did not come. */
        @Condition
        public boolean when(@Fact("act") Act act) {
            return !act.served();
        }

        /** Takes them off. */
        @Action
        public void then() {
            running.missed();
        }
    }
}
