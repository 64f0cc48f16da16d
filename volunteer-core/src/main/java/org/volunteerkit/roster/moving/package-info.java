/**
 * Joining, leaving and moving between teams and organisations, for good or for some time (关系转接).
 *
 * <p>{@link org.volunteerkit.roster.moving.MembershipStep Steps} are filed in a
 * {@link org.volunteerkit.roster.moving.MembershipBook}, which makes {@code Membership} facts of them. A move waits until
 * everybody agreed whom the {@link org.volunteerkit.roster.moving.TransferRules} name; how far it is on a day tells a
 * {@link org.volunteerkit.roster.moving.Transfer}. What the end of a membership brings with it stands in an
 * {@link org.volunteerkit.roster.moving.Ending}.
 *
 * <pre>{@code
 * MembershipBook book = MembershipBook.empty(Editions.of(List.of(TransferRules.consent()), TransferRules::validity))
 *         .file(steps).orThrow();
 * List<Transfer> inbox = book.waitingFor(Body.of(street), day);
 * Roster.Built built = Roster.builder().addPersons(persons).addTeams(teams).addMemberships(book.memberships(day)).build();
 * }</pre>
 *
 * <p>Not here: whether somebody is a registered volunteer ({@code roster.life}); hours and awards, which stay with the person.
 *
 * <p>May use: roster.life.
 */
@NullMarked
package org.volunteerkit.roster.moving;

import org.jspecify.annotations.NullMarked;
