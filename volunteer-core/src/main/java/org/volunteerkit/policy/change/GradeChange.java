package org.volunteerkit.policy.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.policy.DueKey;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Quantity;

/**
 * Grades that are to be handed over now to whoever gives awards, because others were handed over before, or none.
 *
 * @param key what they are due for
 * @param reference a key for the command that hands them over, the same whenever the same difference is found again
 * @param person the person
 * @param programme the key of the programme
 * @param reached the keys of all grades that are reached now, in rising order; none if none is any more
 * @param due the keys of those that are due: the highest alone, or every one
 * @param lost the keys of those that were handed over before and are not reached any more
 * @param found the quantity that was looked at, if grades have quantities
 * @param on the last day of the window, or the day of the decision
 */
@JsonPropertyOrder({"key", "reference", "person", "programme", "reached", "due", "lost", "found", "on"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GradeChange(
        DueKey key,
        String reference,
        PersonId person,
        String programme,
        List<String> reached,
        List<String> due,
        List<String> lost,
        Optional<Quantity> found,
        LocalDate on) {

    /** Keeps copies. */
    public GradeChange {
        reached = ImmutableList.copyOf(reached);
        due = ImmutableList.copyOf(due);
        lost = ImmutableList.copyOf(lost);
    }

    /** Returns what is to be remembered once this is handed over. */
    public Handed handed() {
        return new Handed(key, reference, programme, reached, on);
    }
}
