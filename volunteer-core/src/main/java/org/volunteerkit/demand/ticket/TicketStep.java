package org.volunteerkit.demand.ticket;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.demand.DemandFormId;
import org.volunteerkit.demand.Need;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.value.Words;

/**
 * One step in the life of a ticket (点单、派单、接单、评单). Which step may follow which state:
 *
 * <table>
 * <caption>Steps and states</caption>
 * <tr><th>step</th><th>fits when the ticket is</th><th>and makes of it</th></tr>
 * <tr><td>submit</td><td>unknown</td><td>submitted</td></tr>
 * <tr><td>review</td><td>submitted</td><td>reviewed, returned or refused, as was decided</td></tr>
 * <tr><td>resubmit</td><td>returned</td><td>submitted</td></tr>
 * <tr><td>dispatch</td><td>reviewed; dispatched, with a reason</td><td>dispatched; who had not answered is asked no more</td></tr>
 * <tr><td>accept</td><td>dispatched, by one who is asked</td><td>accepted; the others are asked no more</td></tr>
 * <tr><td>decline</td><td>dispatched, by one who is asked; accepted, by the one who did</td><td>reviewed, if nobody is left
 * who is asked</td></tr>
 * <tr><td>done</td><td>accepted</td><td>done</td></tr>
 * <tr><td>rate</td><td>done</td><td>rated</td></tr>
 * <tr><td>cancel</td><td>submitted, returned, reviewed, dispatched, accepted</td><td>cancelled</td></tr>
 * <tr><td>escalate</td><td>submitted, reviewed, dispatched, accepted; once each, when overdue</td><td>what it was</td></tr>
 * </table>
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"accept": {"id": "s-4", "ticket": "d-1", "who":
 * {"team": "t-1"}, "day": "2024-03-01", "recorded": "2024-03-01", "by": "ben"}}}.
 *
 * <p>To be called, not implemented. Immutable; the texts of steps show no reasons and no words of a rating.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(TicketStep.Submit.class),
    @JsonSubTypes.Type(TicketStep.Review.class),
    @JsonSubTypes.Type(TicketStep.Resubmit.class),
    @JsonSubTypes.Type(TicketStep.Dispatch.class),
    @JsonSubTypes.Type(TicketStep.Accept.class),
    @JsonSubTypes.Type(TicketStep.Decline.class),
    @JsonSubTypes.Type(TicketStep.Done.class),
    @JsonSubTypes.Type(TicketStep.Rate.class),
    @JsonSubTypes.Type(TicketStep.Cancel.class),
    @JsonSubTypes.Type(TicketStep.Escalate.class)
})
public sealed interface TicketStep extends Step {

    /** Returns the ticket. */
    TicketId ticket();

    /** Returns the day on which it was written down. */
    LocalDate recorded();

    /** Returns who decided or wrote it down. */
    PersonId by();

    /** Returns the step without words that somebody wrote about people. */
    default TicketStep minimised() {
        return this;
    }

    /** What a review comes to. */
    enum Result {
        /** It is a matter for volunteers and can be dispatched (通过). */
        PASS,
        /** Something is missing or unclear; whoever asked may ask again (退回). */
        RETURN,
        /** It is no matter for volunteers (不予受理). */
        REFUSE
    }

    /** Why a ticket is cancelled. */
    enum Cause {
        /** Whoever asked does not need it any more (不再需要). */
        NOT_NEEDED,
        /** Somebody else did it (已另行解决). */
        SOLVED_OTHERWISE,
        /** It was asked by mistake or twice (误报、重复). */
        MISTAKE,
        /** Nobody was found who does it (无人承接): the only cause that leaves the demand unmet. */
        NOBODY_FOUND
    }

    /**
     * Somebody asks for something (点单).
     *
     * @param id the key of the step
     * @param ticket the ticket, which begins by this
     * @param need what is asked for
     * @param forms the demand forms that it comes from; none if it was asked for by itself
     * @param day the day on which it was asked
     * @param recorded the day on which it was written down
     * @param by who asks, or wrote it down
     */
    @JsonTypeName("submit")
    record Submit(
            StepId id,
            TicketId ticket,
            Need need,
            List<DemandFormId> forms,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements TicketStep {

        /** Copies the forms. */
        public Submit {
            forms = ImmutableList.copyOf(forms);
        }
    }

    /**
     * Somebody looks whether it is a matter for volunteers (审核).
     *
     * @param id the key of the step
     * @param ticket the ticket
     * @param result what it comes to
     * @param reason why, needed unless it passes: 1 to 128 characters
     * @param day the day
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("review")
    record Review(
            StepId id,
            TicketId ticket,
            Result result,
            Optional<String> reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements TicketStep {

        /** Checks that a reason is there where one is needed. */
        public Review {
            if (result != Result.PASS && reason.isEmpty()) {
                throw new InvalidValueException(
                        Problem.of("demand.ticket-reason").field("reason"));
            }
            reason.ifPresent(text -> Words.checkName("reason", text));
        }

        @Override
        public Review minimised() {
            return new Review(id, ticket, result, reason.map(text -> ERASED), day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "Review[id=" + id + ", ticket=" + ticket + ", result=" + result + ", day=" + day + "]";
        }
    }

    /**
     * What was returned is asked for in other words (重新提交).
     *
     * @param id the key of the step
     * @param ticket the ticket
     * @param need what is asked for now
     * @param day the day
     * @param recorded the day on which it was written down
     * @param by who asks, or wrote it down
     */
    @JsonTypeName("resubmit")
    record Resubmit(StepId id, TicketId ticket, Need need, LocalDate day, LocalDate recorded, PersonId by)
            implements TicketStep {}

    /**
     * One or several are asked to do it (派单); of several, the first who accepts has it (抢单).
     *
     * @param id the key of the step
     * @param ticket the ticket
     * @param to who is asked, at least one, nobody twice
     * @param reason why it is dispatched again, needed every time but the first: 1 to 128 characters
     * @param day the day
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("dispatch")
    record Dispatch(
            StepId id,
            TicketId ticket,
            List<Assignee> to,
            Optional<String> reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements TicketStep {

        /** Copies and checks who is asked. */
        public Dispatch {
            to = ImmutableList.copyOf(to);
            if (to.isEmpty() || ImmutableSet.copyOf(to).size() < to.size()) {
                throw new InvalidValueException(
                        Problem.of("demand.dispatch-to").field("to").found(Found.value(Integer.toString(to.size()))));
            }
            reason.ifPresent(text -> Words.checkName("reason", text));
        }

        @Override
        public Dispatch minimised() {
            return new Dispatch(id, ticket, to, reason.map(text -> ERASED), day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "Dispatch[id=" + id + ", ticket=" + ticket + ", to=" + to + ", day=" + day + "]";
        }
    }

    /**
     * One who was asked will do it (接单).
     *
     * @param id the key of the step
     * @param ticket the ticket
     * @param who the one
     * @param day the day
     * @param recorded the day on which it was written down
     * @param by who answered for it
     */
    @JsonTypeName("accept")
    record Accept(StepId id, TicketId ticket, Assignee who, LocalDate day, LocalDate recorded, PersonId by)
            implements TicketStep {}

    /**
     * One who was asked will not do it, or gives back what was accepted (拒单、退单).
     *
     * @param id the key of the step
     * @param ticket the ticket
     * @param who the one
     * @param reason why: 1 to 128 characters
     * @param day the day
     * @param recorded the day on which it was written down
     * @param by who answered for it
     */
    @JsonTypeName("decline")
    record Decline(
            StepId id, TicketId ticket, Assignee who, String reason, LocalDate day, LocalDate recorded, PersonId by)
            implements TicketStep {

        /** Checks the reason. */
        public Decline {
            Words.checkName("reason", reason);
        }

        @Override
        public Decline minimised() {
            return new Decline(id, ticket, who, ERASED, day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "Decline[id=" + id + ", ticket=" + ticket + ", who=" + who + ", day=" + day + "]";
        }
    }

    /**
     * It has been done (办结).
     *
     * @param id the key of the step
     * @param ticket the ticket
     * @param records the service that went into it, as far as it is on record
     * @param day the day on which it was finished
     * @param recorded the day on which it was written down
     * @param by who says so
     */
    @JsonTypeName("done")
    record Done(
            StepId id, TicketId ticket, List<ServiceRecordId> records, LocalDate day, LocalDate recorded, PersonId by)
            implements TicketStep {

        /** Copies the keys. */
        public Done {
            records = ImmutableList.copyOf(records);
        }
    }

    /**
     * Whoever was helped says how good it was (评单).
     *
     * @param id the key of the step
     * @param ticket the ticket
     * @param stars 1 to 5
     * @param words what was said: 1 to 128 characters
     * @param day the day
     * @param recorded the day on which it was written down
     * @param by who rates; not the one who did it
     */
    @JsonTypeName("rate")
    record Rate(
            StepId id,
            TicketId ticket,
            int stars,
            Optional<String> words,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements TicketStep {

        /** Checks the stars and the words. */
        public Rate {
            if (stars < 1 || stars > 5) {
                throw new InvalidValueException(
                        Problem.of("demand.stars").field("stars").found(Found.value(Integer.toString(stars))));
            }
            words.ifPresent(text -> Words.checkName("words", text));
        }

        @Override
        public Rate minimised() {
            return new Rate(id, ticket, stars, Optional.empty(), day, recorded, by);
        }

        /** Returns the step without the words. */
        @Override
        public String toString() {
            return "Rate[id=" + id + ", ticket=" + ticket + ", stars=" + stars + ", day=" + day + "]";
        }
    }

    /**
     * It is not to be done any more (取消).
     *
     * @param id the key of the step
     * @param ticket the ticket
     * @param cause why, in short
     * @param reason why, in words: 1 to 128 characters
     * @param day the day
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("cancel")
    record Cancel(
            StepId id,
            TicketId ticket,
            Cause cause,
            Optional<String> reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements TicketStep {

        /** Checks the reason. */
        public Cancel {
            reason.ifPresent(text -> Words.checkName("reason", text));
        }

        @Override
        public Cancel minimised() {
            return new Cancel(id, ticket, cause, reason.map(text -> ERASED), day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "Cancel[id=" + id + ", ticket=" + ticket + ", cause=" + cause + ", day=" + day + "]";
        }
    }

    /**
     * It is brought before a higher body because nothing happened in time (督办).
     *
     * @param id the key of the step
     * @param ticket the ticket
     * @param to the higher body
     * @param day the day, after the last day that was in time
     * @param recorded the day on which it was written down
     * @param by who brought it there
     */
    @JsonTypeName("escalate")
    record Escalate(StepId id, TicketId ticket, OrganizationId to, LocalDate day, LocalDate recorded, PersonId by)
            implements TicketStep {}

    /** What stands in the place of words that were erased. */
    String ERASED = "—";
}
