package org.volunteerkit.training;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Privacy;

/**
 * That a person took part in a training (参训记录).
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class TrainingAttendance {

    TrainingAttendance() {}

    /** Starts an attendance; training and person are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the training. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract TrainingSessionId session();

    /** Returns who took part. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns whether the person passed (是否合格); empty if there was nothing to pass. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<Boolean> passed();

    /** Collects the parts of an attendance. */
    public static final class Builder extends ImmutableTrainingAttendance.Builder {
        Builder() {}
    }
}
