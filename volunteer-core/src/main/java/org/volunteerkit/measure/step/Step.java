package org.volunteerkit.measure.step;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * One thing that is done with what was picked.
 *
 * <p>Each step answers one question: {@link Take} how much is one fact, {@link Weigh} times what, {@link Quantize} in what
 * grain, {@link Worth} worth what, {@link Cap} at most how much, {@link Fold} put together how, {@link Rank} who is among the
 * first, {@link Enough} is it enough. Steps do not commute: the order of the list is the rule.
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"cap": {"per": ["person"], "max": "PT2H"}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Take.class),
    @JsonSubTypes.Type(Weigh.class),
    @JsonSubTypes.Type(Quantize.class),
    @JsonSubTypes.Type(Worth.class),
    @JsonSubTypes.Type(Cap.class),
    @JsonSubTypes.Type(Fold.class),
    @JsonSubTypes.Type(Rank.class),
    @JsonSubTypes.Type(Enough.class)
})
public sealed interface Step permits Take, Weigh, Quantize, Worth, Cap, Fold, Rank, Enough {

    /** Calls the method of the case. */
    <R> R match(Cases<R> cases);

    /**
     * One method for each kind of step.
     *
     * @param <R> what comes of it
     */
    interface Cases<R> {
        /** Called for a take. */
        R take(Take step);

        /** Called for a weigh. */
        R weigh(Weigh step);

        /** Called for a quantize. */
        R quantize(Quantize step);

        /** Called for a worth. */
        R worth(Worth step);

        /** Called for a cap. */
        R cap(Cap step);

        /** Called for a fold. */
        R fold(Fold step);

        /** Called for a rank. */
        R rank(Rank step);

        /** Called for a test. */
        R enough(Enough step);
    }
}
