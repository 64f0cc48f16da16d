package org.volunteerkit.demand.ticket;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.demand.ticket.Ticket.State;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Editions;

/** Says which steps fit the tickets as they are while steps are being filed. */
final class Filing implements Steps.Keeper<TicketId, TicketStep> {

    private static final Set<State> CANCELLABLE =
            EnumSet.of(State.SUBMITTED, State.RETURNED, State.REVIEWED, State.DISPATCHED, State.ACCEPTED);
    private static final Set<State> WAITING =
            EnumSet.of(State.SUBMITTED, State.REVIEWED, State.DISPATCHED, State.ACCEPTED);

    private final Editions<TicketRules> rules;
    private final Steps<TicketId, TicketStep> before;
    private final Map<TicketId, Course> courses = new HashMap<>();

    Filing(Editions<TicketRules> rules, Steps<TicketId, TicketStep> before) {
        this.rules = rules;
        this.before = before;
    }

    /** Returns how far a ticket is after steps that fitted; empty if there are none. */
    static Optional<Course> course(Editions<TicketRules> rules, List<TicketStep> steps) {
        Course course = null;
        for (TicketStep step : steps) {
            if (step instanceof TicketStep.Submit submit) {
                course = rules.inForce(submit.day())
                        .map(edition -> new Course(submit, edition))
                        .orElseThrow();
            } else if (course != null) {
                course.take(step);
            }
        }
        return Optional.ofNullable(course);
    }

    @Override
    public Collection<TicketId> things(TicketStep step) {
        return List.of(step.ticket());
    }

    @Override
    public void keep(TicketStep step) {
        if (step instanceof TicketStep.Submit submit) {
            rules.inForce(submit.day()).ifPresent(edition -> courses.put(submit.ticket(), new Course(submit, edition)));
        } else {
            known(step.ticket()).ifPresent(course -> course.take(step));
        }
    }

    private Optional<Course> known(TicketId ticket) {
        if (!courses.containsKey(ticket)) {
            course(rules, before.of(ticket)).ifPresent(course -> courses.put(ticket, course));
        }
        return Optional.ofNullable(courses.get(ticket));
    }

    @Override
    public List<Problem> problems(TicketStep step) {
        List<Problem> problems = new ArrayList<>();
        Optional<Course> known = known(step.ticket());
        if (step instanceof TicketStep.Submit) {
            known.ifPresent(course -> problems.add(Problem.of("demand.ticket-known")
                    .with("ticket", step.ticket().value())
                    .field("ticket")));
            Optional<TicketRules> edition = rules.inForce(step.day());
            if (edition.isEmpty()) {
                problems.add(Problem.of("demand.ticket-no-rules")
                        .field("day")
                        .found(Found.value(step.day().toString())));
            }
            edition.ifPresent(each -> checkDay(step, each, problems));
        } else if (known.isEmpty()) {
            problems.add(Problem.of("demand.ticket-unknown")
                    .with("ticket", step.ticket().value())
                    .field("ticket"));
        } else {
            checkDay(step, known.get().rules(), problems);
            check(step, known.get(), problems);
        }
        return problems;
    }

    private static void checkDay(TicketStep step, TicketRules edition, List<Problem> problems) {
        if (step.day().isBefore(step.recorded().minusDays(edition.mostDaysBack()))) {
            problems.add(Problem.of("demand.backdated")
                    .with(
                            "earliest",
                            step.recorded().minusDays(edition.mostDaysBack()).toString())
                    .field("day")
                    .found(Found.value(step.day().toString())));
        }
    }

    private static void check(TicketStep step, Course course, List<Problem> problems) {
        if (step instanceof TicketStep.Review) {
            checkState(step, EnumSet.of(State.SUBMITTED), course, problems);
        } else if (step instanceof TicketStep.Resubmit) {
            checkState(step, EnumSet.of(State.RETURNED), course, problems);
        } else if (step instanceof TicketStep.Dispatch dispatch) {
            checkDispatch(dispatch, course, problems);
        } else if (step instanceof TicketStep.Accept accept) {
            checkAccept(accept, course, problems);
        } else if (step instanceof TicketStep.Decline decline) {
            if (checkState(step, EnumSet.of(State.DISPATCHED, State.ACCEPTED), course, problems)
                    && !course.isAsked(decline.who())
                    && !course.isTakenBy(decline.who())) {
                problems.add(notAsked(step, decline.who()));
            }
        } else if (step instanceof TicketStep.Done) {
            checkState(step, EnumSet.of(State.ACCEPTED), course, problems);
        } else if (step instanceof TicketStep.Rate rate) {
            checkRate(rate, course, problems);
        } else if (step instanceof TicketStep.Cancel) {
            checkState(step, CANCELLABLE, course, problems);
        } else if (step instanceof TicketStep.Escalate && checkState(step, WAITING, course, problems)) {
            checkEscalation(step, course, problems);
        }
    }

