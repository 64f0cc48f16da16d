package org.volunteerkit.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.value.Key;

final class VisitId extends Key {

    private VisitId(String text) {
        super("visitId", text);
    }

    @JsonCreator
    static VisitId of(String text) {
        return new VisitId(text);
    }
}
