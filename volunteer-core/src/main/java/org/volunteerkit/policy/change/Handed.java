package org.volunteerkit.policy.change;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.volunteerkit.policy.DueKey;

/**
 * Grades that were handed over to whoever gives awards, as the caller remembers it; of several with one key the last holds.
 *
 * @param key what they were due for
 * @param reference the reference under which they were handed over
 * @param programme the key of the programme
 * @param grades the keys of the grades that were reached then, in rising order; none if all were lost
 * @param on the day for which they were handed over
 */
@JsonPropertyOrder({"key", "reference", "programme", "grades", "on"})
public record Handed(DueKey key, String reference, String programme, List<String> grades, LocalDate on) {

    /** Keeps a copy. */
    public Handed {
        grades = ImmutableList.copyOf(grades);
    }
}
