/**
 * Time that people gave, minute by minute, none of them counted twice.
 *
 * <p>A {@link org.volunteerkit.service.ServiceRecord} claims some time of one person, with an
 * {@linkplain org.volunteerkit.service.EvidenceGrade evidence grade}. A {@link org.volunteerkit.service.ServiceBook} takes all
 * records of one person and credits each minute once; what it could not credit it lists, with the records that stood in the
 * way.
 *
 * <pre>{@code
 * ServiceBook book = ServiceBook.of(recordsOfAnn);
 * Hours served = book.total();
 * book.overlaps().forEach(overlap -> ask(overlap.credited(), overlap.cut(), overlap.minutes()));
 * }</pre>
 *
 * <p>Not here: what time is <em>worth</em> (a policy), whether it looks <em>strange</em> (integrity), and time of unnamed people.
 *
 * <p>May use: activity.
 */
@NullMarked
package org.volunteerkit.service;

import org.jspecify.annotations.NullMarked;
