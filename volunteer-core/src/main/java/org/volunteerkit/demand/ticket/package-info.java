/**
 * What becomes of a need: asked for, reviewed, dispatched, accepted, done and rated (点单、派单、接单、评单).
 *
 * <p>{@link org.volunteerkit.demand.ticket.TicketStep Steps} are filed in a {@link org.volunteerkit.demand.ticket.TicketBook};
 * how far a {@link org.volunteerkit.demand.ticket.Ticket} is on a day follows from them. How long each step may take say the
 * {@link org.volunteerkit.demand.ticket.TicketRules}; an {@link org.volunteerkit.demand.ticket.Assignee} is a team, an
 * organisation or a person.
 *
 * <pre>{@code
 * TicketBook book = TicketBook.empty(Editions.of(List.of(TicketRules.house()), TicketRules::validity)).file(steps).orThrow();
 * List<Ticket> inbox = book.waitingFor(Assignee.of(team), day);
 * UnmetDemand unmet = book.unmet(DateRange.month(YearMonth.of(2024, 3)), day);
 * }</pre>
 *
 * <p>Not here: who is best to be asked ({@code demand.match}).
 *
 * <p>May use: demand.
 */
@NullMarked
package org.volunteerkit.demand.ticket;

import org.jspecify.annotations.NullMarked;
