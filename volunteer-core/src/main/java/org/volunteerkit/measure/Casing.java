package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.time.DateRange;

/** A case, ready to be looked at. */
final class Casing {

    private final ImmutableMap<String, Condition> where;
    private final Optional<When.Clock> clock;
    private final ImmutableSet<DayOfWeek> weekdays;
    private final ImmutableList<DateRange> days;
    private final ImmutableSet<MonthDay> yearly;
    private final Optional<Requiring> needs;
    private final When.At at;

    Casing(When when, Optional<Requiring> needs) {
        this.where = ImmutableMap.copyOf(when.where());
        this.clock = when.clock();
        this.weekdays = ImmutableSet.copyOf(when.weekdays());
        this.days = ImmutableList.copyOf(when.days());
        this.yearly = ImmutableSet.copyOf(when.yearly());
        this.needs = needs;
        this.at = when.at();
    }

    /** The conditions on fields. */
    ImmutableMap<String, Condition> where() {
        return where;
    }

    Optional<When.Clock> clock() {
        return clock;
    }

    ImmutableSet<DayOfWeek> weekdays() {
        return weekdays;
    }

    ImmutableList<DateRange> days() {
        return days;
    }

    ImmutableSet<MonthDay> yearly() {
        return yearly;
    }

    Optional<Requiring> needs() {
        return needs;
    }

    When.At at() {
        return at;
    }

    /** Whether minutes of one act may differ. */
    boolean isOfTime() {
        return clock.isPresent() || !weekdays.isEmpty() || !yearly.isEmpty() || (!days.isEmpty() && at == When.At.ACT);
    }

    /** Whether of an act it holds the same from whatever later day it is seen; what is needed is looked at on its own day. */
    boolean addsOnly() {
        boolean timeless = where.values().stream()
                .allMatch(each -> each.within().isEmpty() && each.present().isEmpty());
        return timeless && at == When.At.ACT;
    }

    boolean asksFacts() {
        return needs.isPresent();
    }

    /** Whether the case holds of a row as a whole; no clock plays a part. */
    boolean holds(Row row, Evaluation run) {
        return holdsApartFromTime(row, run) && (at == When.At.DECISION || touches(row.caseDay(run.asOf()), null));
    }

    /** Whether all of the case holds of a row that is not about its time. */
    boolean holdsApartFromTime(Row row, Evaluation run) {
        LocalDate day = at == When.At.ACT ? row.caseDay(run.asOf()) : run.asOf();
        return where.entrySet().stream().allMatch(each -> Conditions.meets(row, each.getKey(), each.getValue(), run))
                && (at == When.At.ACT || isAmong(day))
                && needs.map(requirement -> requirement.isMet(run.seenFrom(day, row.person())))
                        .orElse(true);
    }

    /**
     * Whether a minute lies in the times of the case.
     *
     * @param time null if only the day is known; then no minute lies in a part of the day
     */
    boolean touches(LocalDate day, @Nullable LocalTime time) {
        return clock.map(part -> time != null && isIn(part, time)).orElse(true)
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()))
                && (yearly.isEmpty() || yearly.contains(MonthDay.from(day)))
                && (at == When.At.DECISION || isAmong(day));
    }

    private boolean isAmong(LocalDate day) {
        return days.isEmpty() || days.stream().anyMatch(range -> range.contains(day));
    }

    private static boolean isIn(When.Clock part, LocalTime time) {
        boolean begun = !time.isBefore(part.from());
        boolean before = time.isBefore(part.to());
        return part.from().isBefore(part.to()) ? begun && before : begun || before;
    }
}
