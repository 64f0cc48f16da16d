package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedSet;
import java.util.SortedSet;

/**
 * An award that somebody may have already: one of some grades of a programme.
 *
 * @param programme the programme, this one or another
 * @param grades the grades of which one is enough; any grade if empty
 * @param held whether the award must still be valid
 */
@JsonPropertyOrder({"programme", "grades", "held"})
public record Prior(ProgrammeId programme, SortedSet<GradeId> grades, Held held) {

    /** When an award counts as held. */
    public enum Held {
        /** It was given at some time and not withdrawn; it may have lapsed. */
        EVER,
        /** It is valid on the day that is asked about. */
        STANDING
    }

    /** Keeps a copy of the grades. */
    public Prior {
        grades = ImmutableSortedSet.copyOf(grades);
    }

    /** Returns whether an award of a programme and a grade is meant. */
    public boolean means(ProgrammeId other, GradeId grade) {
        return programme.equals(other) && (grades.isEmpty() || grades.contains(grade));
    }
}
