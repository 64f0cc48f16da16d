package org.volunteerkit.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a project (项目标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class ProjectId extends Key {

    private ProjectId(String text) {
        super("projectId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static ProjectId of(String text) {
        return new ProjectId(text);
    }
}
