package org.volunteerkit.demand.pair;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a pair (结对编号).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class PairingId extends Key {

    private PairingId(String text) {
        super("pairingId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static PairingId of(String text) {
        return new PairingId(text);
    }
}
