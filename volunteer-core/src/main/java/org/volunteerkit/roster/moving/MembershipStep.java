package org.volunteerkit.roster.moving;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.life.RegistrationStep;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * One step in the life of memberships (成员关系变动): joining, another role, leaving, and moving from one body to another
 * (关系转接) for good or for some time.
 *
 * <p>A move is asked for and then agreed to by everybody whom the {@link TransferRules} name; whoever asks agrees by asking. It
 * takes place on the day that was asked for, or on the day of the last agreement if that comes later.
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"join": {"id": "s-1", "person": "ann", "body": {"team":
 * "t-1"}, "role": "member", "day": "2024-03-01", "recorded": "2024-03-01", "by": "ben"}}}.
 *
 * <p>To be called, not implemented. Immutable; the texts of steps show no reasons.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(MembershipStep.Join.class),
    @JsonSubTypes.Type(MembershipStep.ChangeRole.class),
    @JsonSubTypes.Type(MembershipStep.Leave.class),
    @JsonSubTypes.Type(MembershipStep.RequestTransfer.class),
    @JsonSubTypes.Type(MembershipStep.RequestSecondment.class),
    @JsonSubTypes.Type(MembershipStep.Agree.class),
    @JsonSubTypes.Type(MembershipStep.Decline.class),
    @JsonSubTypes.Type(MembershipStep.Withdraw.class),
    @JsonSubTypes.Type(MembershipStep.Recall.class)
})
public sealed interface MembershipStep extends Step {

    /** Returns the member. */
    PersonId person();

    /** Returns the day on which it was written down. */
    LocalDate recorded();

    /** Returns who wrote it down or decided. */
    PersonId by();

    /** Returns the step without words that somebody wrote about the member. */
    default MembershipStep minimised() {
        return this;
    }

    /** Who has a say in a move. */
    enum Side {
        /** The body that the member comes from (转出方). */
        GIVING,
        /** The body that the member goes to (转入方). */
        RECEIVING,
        /** The member (本人). */
        MEMBER
    }

    /**
     * Somebody becomes a member (加入).
     *
     * @param id the key of the step
     * @param person the member
     * @param body where
     * @param role as what
     * @param day the first day
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("join")
    record Join(
            StepId id, PersonId person, Body body, MembershipRole role, LocalDate day, LocalDate recorded, PersonId by)
            implements MembershipStep {}

    /**
     * A member has another role (身份变更).
     *
     * @param id the key of the step
     * @param person the member
     * @param body where
     * @param role the new role
     * @param day the first day in the new role
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("change-role")
    record ChangeRole(
            StepId id, PersonId person, Body body, MembershipRole role, LocalDate day, LocalDate recorded, PersonId by)
            implements MembershipStep {}

    /**
     * Somebody is no member any more (退出).
     *
     * @param id the key of the step
     * @param person the member
     * @param body where
     * @param day the first day on which the person is no member
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("leave")
    record Leave(StepId id, PersonId person, Body body, LocalDate day, LocalDate recorded, PersonId by)
            implements MembershipStep {}

    /**
     * A move is asked for: a transfer or a secondment.
     *
     * <p>To be called, not implemented.
     */
    sealed interface Request extends MembershipStep {

        /** Returns the body that the member comes from. */
        Body from();

        /** Returns the body that the member is to go to. */
        Body to();

        /** Returns the role there. */
        MembershipRole role();

        /** Returns who asks, and so agrees. */
        Side side();

        /** Returns the day from which the member is to be there. */
        LocalDate moving();

        /** Returns the first day on which the member is back; empty if the move is for good. */
        Optional<LocalDate> back();
    }

