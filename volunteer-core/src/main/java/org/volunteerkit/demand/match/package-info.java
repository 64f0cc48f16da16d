/**
 * Who is to be asked for a ticket: hard conditions, then weights, then fairness over time, and a stated tie-break.
 *
 * <p>{@link org.volunteerkit.demand.match.Offer Offers} and a ticket go into a {@link org.volunteerkit.demand.match.Matching} under
 * {@link org.volunteerkit.demand.match.MatchRules}, which are data; a {@link org.volunteerkit.demand.match.MatchLine} tells each
 * person why in or why out. A {@link org.volunteerkit.demand.match.FairnessMemory} knows who had a turn, an
 * {@link org.volunteerkit.demand.match.Overruling} says what a coordinator decided otherwise.
 *
 * <pre>{@code
 * Matching matching = Matching.of(MatchRules.house(), ticket, offers, FairnessMemory.of(serviceBook), overrulings, day);
 * matching.line(ann).ifPresent(line -> line.why().forEach(reason -> print(reason.text(locale))));
 * matching.dispatch(StepId.of("s-3"), Optional.empty(), day, day, clerk).ifPresent(steps::add);
 * }</pre>
 *
 * <p>Not here: what becomes of the ticket ({@code demand.ticket}); the best for all tickets at once.
 *
 * <p>May use: demand.ticket.
 */
@NullMarked
package org.volunteerkit.demand.match;

import org.jspecify.annotations.NullMarked;
