package org.volunteerkit.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a training course (培训课程标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class TrainingCourseId extends Key {

    private TrainingCourseId(String text) {
        super("trainingCourseId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static TrainingCourseId of(String text) {
        return new TrainingCourseId(text);
    }
}
