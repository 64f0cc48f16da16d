package org.volunteerkit.demand.pair;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Words;

/**
 * One edition of how often a pair is to meet (走访频次要求): so many visits in each week, month, quarter or year.
 *
 * <p>Visits on one day count once, so that a norm cannot be kept in one afternoon.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Norm {

    Norm() {}

    /** What is due in a part of the calendar on some days of which the two were no pair, or paused. */
    public enum PartWindow {
        /** As many visits as the days are worth, rounded down (按天折算). */
        SHARED,
        /** All visits, if there was one such day (照常). */
        DUE,
        /** None (免除). */
        FREE
    }

    /**
     * Returns one visit in each week from Monday; of a week with a day less, none is due.
     *
     * <p>A volunteer association reports 每周一次上门服务; what is due in part of a week is the choice of this library, the first day
     * of validity too.
     */
    public static Norm weekly() {
        return builder()
                .id("weekly")
                .validity(DateRange.from(LocalDate.of(2012, 1, 1)))
                .clause(Clause.builder()
                        .source("志愿者协会党支部工作总结")
                        .note("as practised by one association; part of a week is the library's choice")
                        .build())
                .window(Window.calendar(Window.Period.WEEK))
                .visits(1)
                .build();
    }

    /** Starts a norm; id, validity, clause, window and visits are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of this edition: lower-case letters, digits and single hyphens. */
    public abstract String id();

    /** Returns the days on which this edition is in force; a week or month is judged by the edition of its first day. */
    public abstract DateRange validity();

    /** Returns where the norm is printed. */
    public abstract Clause clause();

    /** Returns the part of the calendar, such as each month; always a {@link Window.Calendar}. */
    public abstract Window window();

    /** Returns on how many different days there is to be a visit, at least 1. */
    public abstract int visits();

    /** Returns what is due where the two were no pair, or paused, for some days; shared if silent. */
    @Value.Default
    public PartWindow partWindow() {
        return PartWindow.SHARED;
    }

    /** Returns how many visits are due if so many days of a window count. */
    final int due(long days, long ofDays) {
        if (days == 0) {
            return 0;
        }
        return switch (partWindow()) {
            case SHARED -> (int) (visits() * days / ofDays);
            case DUE -> visits();
            case FREE -> days == ofDays ? visits() : 0;
        };
    }

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (!(window() instanceof Window.Calendar)) {
            throw new InvalidValueException(Problem.of("demand.norm-window").field("window"));
        }
        if (visits() < 1 || visits() > 366) {
            throw new InvalidValueException(
                    Problem.of("demand.norm-visits").field("visits").found(Found.value(Integer.toString(visits()))));
        }
    }

    /** Collects the parts of a norm. */
    public static final class Builder extends ImmutableNorm.Builder {
        Builder() {}
    }
}
