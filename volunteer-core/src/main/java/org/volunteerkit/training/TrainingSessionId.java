package org.volunteerkit.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a training session (培训标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class TrainingSessionId extends Key {

    private TrainingSessionId(String text) {
        super("trainingSessionId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static TrainingSessionId of(String text) {
        return new TrainingSessionId(text);
    }
}
