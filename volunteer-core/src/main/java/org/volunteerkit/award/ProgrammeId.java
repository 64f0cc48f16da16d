package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a programme; all its editions have the same.
 *
 * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
 */
public final class ProgrammeId extends Key {

    private ProgrammeId(String text) {
        super("programmeId", text);
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static ProgrammeId of(String text) {
        return new ProgrammeId(text);
    }
}
