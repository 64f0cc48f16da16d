package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.volunteerkit.time.DateRange;

/**
 * When an award may be renewed by passing the same test again (续期), seen from the day on which it ends.
 *
 * <p>The test takes the same as the award itself, from service that the programme has not used up. Renewed in time, the award
 * goes on from its end; renewed late, from the day of the renewal, with a gap.
 *
 * @param before how long before the end renewals are taken; shorter than the award lasts
 * @param after how long after the end they are still taken; not at all if absent
 */
@JsonPropertyOrder({"before", "after"})
public record Renewal(Period before, Optional<Period> after) {

    /** Checks that the lengths are above zero. */
    public Renewal {
        Spans.checkPositive("before", before);
        after.ifPresent(span -> Spans.checkPositive("after", span));
    }

    /**
     * Returns the days on which a renewal is taken.
     *
     * @param end the first day on which the award is not valid any more
     */
    public DateRange days(LocalDate end) {
        return Spans.until(end.minus(before), after.map(end::plus).orElse(end));
    }
}
