package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Words;

/**
 * What an award uses up (已用不得重复计算): service that has earned it cannot earn another of the same programme.
 *
 * <p>Only the programme itself looks at what it used up: the same hours stay fresh for every other programme, and no balance
 * moves. Records are used up oldest first, and one may be used in part.
 *
 * @param kind the kind of the records, in lower case with hyphens, such as {@code service}; the caller hands them in
 * @param atLeast how much must be unused for the award to be given, above zero; 300 hours are {@code PT300H}
 * @param takes how much of it is used up
 */
@JsonPropertyOrder({"kind", "atLeast", "takes"})
public record Use(String kind, Quantity atLeast, Taking takes) {

    /** How much is used up by an award. */
    public enum Taking {
        /** As much as is needed; what is left over counts for the next award. */
        THRESHOLD,
        /** All there is: the counter is set back to zero (清零). */
        EVERYTHING
    }

    /** Checks the kind and the amount. */
    public Use {
        Words.checkTerm("kind", kind);
        if (!atLeast.isPositive()) {
            throw new InvalidValueException(
                    Problem.of("award.use-nothing").field("atLeast").found(Found.value(atLeast.toString())));
        }
    }
}
