package org.volunteerkit.award.book;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of an award: that of the command by which it was given, a dot, and its place among the awards of that command.
 *
 * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
 */
public final class AwardId extends Key {

    private AwardId(String text) {
        super("awardId", text);
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static AwardId of(String text) {
        return new AwardId(text);
    }
}
