package org.volunteerkit.policy.change;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.roster.person.PersonId;

/**
 * What becomes different for one person.
 *
 * @param person the person
 * @param amounts the sums that differ, by terms and unit
 * @param grades the grades that differ
 */
@JsonPropertyOrder({"person", "amounts", "grades"})
public record PersonChange(PersonId person, List<Liability> amounts, List<GradeShift> grades) {

    /** Keeps copies. */
    public PersonChange {
        amounts = ImmutableList.copyOf(amounts);
        grades = ImmutableList.copyOf(grades);
    }
}