    private static boolean checkState(TicketStep step, Set<State> fitting, Course course, List<Problem> problems) {
        if (fitting.contains(course.state())) {
            return true;
        }
        problems.add(Problem.of("demand.ticket-state")
                .with("ticket", step.ticket().value())
                .with("states", listed(fitting))
                .field("ticket")
                .found(course.state().inWords()));
        return false;
    }

    private static void checkDispatch(TicketStep.Dispatch dispatch, Course course, List<Problem> problems) {
        checkState(dispatch, EnumSet.of(State.REVIEWED, State.DISPATCHED), course, problems);
        if (course.dispatches() > 0 && dispatch.reason().isEmpty()) {
            problems.add(Problem.of("demand.dispatch-again")
                    .with("ticket", dispatch.ticket().value())
                    .field("reason")
                    .found(Found.missing()));
        }
        int most = course.rules().mostDispatches().orElse(Integer.MAX_VALUE);
        if (course.dispatches() >= most) {
            problems.add(Problem.of("demand.dispatch-limit")
                    .with("ticket", dispatch.ticket().value())
                    .with("most", most)
                    .field("ticket"));
        }
        for (int i = 0; i < dispatch.to().size(); i++) {
            Assignee who = dispatch.to().get(i);
            if (course.wasDeclinedBy(who) && !course.rules().sameAgain()) {
                problems.add(Problem.of("demand.dispatch-declined")
                        .with("ticket", dispatch.ticket().value())
                        .with("who", who.toString())
                        .field("to[" + i + "]"));
            }
            if (course.isAsked(who)) {
                problems.add(Problem.of("demand.dispatch-asked")
                        .with("ticket", dispatch.ticket().value())
                        .with("who", who.toString())
                        .field("to[" + i + "]"));
            }
        }
    }

    private static void checkAccept(TicketStep.Accept accept, Course course, List<Problem> problems) {
        Optional<Assignee> taken = course.state() == State.ACCEPTED ? course.taken() : Optional.empty();
        if (taken.isPresent()) {
            problems.add(Problem.of("demand.ticket-taken")
                    .with("ticket", accept.ticket().value())
                    .with("who", taken.get().toString())
                    .field("ticket"));
        } else if (checkState(accept, EnumSet.of(State.DISPATCHED), course, problems)
                && !course.isAsked(accept.who())) {
            problems.add(notAsked(accept, accept.who()));
        }
    }

    private static Problem notAsked(TicketStep step, Assignee who) {
        return Problem.of("demand.ticket-not-asked")
                .with("ticket", step.ticket().value())
                .with("who", who.toString())
                .field("who");
    }

    private static void checkRate(TicketStep.Rate rate, Course course, List<Problem> problems) {
        if (checkState(rate, EnumSet.of(State.DONE), course, problems)
                && course.rules().ratingDays().isPresent()) {
            LocalDate last = course.rules()
                    .lastDay(course.since(), course.rules().ratingDays().getAsInt());
            if (rate.day().isAfter(last)) {
                problems.add(Problem.of("demand.rate-late")
                        .with("ticket", rate.ticket().value())
                        .with("last", last.toString())
                        .field("day")
                        .found(Found.value(rate.day().toString())));
            }
        }
        if (course.wasDoneBy(rate.by())) {
            problems.add(Problem.of("demand.rate-own")
                    .with("ticket", rate.ticket().value())
                    .field("by"));
        }
    }

    private static void checkEscalation(TicketStep step, Course course, List<Problem> problems) {
        if (course.due().filter(step.day()::isAfter).isEmpty()) {
            problems.add(Problem.of("demand.escalate-early")
                    .with("ticket", step.ticket().value())
                    .with(
                            "due",
                            course.due()
                                    .map(day -> Message.of("demand.day").with("day", day.toString()))
                                    .orElse(Message.of("demand.never")))
                    .field("day")
                    .found(Found.value(step.day().toString())));
        }
        if (course.isEscalated()) {
            problems.add(Problem.of("demand.escalate-twice")
                    .with("ticket", step.ticket().value())
                    .field("ticket"));
        }
    }

    private static Message listed(Set<State> states) {
        return states.stream()
                .map(State::inWords)
                .reduce((some, last) ->
                        Message.of("demand.state-or").with("some", some).with("last", last))
                .orElseThrow();
    }
}
