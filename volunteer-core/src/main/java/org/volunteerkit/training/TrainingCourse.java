package org.volunteerkit.training;

import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Words;

/**
 * What is taught again and again (培训课程): its sessions are {@link TrainingSession}s, and its grades have a mark to pass.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class TrainingCourse {

    TrainingCourse() {}

    /** Starts a course; key, title, topic and kind are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract TrainingCourseId id();

    /** Returns the title (课程名称): 1 to 128 characters. */
    public abstract String title();

    /** Returns what it is about, such as {@code first-aid}: lower-case letters, digits and single hyphens. */
    public abstract String topic();

    /** Returns the kind (类别). */
    public abstract TrainingKind kind();

    /** Returns the lowest grade with which it is passed (合格分数), from 0; empty if there are no grades. */
    public abstract OptionalInt passMark();

    /**
     * Returns whether somebody passed.
     *
     * @param attended an attendance at a session of this course
     * @return by the grade where there are both a grade and a mark, else as the attendance says; a course with a mark is not
     *     passed as long as nobody says so, and empty means that there was nothing to pass
     */
    public final Optional<Boolean> isPassed(TrainingAttendance attended) {
        if (passMark().isEmpty()) {
            return attended.passed();
        }
        return Optional.of(
                attended.grade().isPresent()
                        ? attended.grade().getAsInt() >= passMark().getAsInt()
                        : attended.passed().orElse(false));
    }

    @Value.Check
    void check() {
        Words.checkName("title", title());
        Words.checkTerm("topic", topic());
        if (passMark().isPresent() && passMark().getAsInt() < 0) {
            throw new InvalidValueException(Problem.of("training.grade-negative")
                    .field("passMark")
                    .found(Found.value(Integer.toString(passMark().getAsInt()))));
        }
    }

    /** Collects the parts of a course. */
    public static final class Builder extends ImmutableTrainingCourse.Builder {
        Builder() {}
    }
}
