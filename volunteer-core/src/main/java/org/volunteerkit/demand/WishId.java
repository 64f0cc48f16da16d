package org.volunteerkit.demand;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a small wish (微心愿标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class WishId extends Key {

    private WishId(String text) {
        super("wishId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static WishId of(String text) {
        return new WishId(text);
    }
}
