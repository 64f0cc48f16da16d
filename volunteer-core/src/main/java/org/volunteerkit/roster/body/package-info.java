/**
 * Bodies: organisations in a tree, their teams, and what is known of them that no record tells.
 *
 * <p>An {@link org.volunteerkit.roster.body.Organization} may have a parent and a
 * {@link org.volunteerkit.roster.body.Level}; a {@link org.volunteerkit.roster.body.Team} has a home. A
 * {@link org.volunteerkit.roster.body.WrittenRule}, a {@link org.volunteerkit.roster.body.Recognition} and a
 * {@link org.volunteerkit.roster.body.Statistic} are facts about an organisation.
 *
 * <pre>{@code
 * Organization street = Organization.builder()
 *         .id(OrganizationId.of("street-1")).name("迎宾路街道").kind(Organization.Kind.AREA_BODY).level(Level.STREET)
 *         .active(DateRange.from(LocalDate.of(2001, 1, 1)))
 *         .build();
 * }</pre>
 *
 * <p>Not here: who belongs to a body ({@code roster}), and whether a body has what it ought to have (a standard).
 *
 * <p>May use: roster.person.
 */
@NullMarked
package org.volunteerkit.roster.body;

import org.jspecify.annotations.NullMarked;
