package org.volunteerkit.roster.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a person (个人标识), whatever the person is: a volunteer, a guardian, somebody who is helped.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class PersonId extends Key {

    private PersonId(String text) {
        super("personId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static PersonId of(String text) {
        return new PersonId(text);
    }
}
