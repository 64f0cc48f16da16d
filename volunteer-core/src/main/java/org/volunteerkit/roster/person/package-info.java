/**
 * Persons, by key: what numbers need to know of them, and, apart from it, who they are.
 *
 * <p>A {@link org.volunteerkit.roster.person.Person} has a birthday and a sex, if they were asked for. Name, identity number
 * and telephone stand in an {@link org.volunteerkit.roster.person.Identity} and nowhere else.
 * {@link org.volunteerkit.roster.person.Skill Skills}, {@link org.volunteerkit.roster.person.Affiliation affiliations} and a
 * {@link org.volunteerkit.roster.person.GuardianConsent guardian's consent} are parts of a registration.
 *
 * <pre>{@code
 * Person ann = Person.builder().id(PersonId.of("ann")).born(LocalDate.of(2004, 2, 29)).build();
 * OptionalInt age = ann.ageOn(LocalDate.of(2023, 3, 1));        // 19
 * IdentityNumber number = IdentityNumber.parse(typed);          // prints as six digits and twelve stars
 * }</pre>
 *
 * <p>Not here: where a person belongs ({@code roster}) and what a person did ({@code service}).
 *
 * <p>May use: time.
 */
@NullMarked
package org.volunteerkit.roster.person;

import org.jspecify.annotations.NullMarked;
