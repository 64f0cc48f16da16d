package org.volunteerkit.demand;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a demand form (需求表编号).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class DemandFormId extends Key {

    private DemandFormId(String text) {
        super("demandFormId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static DemandFormId of(String text) {
        return new DemandFormId(text);
    }
}
