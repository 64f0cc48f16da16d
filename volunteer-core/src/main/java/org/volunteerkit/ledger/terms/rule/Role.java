package org.volunteerkit.ledger.terms.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Key;

/**
 * The part that an account of the house plays in terms, such as {@code donation-pool}; the embedder says which account that is.
 *
 * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
 */
public final class Role extends Key {

    private Role(String text) {
        super("role", text);
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws InvalidValueException if the text has another form
     */
    @JsonCreator
    public static Role of(String text) {
        return new Role(text);
    }
}
