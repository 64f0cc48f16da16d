package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Key;

/**
 * The key of a record behind a command, in the embedder's own facts: a service record, a verdict, an order.
 *
 * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
 */
public final class Source extends Key {

    private Source(String text) {
        super("source", text);
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws InvalidValueException if the text has another form
     */
    @JsonCreator
    public static Source of(String text) {
        return new Source(text);
    }
}
