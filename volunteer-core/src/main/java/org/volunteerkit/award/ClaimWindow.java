package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/**
 * When an award must be asked for (申报期): some time after the end of the period in which it was reached.
 *
 * <p>"Until 31 March for the year before" is {@code {"period": {"calendar": {"period": "year"}}, "length": "P3M"}}; "in April
 * for the year before" has {@code "opens": "P3M"} and {@code "length": "P1M"}.
 *
 * @param period a part of the calendar; it holds the day on which the grade was reached
 * @param opens how long after the end of the period claims begin; at once if absent
 * @param length how long they are taken
 */
@JsonPropertyOrder({"period", "opens", "length"})
public record ClaimWindow(Window period, Optional<Period> opens, Period length) {

    /** Checks that the period is a part of the calendar and the lengths are above zero. */
    public ClaimWindow {
        if (!(period instanceof Window.Calendar)) {
            throw new InvalidValueException(Problem.of("award.calendar-needed").field("period"));
        }
        opens.ifPresent(span -> Spans.checkPositive("opens", span));
        Spans.checkPositive("length", length);
    }

    /**
     * Returns the days on which a claim is taken for a grade that was reached on a day.
     *
     * @return empty if the period does not end within the library's calendar
     */
    public Optional<DateRange> claims(LocalDate reached) {
        return period.at(reached)
                .flatMap(DateRange::end)
                .map(end -> opens.map(end::plus).orElse(end))
                .map(first -> Spans.from(first, length));
    }

    /** Returns whether two days lie in the same period. */
    public boolean isSamePeriod(LocalDate one, LocalDate other) {
        return period.at(one).equals(period.at(other));
    }
}
