/**
 * Who owns which hours or points, since when, until when, and why.
 *
 * <p>A {@link org.volunteerkit.ledger.LedgerCommand} says what shall happen: earn, pay, give, redeem. A
 * {@link org.volunteerkit.ledger.Ledger} of one unit takes one command after another and answers each with an
 * {@link org.volunteerkit.ledger.Outcome}; what it accepted is a {@link org.volunteerkit.ledger.Posting} whose entries add
 * up to zero. What an account owns is a {@link org.volunteerkit.ledger.Holding} of lots, of which the one that lapses first
 * is spent first; how long a lot lives is data, {@link org.volunteerkit.ledger.LedgerTerms}. People read a
 * {@link org.volunteerkit.ledger.Statement}, auditors a {@link org.volunteerkit.ledger.Proof}.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.of(Unit.HOUR);
 * LedgerCommand earn = terms.earn(CommandId.of("e1"), day, AccountId.of("ann"), Amount.of(Hours.of(2)));
 * Outcome outcome = ledger.post(earn, today);
 * Amount owned = ledger.holding(AccountId.of("ann"), today).available();
 * }</pre>
 *
 * <p>Not here: what service is <em>worth</em> (policy), whether it was <em>proper</em> (standard), where journals are
 * <em>kept</em> (ledger.store), how a statement <em>looks</em> (reports).
 *
 * <p>May use: policy, roster.
 */
@NullMarked
package org.volunteerkit.ledger;

import org.jspecify.annotations.NullMarked;
