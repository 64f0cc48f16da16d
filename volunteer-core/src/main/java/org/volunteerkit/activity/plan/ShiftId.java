package org.volunteerkit.activity.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a shift (班次标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class ShiftId extends Key {

    private ShiftId(String text) {
        super("shiftId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static ShiftId of(String text) {
        return new ShiftId(text);
    }
}
