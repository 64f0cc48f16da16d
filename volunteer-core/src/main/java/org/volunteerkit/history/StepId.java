package org.volunteerkit.history;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a step (步骤编号), given by whoever files it, so that filing it again does nothing.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class StepId extends Key {

    private StepId(String text) {
        super("stepId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static StepId of(String text) {
        return new StepId(text);
    }
}
