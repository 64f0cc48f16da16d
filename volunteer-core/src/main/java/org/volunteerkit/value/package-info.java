/**
 * The exact amounts and words that every other room counts and speaks with.
 *
 * <p>{@link org.volunteerkit.value.Hours} are whole minutes, {@link org.volunteerkit.value.Points} have four decimals,
 * {@link org.volunteerkit.value.Ratio} is an exact fraction, {@link org.volunteerkit.value.Money} whole minor units: no
 * binary fraction anywhere, and arithmetic that leaves the range fails instead of wrapping. A
 * {@link org.volunteerkit.value.Count} keeps the precision with which a figure was stated, a
 * {@link org.volunteerkit.value.Key} names a thing, a {@link org.volunteerkit.value.Text} says it in two languages, a
 * {@link org.volunteerkit.value.Clause} says where a rule is printed.
 *
 * <pre>{@code
 * Hours served = Hours.parse("PT1H30M").plus(Hours.of(2));
 * Count volunteers = Count.of(47_000, Count.Precision.OVER);   // 47000 余
 * }</pre>
 *
 * <p>Not here: time that has a day or a start ({@code time}), and anything that knows a volunteer.
 *
 * <p>May use: problem.
 */
@NullMarked
package org.volunteerkit.value;

import org.jspecify.annotations.NullMarked;
