package org.volunteerkit.roster.body;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of an organisation (组织标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class OrganizationId extends Key {

    private OrganizationId(String text) {
        super("organizationId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static OrganizationId of(String text) {
        return new OrganizationId(text);
    }
}
