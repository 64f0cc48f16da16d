/**
 * The award book: what was given to whom, how long it is valid, and which service it used up.
 *
 * <p>An {@link org.volunteerkit.award.book.AwardDesk} knows the programmes. It takes an {@link
 * org.volunteerkit.award.book.AwardCommand} for the {@link org.volunteerkit.award.book.AwardBook} of one person, together with
 * what is known of that person ({@link org.volunteerkit.award.book.Grounds}), and answers with an {@link
 * org.volunteerkit.award.book.AwardOutcome}, which holds the next book. What a policy found comes in as {@link
 * org.volunteerkit.award.book.Achieved}; what was carried out is an {@link org.volunteerkit.award.book.AwardEntry}, and a book
 * is the sum of its entries. It goes back to policies as {@link org.volunteerkit.award.book.AwardFacts}.
 *
 * <pre>{@code
 * AwardDesk desk = AwardDesk.of(programmes);
 * AwardCommand give = new AwardCommand.Give(AwardCommandId.of("card-ann-2024"), achieved, day);
 * AwardOutcome outcome = desk.offer(AwardBook.of(ann), give, Grounds.of(records), today);
 * List<AwardBook.Holding> valid = outcome.book().standing(today);
 * }</pre>
 *
 * <p>Not here: the rules ({@code award}), what a grade takes ({@code policy}), what is owned ({@code ledger}): no award moves a
 * balance, and no balance earns an award. Certificates of service are another room ({@code certificate}).
 *
 * <p>May use: award.
 */
@NullMarked
package org.volunteerkit.award.book;

import org.jspecify.annotations.NullMarked;
