package org.volunteerkit.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/** The key of a standard; all its editions have the same. */
public final class StandardId extends Key {

    private StandardId(String text) {
        super("standardId", text);
    }

    /**
     * Returns the key written in a text.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if the text is no key
     */
    @JsonCreator
    public static StandardId of(String text) {
        return new StandardId(text);
    }
}
