package org.volunteerkit.demand.ticket;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.demand.Need;
import org.volunteerkit.problem.Message;

/**
 * One ticket as it stands on some day (服务单的办理情况).
 *
 * @param id the key
 * @param need what is asked for, in the last words
 * @param state how far it is
 * @param since the day on which it came to that state, or was last dispatched
 * @param due the last day on which the next step is in time, to its midnight; empty if nothing is due
 * @param asked who is asked and has not answered
 * @param taken who accepted and did not give it back
 * @param declined who declined or gave it back, with the reasons, in order
 * @param unanswered who was asked and then no more, without having answered, in order
 * @param dispatches how often it was dispatched
 * @param escalations how often and to whom it was brought because nothing happened in time
 * @param rating how whoever was helped rates it
 */
public record Ticket(
        TicketId id,
        Need need,
        State state,
        LocalDate since,
        Optional<LocalDate> due,
        List<Assignee> asked,
        Optional<Assignee> taken,
        List<TicketStep.Decline> declined,
        List<Assignee> unanswered,
        int dispatches,
        List<TicketStep.Escalate> escalations,
        Optional<TicketStep.Rate> rating) {

    /** How far a ticket is. */
    public enum State {
        /** It waits for a review (待审核). */
        SUBMITTED,
        /** It was returned to whoever asked (已退回). */
        RETURNED,
        /** It is no matter for volunteers (不予受理). */
        REFUSED,
        /** It waits for being dispatched, for the first time or again (待派单). */
        REVIEWED,
        /** It waits for an answer of those who are asked (待接单). */
        DISPATCHED,
        /** Somebody does it (服务中). */
        ACCEPTED,
        /** It has been done (待评价). */
        DONE,
        /** It has been done and rated (已评价). */
        RATED,
        /** It is not to be done any more (已取消). */
        CANCELLED;

        /** Returns whether something is still to happen before it is done. */
        public boolean isOpen() {
            return switch (this) {
                case SUBMITTED, RETURNED, REVIEWED, DISPATCHED, ACCEPTED -> true;
                case REFUSED, DONE, RATED, CANCELLED -> false;
            };
        }

        /** Returns the state in words. */
        public Message inWords() {
            return switch (this) {
                case SUBMITTED -> Message.of("demand.state-submitted");
                case RETURNED -> Message.of("demand.state-returned");
                case REFUSED -> Message.of("demand.state-refused");
                case REVIEWED -> Message.of("demand.state-reviewed");
                case DISPATCHED -> Message.of("demand.state-dispatched");
                case ACCEPTED -> Message.of("demand.state-accepted");
                case DONE -> Message.of("demand.state-done");
                case RATED -> Message.of("demand.state-rated");
                case CANCELLED -> Message.of("demand.state-cancelled");
            };
        }
    }

    /** Copies the lists. */
    public Ticket {
        asked = ImmutableList.copyOf(asked);
        declined = ImmutableList.copyOf(declined);
        unanswered = ImmutableList.copyOf(unanswered);
        escalations = ImmutableList.copyOf(escalations);
    }

    /** Returns whether the next step is late on a day: the last day that was in time is over. */
    public boolean isOverdue(LocalDate day) {
        return due.filter(day::isAfter).isPresent();
    }

    /** Returns whether somebody declined it or gave it back. */
    public boolean wasDeclinedBy(Assignee who) {
        return declined.stream().anyMatch(decline -> decline.who().equals(who));
    }
}
