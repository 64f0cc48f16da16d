package org.volunteerkit.activity.attendance;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of an attendance (到岗记录标识): that of the check-in with which it began.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class AttendanceId extends Key {

    private AttendanceId(String text) {
        super("attendanceId", text);
    }

    /**
     * Returns the key that is written so.
     *
     * @param text 1 to 64 ASCII letters, digits, dots, underscores and hyphens; case matters
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static AttendanceId of(String text) {
        return new AttendanceId(text);
    }
}
