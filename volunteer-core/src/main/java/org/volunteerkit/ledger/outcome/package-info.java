/**
 * What became of a command that was offered to a ledger.
 *
 * <p>An {@link org.volunteerkit.ledger.outcome.Outcome} is a posting with its {@link org.volunteerkit.ledger.outcome.Notice
 * notices}, a repetition of one, or a {@link org.volunteerkit.ledger.outcome.Refused refusal}: the command is
 * {@link org.volunteerkit.ledger.outcome.Malformed malformed}, the state {@link org.volunteerkit.ledger.outcome.Barred bars}
 * it, an offer {@link org.volunteerkit.ledger.outcome.Withheld withholds} it, there is
 * {@link org.volunteerkit.ledger.outcome.Lacking too little}, or one of a batch was refused.
 *
 * <pre>{@code
 * if (outcome instanceof Lacking.Overdrawn overdrawn) {
 *     remind(overdrawn.account(), overdrawn.shortfall());
 * }
 * }</pre>
 *
 * <p>Not here: the journal (ledger.statement), what a law says (ledger.proof).
 *
 * <p>May use: ledger.command.
 */
@NullMarked
package org.volunteerkit.ledger.outcome;

import org.jspecify.annotations.NullMarked;
