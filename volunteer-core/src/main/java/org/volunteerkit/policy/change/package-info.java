/**
 * What a verdict changes: differences to post after earlier ones, and what another policy would make different.
 *
 * <p>A {@link org.volunteerkit.policy.change.Settlement} compares a verdict with what was
 * {@linkplain org.volunteerkit.policy.change.Done done} before and says which
 * {@linkplain org.volunteerkit.policy.change.AmountChange amounts} are to be posted and which
 * {@linkplain org.volunteerkit.policy.change.GradeChange grades} to be handed over, so that nothing is done twice. A
 * {@link org.volunteerkit.policy.change.Comparison} tells for many persons who gets more or less under another policy.
 *
 * <pre>{@code
 * Settlement settlement = Settlement.of(assessor.assess(ann, factsOfAnn, day), done);
 * settlement.amounts().forEach(change -> post(change.reference(), change.amount()));
 * done = done.and(settlement);
 * }</pre>
 *
 * <p>Not here: what is due ({@code policy}), accounts and their commands ({@code ledger}), awards and their life
 * ({@code award}): they take what stands here and remember it.
 *
 * <p>May use: policy.
 */
@NullMarked
package org.volunteerkit.policy.change;

import org.jspecify.annotations.NullMarked;
