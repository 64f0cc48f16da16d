package org.volunteerkit.service;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of the service of a group (集体服务记录标识), unique in the embedding system and never used again.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class GroupServiceId extends Key {

    private GroupServiceId(String text) {
        super("groupServiceId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static GroupServiceId of(String text) {
        return new GroupServiceId(text);
    }
}
