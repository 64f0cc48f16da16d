/**
 * Who is one and the same person, and who is not to be known any more.
 *
 * <p>{@link org.volunteerkit.roster.twin.DuplicateRules} say by which {@link org.volunteerkit.roster.twin.Trait traits} two
 * {@link org.volunteerkit.roster.twin.Profile profiles} are suspected; people decide, and a
 * {@link org.volunteerkit.roster.twin.MergeBook} keeps what they decided: a {@link org.volunteerkit.roster.twin.MergeStep merge},
 * its undoing, that two are not the same, that a person is erased. A {@link org.volunteerkit.roster.twin.MergePreview} looks
 * ahead. {@link org.volunteerkit.roster.twin.Minimisation} says what may be kept of an erased person.
 *
 * <pre>{@code
 * MergeBook book = MergeBook.empty().knowing(profiles).file(steps).orThrow();
 * List<Suspicion> pairs = book.suspicions(DuplicateRules.house()).pairs();
 * PersonId person = book.resolve(record.person());
 * Optional<Identity> kept = book.minimisation().identity(imported, key);
 * }</pre>
 *
 * <p>Not here: hours and points, which follow the key that stays wherever they are counted.
 *
 * <p>May use: roster, history.
 */
@NullMarked
package org.volunteerkit.roster.twin;

import org.jspecify.annotations.NullMarked;
