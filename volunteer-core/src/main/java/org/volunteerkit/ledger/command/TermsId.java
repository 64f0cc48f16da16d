package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Key;

/**
 * The key of the terms by which a lot lives, as a policy names them.
 *
 * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
 */
public final class TermsId extends Key {

    private TermsId(String text) {
        super("termsId", text);
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws InvalidValueException if the text has another form
     */
    @JsonCreator
    public static TermsId of(String text) {
        return new TermsId(text);
    }
}
