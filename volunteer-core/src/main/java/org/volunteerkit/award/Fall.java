package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Period;

/**
 * What becomes of a grade when a later review finds less than it takes (降级).
 *
 * <p>JSON: an object with one field that names the case, {@code {"keeps": {}}}, {@code {"falls": {}}} or {@code {"grace":
 * {"span": "P6M"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Fall.Keeps.class),
    @JsonSubTypes.Type(Fall.Falls.class),
    @JsonSubTypes.Type(Fall.Grace.class)
})
public sealed interface Fall {

    /** Nothing: what was given is kept, for life or as long as it is valid. */
    @JsonTypeName("keeps")
    record Keeps() implements Fall {}

    /** It falls at once to the grade that is still reached. */
    @JsonTypeName("falls")
    record Falls() implements Fall {}

    /**
     * It falls when a review still finds too little after some time; reaching it again in between ends the matter.
     *
     * @param span how long after the first such review, above zero
     */
    @JsonTypeName("grace")
    record Grace(Period span) implements Fall {

        /** Checks the length. */
        public Grace {
            Spans.checkPositive("span", span);
        }
    }
}
