package org.volunteerkit.station;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a volunteer station (服务站标识).
 *
 * <p>To be called, not extended. Immutable.
 */
public final class StationId extends Key {

    private StationId(String text) {
        super("stationId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static StationId of(String text) {
        return new StationId(text);
    }
}
