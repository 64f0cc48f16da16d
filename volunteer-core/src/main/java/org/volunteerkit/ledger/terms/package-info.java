/**
 * How balances may move: terms of exchange as data, and the teller who goes by them.
 *
 * <p>{@link org.volunteerkit.ledger.terms.LedgerTerms} are one edition of what a time bank or a point scheme lets its members do:
 * how long a lot lives, how much an account may hold and what becomes of the rest, who may redeem what for whom. A
 * {@link org.volunteerkit.ledger.terms.Teller} takes a {@link org.volunteerkit.ledger.terms.Wish}, the facts about the
 * {@link org.volunteerkit.ledger.terms.Parties}, and a turn of a ledger, and gives an {@link org.volunteerkit.ledger.terms.Answer}:
 * what was posted, with {@link org.volunteerkit.ledger.terms.Remark remarks} on what was cut, or what is
 * {@link org.volunteerkit.ledger.terms.Missing missing}.
 *
 * <pre>{@code
 * Teller teller = Teller.of(Catalog.shipped().ledgerTerms(TermsId.of("nanjing-time-bank")), Map.of(Role.of("donation-pool"), pool));
 * Answer answer = ledger.turn(today, turn -> teller.serve(turn, Wish.of(due, account), Parties.of(owner)));
 * }</pre>
 *
 * <p>Not here: what service is worth (policy), where facts about people come from (the caller), stock (ledger).
 *
 * <p>May use: ledger, ledger.terms.rule.
 */
@NullMarked
package org.volunteerkit.ledger.terms;

import org.jspecify.annotations.NullMarked;
