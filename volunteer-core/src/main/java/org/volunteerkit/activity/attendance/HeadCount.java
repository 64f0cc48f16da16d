package org.volunteerkit.activity.attendance;

import org.immutables.value.Value;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Privacy;

/**
 * How many people helped whose names nobody took (未署名人数).
 *
 * <p>Never time of a person: fifty people for two hours are not one person for a hundred.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class HeadCount {

    HeadCount() {}

    /** Starts a head-count; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key: that of the step by which it was filed. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract StepId id();

    /** Returns the shift. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract ShiftId shift();

    /** Returns how many people, from 1; nobody who is known by name is among them. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract int heads();

    /** Returns how long they helped. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract TimeSpan time();

    /** Returns who counted. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId by();

    @Value.Check
    void check() {
        if (heads() < 1) {
            throw new InvalidValueException(
                    Problem.of("activity.heads").field("heads").found(Found.value(Integer.toString(heads()))));
        }
    }

    /** Collects the parts of a head-count. */
    public static final class Builder extends ImmutableHeadCount.Builder {
        Builder() {}
    }
}
