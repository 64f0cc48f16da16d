/**
 * What service is worth (激励政策): points, stars and awards as data, every number explained.
 *
 * <p>A {@link org.volunteerkit.policy.Policy} is an edition of a scheme: measures, and
 * {@link org.volunteerkit.policy.effect.Effect effects} that turn some of them into amounts, grades or proposals. An
 * {@link org.volunteerkit.policy.Assessor} looks at the facts of one person and answers with a
 * {@link org.volunteerkit.policy.Verdict}: everything that is {@linkplain org.volunteerkit.policy.Due due}, each thing by the
 * edition of its own day. {@link org.volunteerkit.policy.Explained} says why, and why not. A pot that is divided among everybody
 * needs everybody: {@link org.volunteerkit.policy.Sharing}. Rules in code stand beside policies as
 * {@link org.volunteerkit.policy.Rule}.
 *
 * <pre>{@code
 * Assessor assessor = Assessor.of(ImmutableList.of(policy), words);
 * Verdict verdict = assessor.assess(ann, factsOfAnn, day);
 * assessor.assessExplained(ann, factsOfAnn, day).lines(Locale.CHINA).forEach(out);
 * }</pre>
 *
 * <p>Not here: what is to be posted after what was posted before ({@code policy.change}), how balances move ({@code ledger}) and
 * what became of an award ({@code award}). A policy says what should happen; they remember what did.
 *
 * <p>May use: policy.effect and through it measure.
 */
@NullMarked
package org.volunteerkit.policy;

import org.jspecify.annotations.NullMarked;
