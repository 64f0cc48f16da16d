/**
 * Time that people gave, minute by minute, none of them counted twice.
 *
 * <p>A {@link org.volunteerkit.service.ServiceRecord} claims some time of one person, with an
 * {@linkplain org.volunteerkit.service.EvidenceGrade evidence grade}. A {@link org.volunteerkit.service.ServiceBook} takes all
 * records of one person and credits each minute once; what it could not credit it lists, with the records that stood in the
 * way. Time of people whom nobody wrote down is {@link org.volunteerkit.service.GroupService}, and in no person's total.
 *
 * <pre>{@code
 * ServiceBook book = ServiceBook.of(recordsOfAnn);
 * Hours served = book.total();
 * book.overlaps().forEach(overlap -> ask(overlap.credited(), overlap.cut(), overlap.minutes()));
 * }</pre>
 *
 * <p>Not here: what time is <em>worth</em> (a policy), whether it looks <em>strange</em> (integrity), and who <em>approves</em> it (service.review).
 *
 * <p>May use: activity.attendance.
 */
@NullMarked
package org.volunteerkit.service;

import org.jspecify.annotations.NullMarked;
