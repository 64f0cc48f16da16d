/**
 * What follows from the measures of a policy, as data.
 *
 * <p>An {@link org.volunteerkit.policy.effect.Effect} is an amount that is due, a grade that is reached, a part of a pot or a
 * proposal; each has its {@link org.volunteerkit.policy.effect.Moment}, and may need something to be met.
 *
 * <pre>{@code
 * Effect points = Post.builder().amount("points").terms("hailin-account").when(Moment.ACT).build();
 * }</pre>
 *
 * <p>Not here: working out what is due to whom ({@code policy}), accounts ({@code ledger}), awards and their life
 * ({@code award}).
 *
 * <p>May use: value, time, measure and through it all facts rooms.
 */
@NullMarked
package org.volunteerkit.policy.effect;

import org.jspecify.annotations.NullMarked;
