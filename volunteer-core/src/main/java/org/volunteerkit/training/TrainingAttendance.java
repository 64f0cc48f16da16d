package org.volunteerkit.training;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
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

    /** Returns whether the person passed (是否合格); empty if there was nothing to pass, or the grade says it. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<Boolean> passed();

    /** Returns the grade (成绩), from 0; whether it is enough says the {@linkplain TrainingCourse#passMark course}. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OptionalInt grade();

    @Value.Check
    void check() {
        if (grade().isPresent() && grade().getAsInt() < 0) {
            throw new InvalidValueException(
                    Problem.of("training.grade-negative").field("grade").found(Found.number()));
        }
    }

    /** Collects the parts of an attendance. */
    public static final class Builder extends ImmutableTrainingAttendance.Builder {
        Builder() {}
    }
}
