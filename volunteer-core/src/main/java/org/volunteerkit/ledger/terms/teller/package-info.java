/**
 * The teller, who goes by terms of exchange: between what is wished and the ledger.
 *
 * <p>A {@link org.volunteerkit.ledger.terms.teller.Teller} takes a {@link org.volunteerkit.ledger.terms.Wish}, the facts about the
 * {@link org.volunteerkit.ledger.terms.Parties}, and a turn of a ledger. It looks into the edition of the day, asks the ledger what was
 * before and what there is, and posts what follows as one posting, or says what is missing. All that does the work is hidden here.
 *
 * <pre>{@code
 * Teller teller = Teller.of(Catalog.shipped().ledgerTerms(TermsId.of("nanjing-time-bank")), Map.of(Role.of("donation-pool"), pool));
 * Answer answer = ledger.turn(today, turn -> teller.serve(turn, Wish.of(due, account), Parties.of(owner)));
 * }</pre>
 *
 * <p>Not here: the terms (ledger.terms, as data), what service is worth (policy), stock (ledger).
 *
 * <p>May use: ledger.terms.
 */
@NullMarked
package org.volunteerkit.ledger.terms.teller;

import org.jspecify.annotations.NullMarked;
