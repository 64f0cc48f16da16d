package org.volunteerkit.ledger.terms.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Key;

/**
 * The key of something with a price, such as {@code haircut}.
 *
 * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
 */
public final class ItemId extends Key {

    private ItemId(String text) {
        super("itemId", text);
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws InvalidValueException if the text has another form
     */
    @JsonCreator
    public static ItemId of(String text) {
        return new ItemId(text);
    }
}
