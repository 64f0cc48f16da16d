/**
 * Facts as measures see them: a kind, a day, and named fields.
 *
 * <p>A {@link org.volunteerkit.measure.fact.FactKind} tells how a class of the library, or of the embedder, is looked at: what
 * identifies a fact, when it happened or held, which fields it has. A {@link org.volunteerkit.measure.fact.Fact} is one
 * object seen that way, with the place it was read from. A {@link org.volunteerkit.measure.fact.Vocabulary} is all kinds
 * that a document may name; {@link org.volunteerkit.measure.fact.VolunteerFacts} is the vocabulary of the library's own facts.
 *
 * <pre>{@code
 * FactKind<Referral> referral = FactKind.act("referral", Referral.class, Referral::id, Referral::day)
 *         .key("person", Referral::person)
 *         .build();
 * Vocabulary words = Vocabulary.of(referral);
 * }</pre>
 *
 * <p>Not here: the questions ({@code measure}).
 *
 * <p>May use: value, time, all facts rooms, and roster.life.
 */
@NullMarked
package org.volunteerkit.measure.fact;

import org.jspecify.annotations.NullMarked;