    /**
     * Somebody is to move from one body to another for good (转接).
     *
     * @param id the key of the step, by which the answers name the move
     * @param person the member
     * @param from the body that the member comes from
     * @param to the body that the member is to go to
     * @param role the role there
     * @param moving the first day there
     * @param side who asks
     * @param day the day on which it is asked
     * @param recorded the day on which it was written down
     * @param by who asks, or wrote it down
     */
    @JsonTypeName("request-transfer")
    record RequestTransfer(
            StepId id,
            PersonId person,
            Body from,
            Body to,
            MembershipRole role,
            LocalDate moving,
            Side side,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements Request {

        /** Checks that the bodies differ. */
        public RequestTransfer {
            checkBodies(from, to);
        }

        @Override
        public Optional<LocalDate> back() {
            return Optional.empty();
        }
    }

    /**
     * Somebody is to serve with another body for some time and stay a member at home (借调).
     *
     * @param id the key of the step, by which the answers name the move
     * @param person the member
     * @param from the body that the member stays with
     * @param to the body that the member is to help
     * @param role the role there
     * @param during the days there; the end is known
     * @param side who asks
     * @param day the day on which it is asked
     * @param recorded the day on which it was written down
     * @param by who asks, or wrote it down
     */
    @JsonTypeName("request-secondment")
    record RequestSecondment(
            StepId id,
            PersonId person,
            Body from,
            Body to,
            MembershipRole role,
            DateRange during,
            Side side,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements Request {

        /** Checks that the bodies differ and the end is known. */
        public RequestSecondment {
            checkBodies(from, to);
            if (during.end().isEmpty()) {
                throw new InvalidValueException(
                        Problem.of("roster.move-endless").field("during").found(Found.value(during.toString())));
            }
        }

        @Override
        public LocalDate moving() {
            return during.start();
        }

        @Override
        public Optional<LocalDate> back() {
            return during.end();
        }
    }

    /**
     * One of those who have a say agrees to a move (同意).
     *
     * @param id the key of the step
     * @param person the member
     * @param request the key of the request
     * @param side who agrees
     * @param day the day of the answer
     * @param recorded the day on which it was written down
     * @param by who answered
     */
    @JsonTypeName("agree")
    record Agree(StepId id, PersonId person, StepId request, Side side, LocalDate day, LocalDate recorded, PersonId by)
            implements MembershipStep {}

    /**
     * One of those who have a say declines a move (不同意).
     *
     * @param id the key of the step
     * @param person the member
     * @param request the key of the request
     * @param side who declines
     * @param reason why, in words
     * @param day the day of the answer
     * @param recorded the day on which it was written down
     * @param by who answered
     */
    @JsonTypeName("decline")
    record Decline(
            StepId id,
            PersonId person,
            StepId request,
            Side side,
            @Privacy.Of(Privacy.SENSITIVE) String reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements MembershipStep {

        /** Checks the form of the reason. */
        public Decline {
            Words.checkName("reason", reason);
        }

        @Override
        public Decline minimised() {
            return new Decline(id, person, request, side, RegistrationStep.ERASED, day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "Decline[id=" + id + ", person=" + person + ", request=" + request + ", day=" + day + "]";
        }
    }

    /**
     * A move that has not taken place yet is given up by those who asked for it (撤回).
     *
     * @param id the key of the step
     * @param person the member
     * @param request the key of the request
     * @param day the day
     * @param recorded the day on which it was written down
     * @param by who gave it up
     */
    @JsonTypeName("withdraw")
    record Withdraw(StepId id, PersonId person, StepId request, LocalDate day, LocalDate recorded, PersonId by)
            implements MembershipStep {}

    /**
     * A secondment ends before its time (提前召回).
     *
     * @param id the key of the step
     * @param person the member
     * @param request the key of the request
     * @param day the first day on which the member is back
     * @param recorded the day on which it was written down
     * @param by who called the member back
     */
    @JsonTypeName("recall")
    record Recall(StepId id, PersonId person, StepId request, LocalDate day, LocalDate recorded, PersonId by)
            implements MembershipStep {}

    private static void checkBodies(Body from, Body to) {
        if (from.equals(to)) {
            throw new InvalidValueException(
                    Problem.of("roster.move-same-body").field("to").found(Found.value(to.toString())));
        }
    }
}
