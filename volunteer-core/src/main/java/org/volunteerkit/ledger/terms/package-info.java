/**
 * How balances may move: terms of exchange as data, what is wished under them, and what comes of it.
 *
 * <p>{@link org.volunteerkit.ledger.terms.LedgerTerms} are one edition of what a time bank or a point scheme lets its members do:
 * how long a lot lives, how much an account may hold and what becomes of the rest, who may redeem what for whom. A
 * {@link org.volunteerkit.ledger.terms.Wish} and the facts about its {@link org.volunteerkit.ledger.terms.Parties} are brought before a
 * teller, who gives an {@link org.volunteerkit.ledger.terms.Answer}: what was posted, with
 * {@link org.volunteerkit.ledger.terms.Remark remarks} on what was cut, or what is
 * {@link org.volunteerkit.ledger.terms.Missing missing}.
 *
 * <pre>{@code
 * LedgerTerms terms = Catalog.shipped().ledgerTerms(TermsId.of("nanjing-time-bank")).get(0);
 * Wish wish = Wish.Redeem.of(id, terms.id(), day, account, Cost.of(Amount.of(Hours.of(2))));
 * Parties parties = Parties.of(owner, mother, Kinship.Relation.PARENT);
 * }</pre>
 *
 * <p>Not here: who decides on a wish (ledger.terms.teller), what service is worth (policy), where facts about people come from (the
 * caller).
 *
 * <p>May use: ledger, ledger.terms.rule.
 */
@NullMarked
package org.volunteerkit.ledger.terms;

import org.jspecify.annotations.NullMarked;
