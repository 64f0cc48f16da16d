package org.volunteerkit.policy.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.time.DateRange;

/**
 * Grades of one programme that are due to one person by one policy and not by the other.
 *
 * @param programme the key of the programme
 * @param window the window, if they are for one
 * @param before the keys of the grades that were due, in rising order
 * @param after the keys of the grades that are due, in rising order
 */
@JsonPropertyOrder({"programme", "window", "before", "after"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GradeShift(String programme, Optional<DateRange> window, List<String> before, List<String> after) {

    /** Keeps copies. */
    public GradeShift {
        before = ImmutableList.copyOf(before);
        after = ImmutableList.copyOf(after);
    }
}
