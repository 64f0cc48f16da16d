package org.volunteerkit.activity.plan;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.SortedSet;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * On which days something comes again (重复规则).
 *
 * <p>Weeks begin on Monday (ISO 8601). JSON: an object with one field that names the case, such as {@code {"weekly": {"on":
 * ["friday"], "every": 1}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Rhythm.Weekly.class),
    @JsonSubTypes.Type(Rhythm.Monthly.class),
    @JsonSubTypes.Type(Rhythm.Yearly.class)
})
public sealed interface Rhythm {

    /** Returns every week on some days of the week. */
    static Rhythm weekly(DayOfWeek... on) {
        return new Weekly(ImmutableSortedSet.copyOf(on), 1);
    }

    /** Returns every month on its n-th such day of the week, from 1; -1 is the last. */
    static Rhythm monthly(int nth, DayOfWeek on) {
        return new Monthly(nth, on);
    }

    /** Returns every year on some days, such as 5 March and 5 December. */
    static Rhythm yearly(MonthDay... on) {
        return new Yearly(ImmutableSortedSet.copyOf(on));
    }

    /**
     * Returns whether a day is one of them.
     *
     * @param day the day
     * @param first the first day of the whole, from whose week weeks are counted
     */
    boolean falls(LocalDate day, LocalDate first);

    /**
     * Some days of every week, or of every second and so on.
     *
     * @param on the days of the week, at least one
     * @param every 1 for every week, up to 53; the week of the first day is one of them
     */
    @JsonTypeName("weekly")
    @JsonPropertyOrder({"on", "every"})
    record Weekly(SortedSet<DayOfWeek> on, int every) implements Rhythm {

        /** Checks days and distance. */
        public Weekly {
            on = ImmutableSortedSet.copyOf(on);
            if (on.isEmpty()) {
                throw new InvalidValueException(Problem.of("activity.days-none").field("on"));
            }
            if (every < 1 || every > 53) {
                throw new InvalidValueException(
                        Problem.of("activity.every").field("every").found(Found.value(Integer.toString(every))));
            }
        }

        @Override
        public boolean falls(LocalDate day, LocalDate first) {
            return on.contains(day.getDayOfWeek())
                    && Math.floorMod(ChronoUnit.WEEKS.between(monday(first), monday(day)), every) == 0;
        }

        private static LocalDate monday(LocalDate day) {
            return day.minusDays(day.getDayOfWeek().getValue() - 1L);
        }
    }

    /**
     * The n-th such day of the week in every month; a month without a fifth one has none.
     *
     * @param nth 1 to 5 from the start of the month, or -1 to -5 from its end
     * @param on the day of the week
     */
    @JsonTypeName("monthly")
    @JsonPropertyOrder({"nth", "on"})
    record Monthly(int nth, DayOfWeek on) implements Rhythm {

        /** Checks the number. */
        public Monthly {
            if (nth == 0 || nth < -5 || nth > 5) {
                throw new InvalidValueException(
                        Problem.of("activity.nth").field("nth").found(Found.value(Integer.toString(nth))));
            }
        }

        @Override
        public boolean falls(LocalDate day, LocalDate first) {
            LocalDate there = day.with(TemporalAdjusters.dayOfWeekInMonth(nth, on));
            return there.equals(day);
        }
    }

    /**
     * Some days of every year; 29 February only in years that have it.
     *
     * @param on the days, at least one
     */
    @JsonTypeName("yearly")
    record Yearly(SortedSet<MonthDay> on) implements Rhythm {

        /** Checks that there is a day. */
        public Yearly {
            on = ImmutableSortedSet.copyOf(on);
            if (on.isEmpty()) {
                throw new InvalidValueException(Problem.of("activity.days-none").field("on"));
            }
        }

        @Override
        public boolean falls(LocalDate day, LocalDate first) {
            return on.contains(MonthDay.from(day));
        }
    }
}
