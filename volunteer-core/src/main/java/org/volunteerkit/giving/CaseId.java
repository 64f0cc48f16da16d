package org.volunteerkit.giving;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a case for which money and goods are collected (救助个案编号).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class CaseId extends Key {

    private CaseId(String text) {
        super("caseId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static CaseId of(String text) {
        return new CaseId(text);
    }
}
