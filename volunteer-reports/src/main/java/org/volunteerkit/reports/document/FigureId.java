package org.volunteerkit.reports.document;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

/** The name of one figure of a document, such as {@code registered-share}; sentences, panels and definitions refer to it. */
public final class FigureId extends Key {

    private FigureId(String text) {
        super("figureId", text);
    }

    /**
     * Returns the key.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if the text is no key
     */
    @JsonCreator
    public static FigureId of(String text) {
        return new FigureId(text);
    }
}
