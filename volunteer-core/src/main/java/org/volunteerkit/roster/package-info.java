/**
 * Who belongs where, and since when.
 *
 * <p>A {@link org.volunteerkit.roster.Volunteer} is the registration of a person, a
 * {@link org.volunteerkit.roster.Membership} some days in a team or an organisation. A
 * {@link org.volunteerkit.roster.Roster} puts them together with persons, organisations and teams and answers questions for a
 * day. {@link org.volunteerkit.roster.RegistrationRules} say who may register; a
 * {@link org.volunteerkit.roster.RegistrationVerdict} gives the answer with all its reasons.
 *
 * <pre>{@code
 * Roster.Built built = Roster.builder().addOrganizations(organizations).addTeams(teams)
 *         .addPersons(persons).addVolunteers(volunteers).addMemberships(memberships).build();
 * built.problems().forEach(problem -> log(problem.text(locale)));
 * boolean ours = built.roster().isWithin(community, district);
 * }</pre>
 *
 * <p>Not here: what persons ({@code roster.person}) and bodies ({@code roster.body}) are, and what volunteers did.
 *
 * <p>May use: roster.body.
 */
@NullMarked
package org.volunteerkit.roster;

import org.jspecify.annotations.NullMarked;
