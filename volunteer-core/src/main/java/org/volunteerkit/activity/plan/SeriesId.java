package org.volunteerkit.activity.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a series of shifts (排班系列标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class SeriesId extends Key {

    private SeriesId(String text) {
        super("seriesId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static SeriesId of(String text) {
        return new SeriesId(text);
    }
}
