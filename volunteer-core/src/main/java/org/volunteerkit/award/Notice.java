package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedSet;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.SortedSet;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;

/**
 * How long an award is put up for public notice before it is given (公示期).
 *
 * <p>The day on which it is first published counts as the first day, if it is one of the days that are counted.
 *
 * @param days how many days, from 1 to 366
 * @param working whether only working days are counted (工作日)
 */
@JsonPropertyOrder({"days", "working"})
public record Notice(int days, boolean working) {

    private static final int MOST = 366;

    /** Checks the number of days. */
    public Notice {
        if (days < 1 || days > MOST) {
            throw new InvalidValueException(Problem.of("award.notice-days")
                    .field("days")
                    .with("most", MOST)
                    .found(Found.value(Integer.toString(days))));
        }
    }

    /**
     * Returns the days of the notice.
     *
     * @param published the first day on which it can be seen
     * @param calendar tells working days from others
     * @return from that day until the first day on which the award can be given
     */
    public DateRange from(LocalDate published, WorkingDays calendar) {
        if (!working) {
            return Spans.until(published, published.plusDays(days));
        }
        LocalDate day = published;
        for (int counted = 0; counted < days; day = day.plusDays(1)) {
            if (calendar.isWorking(day)) {
                counted++;
            }
        }
        return Spans.until(published, day);
    }

    /**
     * The days on which offices work: Monday to Friday, with exceptions in both directions.
     *
     * @param off days off beside Saturdays and Sundays (法定节假日)
     * @param worked Saturdays, Sundays and days off that are worked all the same (调休上班)
     */
    public record WorkingDays(SortedSet<LocalDate> off, SortedSet<LocalDate> worked) {

        /** Monday to Friday, without exceptions. */
        public static final WorkingDays MONDAY_TO_FRIDAY =
                new WorkingDays(ImmutableSortedSet.of(), ImmutableSortedSet.of());

        /** Keeps copies of the days. */
        public WorkingDays {
            off = ImmutableSortedSet.copyOf(off);
            worked = ImmutableSortedSet.copyOf(worked);
        }

        /** Returns whether offices work on a day. */
        public boolean isWorking(LocalDate day) {
            boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
            return worked.contains(day) || !(weekend || off.contains(day));
        }
    }
}
