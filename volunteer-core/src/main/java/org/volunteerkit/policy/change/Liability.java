package org.volunteerkit.policy.change;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.value.Quantity;

/**
 * What is due under some terms in one unit, by one policy and by another.
 *
 * @param terms the key of the terms
 * @param before the sum of what was due
 * @param after the sum of what is due
 */
@JsonPropertyOrder({"terms", "before", "after"})
public record Liability(String terms, Quantity before, Quantity after) {

    /** Returns how much more it is; below zero if it is less. */
    public Quantity difference() {
        return OutOfRangeException.locating(terms, () -> after.minus(before));
    }
}
