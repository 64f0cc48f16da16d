package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableSortedSet;
import java.util.SortedSet;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * A rule that somebody is let off who holds another award (放宽条件).
 *
 * <p>Lower thresholds for such people are the policy's: it sees earlier awards as facts.
 *
 * @param by the award that must be held
 * @param waives the rules that are then not looked at; at least one
 */
@JsonPropertyOrder({"by", "waives"})
public record Easing(Prior by, SortedSet<Waiver> waives) {

    /** A rule that can be waived. */
    public enum Waiver {
        /** The earlier awards that a grade needs. */
        NEEDS,
        /** That no grade is skipped. */
        ORDER,
        /** The time that must pass since the last award. */
        COOLING_OFF,
        /** The unused service that a grade takes; nothing is used up then. */
        USES
    }

    /** Checks that something is waived. */
    public Easing {
        waives = ImmutableSortedSet.copyOf(waives);
        if (waives.isEmpty()) {
            throw new InvalidValueException(Problem.of("award.easing-empty").field("waives"));
        }
    }
}
