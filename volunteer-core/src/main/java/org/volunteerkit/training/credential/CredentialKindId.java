package org.volunteerkit.training.credential;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a kind of credential (资质种类标识), such as {@code first-aid}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class CredentialKindId extends Key {

    private CredentialKindId(String text) {
        super("credentialKindId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static CredentialKindId of(String text) {
        return new CredentialKindId(text);
    }
}
