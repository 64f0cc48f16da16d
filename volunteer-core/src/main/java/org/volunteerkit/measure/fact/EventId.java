package org.volunteerkit.measure.fact;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/** The key of an event; it tells the event from others of its kind. */
public final class EventId extends Key {

    private EventId(String text) {
        super("eventId", text);
    }

    /**
     * Returns the key written in a text.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if the text is no key
     */
    @JsonCreator
    public static EventId of(String text) {
        return new EventId(text);
    }
}
