package org.volunteerkit.training.credential;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.training.TrainingPick;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Words;

/**
 * A way in which a credential is earned by itself (取得条件): by trainings that were passed, or by hours that were given.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"training": {"pick": {"topic": "first-aid"}, "times":
 * 1}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({@JsonSubTypes.Type(Earning.Training.class), @JsonSubTypes.Type(Earning.Service.class)})
public sealed interface Earning {

    /**
     * By passing trainings; where there is nothing to pass, by taking part.
     *
     * @param pick which trainings
     * @param times in how many sessions, 1 to 100; a session counts once, and never for two credentials of one kind
     */
    @JsonTypeName("training")
    @JsonPropertyOrder({"pick", "times"})
    record Training(TrainingPick pick, int times) implements Earning {

        /** Checks the number of sessions. */
        public Training {
            if (times < 1 || times > 100) {
                throw new InvalidValueException(
                        Problem.of("training.times").field("times").found(Found.value(Integer.toString(times))));
            }
        }
    }

    /**
     * By hours of a kind, counted anew after every step that was filed for the person and this kind.
     *
     * @param kind what the hours were given for, in the word of the {@link ServedDay}s
     * @param hours how many, above zero
     */
    @JsonTypeName("service")
    @JsonPropertyOrder({"kind", "hours"})
    record Service(String kind, Hours hours) implements Earning {

        /** Checks word and hours. */
        public Service {
            Words.checkTerm("kind", kind);
            if (!hours.isPositive()) {
                throw new InvalidValueException(
                        Problem.of("training.hours-none").field("hours").found(Found.value(hours.toString())));
            }
        }
    }
}
