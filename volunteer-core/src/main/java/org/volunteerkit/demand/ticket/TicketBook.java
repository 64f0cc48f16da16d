package org.volunteerkit.demand.ticket;

import static com.google.common.collect.ImmutableList.toImmutableList;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.demand.UnmetDemand;
import org.volunteerkit.demand.ticket.Ticket.State;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.Steps;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Editions;

/**
 * All tickets with their steps (服务单台账), of one or of many. A book is what its steps make of it.
 *
 * <p>Of several who are asked the first who accepts has the ticket; whoever comes second, on the same day too, is told so. Who
 * declined is not asked again for the same ticket unless the rules allow it. Each question names the day as of which it is
 * asked; steps that come later play no part in the answer.
 *
 * <p>Cost: filing n steps into m takes n + m; a question works through the steps of the tickets it is about.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class TicketBook {

    private final Editions<TicketRules> rules;
    private final Steps<TicketId, TicketStep> steps;

    private TicketBook(Editions<TicketRules> rules, Steps<TicketId, TicketStep> steps) {
        this.rules = rules;
        this.steps = steps;
    }

    /** Returns the book without tickets. */
    public static TicketBook empty(Editions<TicketRules> rules) {
        return new TicketBook(rules, Steps.none());
    }

    /**
     * Files steps one after the other: those that fit are taken, the others are told with every reason.
     *
     * @param offered the steps, those of one ticket in the order in which they happened
     */
    public Filed<TicketBook> file(List<TicketStep> offered) {
        return steps.file(offered, new Filing(rules, steps)).map(after -> new TicketBook(rules, after));
    }

    /** Returns all steps in the order in which they were filed. */
    public List<TicketStep> steps() {
        return steps.all();
    }

    /** Returns the steps of a ticket in their order. */
    public List<TicketStep> steps(TicketId ticket) {
        return steps.of(ticket);
    }

    /** Returns a ticket as it stood at the end of a day; empty if it had not been submitted. */
    public Optional<Ticket> ticket(TicketId ticket, LocalDate asOf) {
        return course(ticket, asOf).map(Course::told);
    }

    /** Returns all tickets that were submitted by a day, in the order of their first steps, as they stood at its end. */
    public List<Ticket> tickets(LocalDate asOf) {
        return all(asOf).map(Course::told).collect(toImmutableList());
    }

    /** Returns the tickets that were in a state at the end of a day. */
    public List<Ticket> tickets(State state, LocalDate asOf) {
        return all(asOf)
                .filter(course -> course.state() == state)
                .map(Course::told)
                .collect(toImmutableList());
    }

    /** Returns the tickets that waited for the answer of somebody at the end of a day. */
    public List<Ticket> waitingFor(Assignee who, LocalDate asOf) {
        return all(asOf)
                .filter(course -> course.state() == State.DISPATCHED && course.isAsked(who))
                .map(Course::told)
                .collect(toImmutableList());
    }

    /** Returns the tickets whose next step was late on a day. */
    public List<Ticket> overdue(LocalDate day) {
        return tickets(day).stream().filter(ticket -> ticket.isOverdue(day)).collect(toImmutableList());
    }

    /**
     * Returns what was asked for and not done: what is still open, and what was cancelled because nobody was found. What was
     * refused, or cancelled for another cause, was no demand, or is none any more.
     *
     * @param submitted the days on which it was asked for
     * @param asOf the day until whose end it was not done
     */
    public UnmetDemand unmet(DateRange submitted, LocalDate asOf) {
        return UnmetDemand.of(steps.things().stream()
                .filter(ticket -> submitted.contains(steps.of(ticket).get(0).day()))
                .flatMap(ticket -> course(ticket, asOf).stream())
                .filter(Course::isUnmet)
                .map(Course::need)
                .collect(toImmutableList()));
    }

    private Stream<Course> all(LocalDate asOf) {
        return steps.things().stream().flatMap(ticket -> course(ticket, asOf).stream());
    }

    private Optional<Course> course(TicketId ticket, LocalDate asOf) {
        return Filing.course(
                rules,
                steps.of(ticket).stream()
                        .takeWhile(step -> !step.day().isAfter(asOf))
                        .toList());
    }

    /** Returns whether the same steps were filed in the same order; the rules are not compared. */
    @Override
    public boolean equals(Object other) {
        return other instanceof TicketBook that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** Returns how many steps there are. */
    @Override
    public String toString() {
        return "TicketBook{" + steps.all().size() + "}";
    }
}
