package org.volunteerkit.service.review;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Hours;

/**
 * A period as it was closed (已结账期间): its own hours, and in a lane apart what became known of earlier days since the close before.
 *
 * <p>It never changes: whatever happens later stands in a later period. All periods up to one add up to what was credited for all
 * days up to its end, as the book stood when it was closed.
 *
 * @param period the days of service
 * @param closedOn the day on which it was closed
 * @param regular the hours served in the period, by person, as the book stood when it was closed; nobody has none
 * @param late what changed, since the period before was closed, in days of service before this period (补录与更正)
 */
public record ClosedPeriod(
        DateRange period, LocalDate closedOn, Map<PersonId, Hours> regular, List<CounterEntry> late) {

    /** Copies both. */
    public ClosedPeriod {
        regular = ImmutableMap.copyOf(regular);
        late = ImmutableList.copyOf(late);
    }

    /** Returns the hours served in the period. */
    public Hours regularHours() {
        return regular.values().stream().reduce(Hours.ZERO, Hours::plus);
    }

    /** Returns the net of what came late; below zero if more was taken back than came. */
    public Hours lateHours() {
        return late.stream().map(CounterEntry::net).reduce(Hours.ZERO, Hours::plus);
    }

    /** Returns what is to be reported for this period: its own hours and what came late. */
    public Hours total() {
        return regularHours().plus(lateHours());
    }
}
