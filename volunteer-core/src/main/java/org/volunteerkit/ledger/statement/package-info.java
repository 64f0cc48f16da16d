/**
 * What can be read about a ledger.
 *
 * <p>A {@link org.volunteerkit.ledger.statement.Posting} is one command as it was carried out. A
 * {@link org.volunteerkit.ledger.statement.Holding} is what an account holds on a day, a
 * {@link org.volunteerkit.ledger.statement.HoldView} what became of a hold by then, and a
 * {@link org.volunteerkit.ledger.statement.Statement} what came and went in a period, line by line. An
 * {@link org.volunteerkit.ledger.statement.Outlook} says what lies ahead of an account, an
 * {@link org.volunteerkit.ledger.statement.OfferView} how many pieces of an offer there are, a
 * {@link org.volunteerkit.ledger.statement.Settlement} who paid whom, and a
 * {@link org.volunteerkit.ledger.statement.PartyStatement} what one station had to clear with others.
 *
 * <pre>{@code
 * Statement told = ledger.statement(ann, DateRange.year(2025), today);
 * Map<LocalDate, Amount> lapsing = told.expiriesAhead();
 * }</pre>
 *
 * <p>Not here: how a statement <em>looks</em> (reports), whether a journal is <em>right</em> (ledger.proof).
 *
 * <p>May use: ledger.command.
 */
@NullMarked
package org.volunteerkit.ledger.statement;

import org.jspecify.annotations.NullMarked;
