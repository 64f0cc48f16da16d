/**
 * What service is worth (激励政策): points, stars and awards as data, every number explained.
 *
 * <p>A {@link org.volunteerkit.policy.Policy} is an edition of a scheme: measures, and
 * {@link org.volunteerkit.policy.effect.Effect effects} that turn some of them into amounts or grades. An
 * {@link org.volunteerkit.policy.Assessor} looks at the facts of one person with the edition in force and answers with a
 * {@link org.volunteerkit.policy.Verdict}: what is due, with the trace of every number, and what is missing to the next grade.
 *
 * <pre>{@code
 * Assessor assessor = Assessor.of(ImmutableList.of(policy), words);
 * Verdict verdict = assessor.assess(ann, factsOfAnn, day);
 * verdict.due().get(0).trace().lines(Locale.CHINA).forEach(out);
 * }</pre>
 *
 * <p>Not here: how balances move ({@code ledger}) and what became of an award ({@code award}). A policy says what should happen;
 * they remember what did. Running it again changes nothing.
 *
 * <p>May use: policy.effect and through it measure.
 */
@NullMarked
package org.volunteerkit.policy;

import org.jspecify.annotations.NullMarked;
