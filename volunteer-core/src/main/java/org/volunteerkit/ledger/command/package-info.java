/**
 * What can be asked of a ledger.
 *
 * <p>A {@link org.volunteerkit.ledger.command.LedgerCommand} bears a {@link org.volunteerkit.ledger.command.CommandId}, a day
 * and what is behind it; most name {@link org.volunteerkit.ledger.command.AccountId accounts} and an
 * {@link org.volunteerkit.ledger.command.Amount} of hours or points. A {@link org.volunteerkit.ledger.command.Movement} changes
 * balances, a {@link org.volunteerkit.ledger.command.Reservation} puts something aside, a
 * {@link org.volunteerkit.ledger.command.Repair} undoes or corrects, an {@link org.volunteerkit.ledger.command.AccountCommand}
 * begins or ends an account, a {@link org.volunteerkit.ledger.command.Trade} is about offers and clearing, and a
 * {@link org.volunteerkit.ledger.command.Batch} is several of them at once.
 *
 * <pre>{@code
 * LedgerCommand gift = Movement.Give.of(CommandId.of("g1"), day, ann, ben, Amount.of(Hours.of(2)));
 * }</pre>
 *
 * <p>Not here: whether a command is carried out (ledger), what became of it (ledger.outcome).
 *
 * <p>May use: policy, roster.
 */
@NullMarked
package org.volunteerkit.ledger.command;

import org.jspecify.annotations.NullMarked;
