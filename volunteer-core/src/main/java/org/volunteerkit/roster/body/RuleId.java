package org.volunteerkit.roster.body;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a written rule (制度标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class RuleId extends Key {

    private RuleId(String text) {
        super("ruleId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static RuleId of(String text) {
        return new RuleId(text);
    }
}
