/**
 * What terms of exchange are made of: rules, the conditions under which they hold, how long a lot lives.
 *
 * <p>A {@link org.volunteerkit.ledger.terms.rule.Rule} answers one question each: what may be done at all, by whom and for what
 * ({@link org.volunteerkit.ledger.terms.rule.Rule.Allow}, with a {@link org.volunteerkit.ledger.terms.rule.Condition}), how often, how much an account may hold and
 * how far it may go down, in which grain, at which {@link org.volunteerkit.ledger.terms.rule.Price}. Rules do not know one another; what one does not say, another may.
 *
 * <pre>{@code
 * Rule sixty = new Rule.Allow(
 *         Set.of(Deed.REDEEM), Optional.of(new Condition.Age(Who.OTHER, 60)), Optional.empty());
 * }</pre>
 *
 * <p>Not here: which rules a scheme has (ledger.terms, as data), what service is worth (policy).
 *
 * <p>May use: ledger.command.
 */
@NullMarked
package org.volunteerkit.ledger.terms.rule;

import org.jspecify.annotations.NullMarked;
