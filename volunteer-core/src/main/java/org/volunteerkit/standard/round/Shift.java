package org.volunteerkit.standard.round;

import java.util.Optional;
import org.volunteerkit.standard.Conformity;

/**
 * One field of the matrix that is not what it was.
 *
 * @param subject the key of the subject
 * @param criterion the name of the criterion
 * @param before the state before; empty if it was not asked for
 * @param after the state after; empty if it is no longer asked for
 */
public record Shift(String subject, String criterion, Optional<Conformity> before, Optional<Conformity> after) {

    /** Returns whether it is better than before; never if it did not apply or was not asked for on one of both sides. */
    public boolean isBetter() {
        return isComparable() && !before.equals(after) && worse().equals(before);
    }

    /** Returns whether it is worse than before; never if it did not apply or was not asked for on one of both sides. */
    public boolean isWorse() {
        return isComparable() && !before.equals(after) && worse().equals(after);
    }

    private boolean isComparable() {
        return before.isPresent()
                && after.isPresent()
                && before.get() != Conformity.NOT_APPLICABLE
                && after.get() != Conformity.NOT_APPLICABLE;
    }

    private Optional<Conformity> worse() {
        return before.flatMap(one -> after.map(one::worse));
    }
}
