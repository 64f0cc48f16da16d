package org.volunteerkit.activity.signup;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Words;

/**
 * Something that happens to the places of a shift (报名变动): somebody signs up, cancels, is promoted, assigned, let in or dropped.
 *
 * <p>Steps happen at an instant, because deadlines do; {@link #day} is the day of that instant in UTC and only keeps the order.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"cancel": {"id": "s2", "at": "2023-03-01T08:00:00Z",
 * "shift": "traffic-friday.20230303", "person": "ann"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(SignUpStep.SignUp.class),
    @JsonSubTypes.Type(SignUpStep.Assign.class),
    @JsonSubTypes.Type(SignUpStep.Overrule.class),
    @JsonSubTypes.Type(SignUpStep.Promote.class),
    @JsonSubTypes.Type(SignUpStep.Cancel.class),
    @JsonSubTypes.Type(SignUpStep.Drop.class)
})
public sealed interface SignUpStep extends Step {

    /** Returns when it happens. */
    Instant at();

    /** Returns the shift. */
    ShiftId shift();

    /** Returns whose place it is about. */
    PersonId person();

    /** Returns the day in UTC. */
    @Override
    default LocalDate day() {
        return at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * Somebody signs up (报名): gets a place, or waits behind those who wait for the post.
     *
     * @param id the key of the step
     * @param at when
     * @param shift for which shift
     * @param post for which post
     * @param person who
     * @param company who comes along, where a guardian has to
     */
    @JsonTypeName("sign-up")
    @JsonPropertyOrder({"id", "at", "shift", "post", "person", "company"})
    record SignUp(StepId id, Instant at, ShiftId shift, PostId post, PersonId person, Optional<PersonId> company)
            implements SignUpStep {

        /** Checks the instant. */
        public SignUp {
            checkInstant(at);
        }
    }

    /**
     * A coordinator gives somebody a place that is free (安排): deadlines for signing up and the waiting list play no part, all else
     * does.
     *
     * @param id the key of the step
     * @param at when
     * @param shift for which shift
     * @param post for which post
     * @param person who gets the place
     * @param by who assigns it
     * @param company who comes along, where a guardian has to
     */
    @JsonTypeName("assign")
    @JsonPropertyOrder({"id", "at", "shift", "post", "person", "by", "company"})
    record Assign(
            StepId id, Instant at, ShiftId shift, PostId post, PersonId person, PersonId by, Optional<PersonId> company)
            implements SignUpStep {

        /** Checks the instant. */
        public Assign {
            checkInstant(at);
        }
    }

    /**
     * A coordinator gives somebody a place against the rules (破例): no rule, no requirement and no limit plays a part.
     *
     * @param id the key of the step
     * @param at when
     * @param shift for which shift
     * @param post for which post
     * @param person who gets the place; may have waited for one
     * @param by who overrules
     * @param reason why: 1 to 128 characters
     */
    @JsonTypeName("overrule")
    @JsonPropertyOrder({"id", "at", "shift", "post", "person", "by", "reason"})
    record Overrule(StepId id, Instant at, ShiftId shift, PostId post, PersonId person, PersonId by, String reason)
            implements SignUpStep {

        /** Checks the reason. */
        public Overrule {
            checkInstant(at);
            Words.checkName("reason", reason);
        }
    }

    /**
     * Who waited longest gets a place that is free (递补).
     *
     * @param id the key of the step
     * @param at when
     * @param shift on which shift
     * @param person who gets the place
     * @param by who gives it; empty if it follows from the order
     */
    @JsonTypeName("promote")
    @JsonPropertyOrder({"id", "at", "shift", "person", "by"})
    record Promote(StepId id, Instant at, ShiftId shift, PersonId person, Optional<PersonId> by) implements SignUpStep {

        /** Checks the instant. */
        public Promote {
            checkInstant(at);
        }
    }

    /**
     * Somebody does not want the place any more, or to wait for it (取消报名).
     *
     * @param id the key of the step
     * @param at when
     * @param shift which shift
     * @param person who
     * @param reason why, if it was said: 1 to 128 characters
     */
    @JsonTypeName("cancel")
    @JsonPropertyOrder({"id", "at", "shift", "person", "reason"})
    record Cancel(StepId id, Instant at, ShiftId shift, PersonId person, Optional<String> reason)
            implements SignUpStep {

        /** Checks the reason. */
        public Cancel {
            checkInstant(at);
            reason.ifPresent(text -> Words.checkName("reason", text));
        }
    }

    /**
     * A coordinator takes somebody off the shift, or off the waiting list (移出).
     *
     * @param id the key of the step
     * @param at when
     * @param shift which shift
     * @param person who is taken off
     * @param by who does it
     * @param reason why: 1 to 128 characters
     */
    @JsonTypeName("drop")
    @JsonPropertyOrder({"id", "at", "shift", "person", "by", "reason"})
    record Drop(StepId id, Instant at, ShiftId shift, PersonId person, PersonId by, String reason)
            implements SignUpStep {

        /** Checks the reason. */
        public Drop {
            checkInstant(at);
            Words.checkName("reason", reason);
        }
    }

    private static void checkInstant(Instant at) {
        if (at.isBefore(Instant.parse("0001-01-02T00:00:00Z")) || at.isAfter(Instant.parse("9999-12-30T00:00:00Z"))) {
            throw new InvalidValueException(
                    Problem.of("activity.instant").field("at").found(Found.value(at.toString())));
        }
    }
}
