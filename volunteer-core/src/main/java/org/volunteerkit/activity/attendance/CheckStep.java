package org.volunteerkit.activity.attendance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Words;

/**
 * Something by which presence is known (考勤记录): a check-in, a check-out, the word that somebody was absent, a count of heads.
 *
 * <p>A check-in and a check-out happen at the instant that they name, also where they are filed later; so do not file them in the
 * order of filing but in that of time. {@link #day} is the day of the instant in UTC and only keeps the order.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"check-in": {"id": "c1", "at": "2023-03-03T07:28:31+08:00",
 * …}}}, with instants in UTC: {@code 2023-03-02T23:28:31Z}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(CheckStep.CheckIn.class),
    @JsonSubTypes.Type(CheckStep.CheckOut.class),
    @JsonSubTypes.Type(CheckStep.Absent.class),
    @JsonSubTypes.Type(CheckStep.Reconsider.class),
    @JsonSubTypes.Type(CheckStep.Annul.class),
    @JsonSubTypes.Type(CheckStep.Heads.class)
})
public sealed interface CheckStep extends Step {

    /** Returns when it happens: when somebody came or left, and when somebody said or counted something. */
    Instant at();

    /** Returns the day in UTC. */
    @Override
    default LocalDate day() {
        return at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Somebody comes (签到).
     *
     * @param id the key of the step, and of the attendance that begins
     * @param at when
     * @param shift to which shift
     * @param person who
     * @param proof how that is known
     */
    @JsonTypeName("check-in")
    @JsonPropertyOrder({"id", "at", "shift", "person", "proof"})
    record CheckIn(StepId id, Instant at, ShiftId shift, PersonId person, Proof proof) implements CheckStep {

        /** Checks that nobody is their own witness. */
        public CheckIn {
            checkInstant(at);
            checkProof(person, proof);
        }
    }

    /**
     * Somebody leaves (签退).
     *
     * @param id the key of the step
     * @param at when
     * @param shift which shift
     * @param person who
     * @param proof how that is known
     */
    @JsonTypeName("check-out")
    @JsonPropertyOrder({"id", "at", "shift", "person", "proof"})
    record CheckOut(StepId id, Instant at, ShiftId shift, PersonId person, Proof proof) implements CheckStep {

        /** Checks that nobody is their own witness. */
        public CheckOut {
            checkInstant(at);
            checkProof(person, proof);
        }
    }

    /**
     * Somebody says that a person who had a place did not come (登记缺席).
     *
     * @param id the key of the step, and of the absence
     * @param at when it is said
     * @param shift to which shift
     * @param person who did not come
     * @param by who says so; nobody says it of themselves
     * @param kind what kind of absence it is
     * @param reason why, or how that is known: 1 to 128 characters
     */
    @JsonTypeName("absent")
    @JsonPropertyOrder({"id", "at", "shift", "person", "by", "kind", "reason"})
    record Absent(StepId id, Instant at, ShiftId shift, PersonId person, PersonId by, Absence.Kind kind, String reason)
            implements CheckStep {

        /** Checks the reason. */
        public Absent {
            checkInstant(at);
            checkWord(by, person, reason);
        }
    }

    /**
     * Somebody says of an absence that it is of another kind (缺席改判), such as one that proves excused.
     *
     * @param id the key of the step
     * @param at when it is said
     * @param absence the key of the absence
     * @param by who says so
     * @param kind what kind of absence it is
     * @param reason why: 1 to 128 characters
     */
    @JsonTypeName("reconsider")
    @JsonPropertyOrder({"id", "at", "absence", "by", "kind", "reason"})
    record Reconsider(StepId id, Instant at, StepId absence, PersonId by, Absence.Kind kind, String reason)
            implements CheckStep {

        /** Checks the reason. */
        public Reconsider {
            checkInstant(at);
            Words.checkName("reason", reason);
        }
    }

    /**
     * A step was a mistake and counts for nothing (作废); it stays in the book. Of the checks of a person the last one only, so that
     * none stands on one that is gone.
     *
     * @param id the key of the step
     * @param at when it is said
     * @param step the key of the check-in, check-out, absence or count that was a mistake
     * @param by who says so
     * @param reason why: 1 to 128 characters
     */
    @JsonTypeName("annul")
    @JsonPropertyOrder({"id", "at", "step", "by", "reason"})
    record Annul(StepId id, Instant at, StepId step, PersonId by, String reason) implements CheckStep {

        /** Checks the reason. */
        public Annul {
            checkInstant(at);
            Words.checkName("reason", reason);
        }
    }

    /**
     * Somebody counts people whose names nobody takes (清点人数).
     *
     * @param id the key of the step, and of the count
     * @param at when it is said
     * @param shift on which shift
     * @param heads how many, from 1
     * @param time how long they helped
     * @param by who counted
     */
    @JsonTypeName("heads")
    @JsonPropertyOrder({"id", "at", "shift", "heads", "time", "by"})
    record Heads(StepId id, Instant at, ShiftId shift, int heads, TimeSpan time, PersonId by) implements CheckStep {

        /** Checks the number. */
        public Heads {
            checkInstant(at);
            if (heads < 1) {
                throw new InvalidValueException(
                        Problem.of("activity.heads").field("heads").found(Found.value(Integer.toString(heads))));
            }
        }
    }

    private static void checkInstant(Instant at) {
        if (at.isBefore(Instant.parse("0001-01-02T00:00:00Z")) || at.isAfter(Instant.parse("9999-12-30T00:00:00Z"))) {
            throw new InvalidValueException(
                    Problem.of("activity.instant").field("at").found(Found.value(at.toString())));
        }
    }

    private static void checkProof(PersonId person, Proof proof) {
        if (proof.witness().filter(person::equals).isPresent()) {
            throw new InvalidValueException(Problem.of("activity.own-witness").field("proof.witness"));
        }
    }

    private static void checkWord(PersonId by, PersonId person, String reason) {
        Words.checkName("reason", reason);
        if (by.equals(person)) {
            throw new InvalidValueException(Problem.of("activity.own-absence").field("by"));
        }
    }
}
