package org.volunteerkit.demand.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a ticket (服务单编号).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class TicketId extends Key {

    private TicketId(String text) {
        super("ticketId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static TicketId of(String text) {
        return new TicketId(text);
    }
}
