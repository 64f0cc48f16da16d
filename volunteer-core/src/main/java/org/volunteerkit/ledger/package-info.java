/**
 * Who owns which hours or points, since when, until when, and why.
 *
 * <p>A {@link org.volunteerkit.ledger.Ledger} of one unit takes one {@link org.volunteerkit.ledger.command.LedgerCommand} after
 * another and answers each with an {@link org.volunteerkit.ledger.outcome.Outcome}; what it accepted is a {@link org.volunteerkit.ledger.statement.Posting}
 * whose entries add up to zero. What an account owns is a {@link org.volunteerkit.ledger.statement.Holding} of lots, of which
 * the one that lapses first is spent first; the last day of a lot stands in the command. People
 * read a {@link org.volunteerkit.ledger.statement.Statement}, auditors a {@link org.volunteerkit.ledger.proof.Proof}.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.of(Unit.HOUR);
 * LedgerCommand earn = Movement.Earn.of(CommandId.of("e1"), day, AccountId.of("ann"), Amount.of(Hours.of(2)));
 * Outcome outcome = ledger.post(earn, today);
 * Amount owned = ledger.holding(AccountId.of("ann"), today).available();
 * }</pre>
 *
 * <p>Not here: what service is <em>worth</em> (policy), what a member <em>may</em> do and how long a lot lives (ledger.terms), whether it was <em>proper</em> (standard), where journals are
 * <em>kept</em> (ledger.store), how a statement <em>looks</em> (reports).
 *
 * <p>May use: ledger.command, ledger.outcome, ledger.statement, ledger.proof.
 */
@NullMarked
package org.volunteerkit.ledger;

import org.jspecify.annotations.NullMarked;
