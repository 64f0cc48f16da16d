/**
 * The life of a registration: applied for, on trial, registered, suspended, ended, put away.
 *
 * <p>{@link org.volunteerkit.roster.life.RegistrationStep Steps} are filed in a
 * {@link org.volunteerkit.roster.life.RegistrationBook}, which refuses what does not fit and knows the
 * {@link org.volunteerkit.roster.life.Standing} of everybody on any day. Each life is a
 * {@link org.volunteerkit.roster.life.Registration}; what is asked of it is said by
 * {@link org.volunteerkit.roster.life.LifeRules}, as data. {@link org.volunteerkit.roster.life.Agreement Agreements} and
 * {@link org.volunteerkit.roster.life.Insurance insurances} are kept in {@link org.volunteerkit.roster.life.Papers}, which
 * tell what is missing for some service.
 *
 * <pre>{@code
 * RegistrationBook book = RegistrationBook.empty(Editions.of(List.of(LifeRules.zhenhai()), LifeRules::validity))
 *         .knowing(persons)
 *         .file(steps).orThrow();
 * Optional<Standing> standing = book.standing(ann, day);
 * Roster.Built built = Roster.builder().addPersons(persons).addVolunteers(book.volunteers()).build();
 * }</pre>
 *
 * <p>Not here: where people belong ({@code roster.moving}), and who one and the same person is ({@code roster.twin}).
 *
 * <p>May use: roster, history.
 */
@NullMarked
package org.volunteerkit.roster.life;

import org.jspecify.annotations.NullMarked;
