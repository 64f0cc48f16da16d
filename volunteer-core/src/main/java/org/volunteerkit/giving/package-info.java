/**
 * Money and goods that were received, given and spent (捐赠与救助), as exactly as they were stated.
 *
 * <p>{@link org.volunteerkit.giving.GivingStep Steps} are filed in a {@link org.volunteerkit.giving.GivingBook}. An
 * {@link org.volunteerkit.giving.Amount} has a unit and a precision, and adds up with both kept. What is received and spent together is
 * a {@link org.volunteerkit.giving.Pot}: one unit of one case; what came and went of it is a {@link org.volunteerkit.giving.Flow}.
 *
 * <pre>{@code
 * GivingBook book = GivingBook.empty().file(steps).orThrow();
 * Amount left = book.balance(Pot.of(CaseId.of("c-1"), Unit.currency("CNY")), day).left();
 * book.totals(DateRange.year(2023), day).forEach((unit, flow) -> print(flow.given().text(locale)));
 * }</pre>
 *
 * <p>Not here: receipts for the tax office and banking; points and hours that change hands ({@code ledger}).
 *
 * <p>May use: demand.pair.
 */
@NullMarked
package org.volunteerkit.giving;

import org.jspecify.annotations.NullMarked;
