package org.volunteerkit.activity;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of an activity (活动标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class ActivityId extends Key {

    private ActivityId(String text) {
        super("activityId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static ActivityId of(String text) {
        return new ActivityId(text);
    }
}
