/**
 * Inspections over time: rounds, what changed between them, what another edition would have said, and how shortcomings are
 * mended.
 *
 * <p>A {@link org.volunteerkit.standard.round.Round} holds the inspections of one day and is the matrix of subjects and
 * criteria. A {@link org.volunteerkit.standard.round.Trend} compares two rounds, a
 * {@link org.volunteerkit.standard.round.Rejudging} one round with itself under another edition. A
 * {@link org.volunteerkit.standard.round.RectificationBook} keeps every shortcoming with its
 * {@link org.volunteerkit.standard.round.RectificationStep steps}: found, planned, reported, checked again.
 *
 * <pre>{@code
 * Round spring = Round.of(inspectionsOfSpring);
 * Trend trend = Trend.between(spring, Round.of(inspectionsOfAutumn));
 * RectificationBook book = RectificationBook.of(steps);
 * book.overdue(day).forEach(each -> out.println(each.subject() + " " + each.criterion()));
 * }</pre>
 *
 * <p>Not here: judging one subject on one day ({@code standard}), documents ({@code reports}).
 *
 * <p>May use: standard.
 */
@NullMarked
package org.volunteerkit.standard.round;

import org.jspecify.annotations.NullMarked;
