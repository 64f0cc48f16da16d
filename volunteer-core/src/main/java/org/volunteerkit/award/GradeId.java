package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/**
 * The key of a grade within its programme, such as {@code three-star}; it says nothing about rank, the order in the programme does.
 *
 * <p>1 to 64 ASCII letters, digits, dots, underscores and hyphens. To be called, not extended. Immutable.
 */
public final class GradeId extends Key {

    private GradeId(String text) {
        super("gradeId", text);
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if the text has another form
     */
    @JsonCreator
    public static GradeId of(String text) {
        return new GradeId(text);
    }
}
