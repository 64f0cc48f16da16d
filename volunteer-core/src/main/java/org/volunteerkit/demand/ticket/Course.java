package org.volunteerkit.demand.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.demand.Need;
import org.volunteerkit.demand.ticket.Ticket.State;
import org.volunteerkit.roster.person.PersonId;

/** How far one ticket is while its steps go by. */
final class Course {

    private final TicketId id;
    private final TicketRules rules;
    private Need need;
    private State state = State.SUBMITTED;
    private LocalDate since;
    private final Set<Assignee> asked = new LinkedHashSet<>();
    private @Nullable Assignee taken;
    private @Nullable PersonId acceptedBy;
    private final List<TicketStep.Decline> declined = new ArrayList<>();
    private final List<Assignee> unanswered = new ArrayList<>();
    private int dispatches;
    private final List<TicketStep.Escalate> escalations = new ArrayList<>();
    private boolean escalated;
    private TicketStep.@Nullable Cause cause;
    private TicketStep.@Nullable Rate rating;

    Course(TicketStep.Submit submit, TicketRules rules) {
        this.id = submit.ticket();
        this.rules = rules;
        this.need = submit.need();
        this.since = submit.day();
    }

    TicketRules rules() {
        return rules;
    }

    State state() {
        return state;
    }

    LocalDate since() {
        return since;
    }

    int dispatches() {
        return dispatches;
    }

    boolean isEscalated() {
        return escalated;
    }

    boolean isAsked(Assignee who) {
        return asked.contains(who);
    }

    boolean isTakenBy(Assignee who) {
        return who.equals(taken);
    }

    Optional<Assignee> taken() {
        return Optional.ofNullable(taken);
    }

    boolean wasDeclinedBy(Assignee who) {
        return declined.stream().anyMatch(decline -> decline.who().equals(who));
    }

    /** Returns whether somebody took part in doing it, as far as the steps tell. */
    boolean wasDoneBy(PersonId person) {
        return Optional.ofNullable(acceptedBy).equals(Optional.of(person))
                || taken().flatMap(Assignee::person).equals(Optional.of(person));
    }

    /** Returns whether somebody asked for it in earnest and it was not done. */
    boolean isUnmet() {
        return state.isOpen() || cause == TicketStep.Cause.NOBODY_FOUND;
    }

    Need need() {
        return need;
    }

    /** Returns the last day on which the next step is in time. */
    Optional<LocalDate> due() {
        OptionalInt days = switch (state) {
            case SUBMITTED -> rules.reviewDays();
            case REVIEWED -> rules.dispatchDays();
            case DISPATCHED -> rules.answerDays();
            case ACCEPTED -> rules.doneDays();
            case RETURNED, REFUSED, DONE, RATED, CANCELLED -> OptionalInt.empty();
        };
        Optional<LocalDate> limit =
                days.isPresent() ? Optional.of(rules.lastDay(since, days.getAsInt())) : Optional.empty();
        Optional<LocalDate> wished = state.isOpen() && state != State.RETURNED ? need.lastDay() : Optional.empty();
        return Stream.of(limit, wished).flatMap(Optional::stream).min(LocalDate::compareTo);
    }

    /** Takes a step that fits and is no submission. */
    void take(TicketStep step) {
        if (step instanceof TicketStep.Review review) {
            move(
                    switch (review.result()) {
                        case PASS -> State.REVIEWED;
                        case RETURN -> State.RETURNED;
                        case REFUSE -> State.REFUSED;
                    },
                    step.day());
        } else if (step instanceof TicketStep.Resubmit resubmit) {
            need = resubmit.need();
            move(State.SUBMITTED, step.day());
        } else if (step instanceof TicketStep.Dispatch dispatch) {
            fallSilent();
            asked.addAll(dispatch.to());
            dispatches++;
            move(State.DISPATCHED, step.day());
        } else if (step instanceof TicketStep.Accept accept) {
            asked.remove(accept.who());
            fallSilent();
            taken = accept.who();
            acceptedBy = accept.by();
            move(State.ACCEPTED, step.day());
        } else if (step instanceof TicketStep.Decline decline) {
            decline(decline);
        } else if (step instanceof TicketStep.Done) {
            move(State.DONE, step.day());
        } else if (step instanceof TicketStep.Rate rate) {
            rating = rate;
            move(State.RATED, step.day());
        } else if (step instanceof TicketStep.Cancel cancel) {
            cause = cancel.cause();
            move(State.CANCELLED, step.day());
        } else if (step instanceof TicketStep.Escalate escalate) {
            escalations.add(escalate);
            escalated = true;
        }
    }

    private void decline(TicketStep.Decline decline) {
        declined.add(decline);
        asked.remove(decline.who());
        taken = null;
        acceptedBy = null;
        if (asked.isEmpty()) {
            move(State.REVIEWED, decline.day());
        }
    }

    private void fallSilent() {
        unanswered.addAll(asked);
        asked.clear();
    }

    private void move(State next, LocalDate day) {
        state = next;
        since = day;
        escalated = false;
    }

    Ticket told() {
        return new Ticket(
                id,
                need,
                state,
                since,
                due(),
                List.copyOf(asked),
                taken(),
                declined,
                unanswered,
                dispatches,
                escalations,
                Optional.ofNullable(rating));
    }
}
