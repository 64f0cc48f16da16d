/**
 * Recorded hours on their way: handed in, approved, corrected, disputed, closed.
 *
 * <p>A {@link org.volunteerkit.service.review.ReviewStep} is what somebody did to recorded hours; a {@link
 * org.volunteerkit.service.review.ReviewBook} takes the steps that fit and tells what stands against the others. Where a record
 * stands says its {@link org.volunteerkit.service.review.ReviewState}, how many have to approve it, and on which level, {@link
 * org.volunteerkit.service.review.ReviewRules}. A {@link org.volunteerkit.service.review.ClosedPeriod} never changes; what comes
 * later stands in a later one, as {@link org.volunteerkit.service.review.CounterEntry counter-entries}.
 *
 * <pre>{@code
 * ReviewBook book = ReviewBook.empty(ReviewRules.national()).file(steps).orThrow();
 * Hours served = book.book(ann, day).total();
 * book.needs(day).forEach((record, need) -> ask(record, need.level(), need.approvals()));
 * book.closed().forEach(period -> print(period.regularHours(), period.lateHours()));
 * }</pre>
 *
 * <p>Not here: who may approve on which level (access rights of the embedding system), whether hours look <em>strange</em>
 * (integrity), and what becomes of what they were paid with (ledger).
 *
 * <p>May use: service.
 */
@NullMarked
package org.volunteerkit.service.review;

import org.jspecify.annotations.NullMarked;
