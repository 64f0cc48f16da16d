package org.volunteerkit.demand.match;

import java.time.LocalDate;
import org.volunteerkit.demand.ticket.TicketId;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Words;

/**
 * A coordinator decides otherwise than the rules (人工调整): somebody is put in or taken out, and why.
 *
 * <p>Of several about one person the last holds. Nobody decides about oneself.
 *
 * @param id the key
 * @param ticket the ticket for which it holds
 * @param person the person
 * @param decision in or out
 * @param reason why: 1 to 128 characters
 * @param day the day on which it was decided
 * @param by the coordinator
 */
public record Overruling(
        StepId id, TicketId ticket, PersonId person, Decision decision, String reason, LocalDate day, PersonId by)
        implements Step {

    /** What is decided. */
    public enum Decision {
        /** The person is to go, before all whom the rules choose (指定). */
        PUT_IN,
        /** The person is not to go (剔除). */
        TAKE_OUT
    }

    /** Checks that there is a reason and that nobody decides about oneself. */
    public Overruling {
        Words.checkName("reason", reason);
        if (by.equals(person)) {
            throw new InvalidValueException(Problem.of("demand.overruling-own").field("by"));
        }
    }

    /** Returns it without the reason. */
    @Override
    public String toString() {
        return "Overruling[id=" + id + ", ticket=" + ticket + ", person=" + person + ", decision=" + decision + "]";
    }
}
