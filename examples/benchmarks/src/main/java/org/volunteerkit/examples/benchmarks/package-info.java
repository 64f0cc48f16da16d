/**
 * One policy over many acts, by the library, by hand, and by the engines that people would take instead.
 *
 * <p>A {@link org.volunteerkit.examples.benchmarks.Workload} holds the same seeded acts for all; each {@link
 * org.volunteerkit.examples.benchmarks.Contender} says what they are worth and must come to the same {@link
 * org.volunteerkit.examples.benchmarks.Totals}. The rule, in the order in which it is to be read: minutes worked; at most 8 hours
 * for each person and day, the earliest kept; times 1.5 for the part from 22:00 to 06:00, times 2 in an emergency, where an act
 * that was cut counts in proportion; down to half hours, act by act; 1 point an hour; at most 300 points for each person and
 * year, the earliest kept. Beside that, 5 points for the first service of a month and 2 points off for not coming. The tier
 * follows from the hours worked after the cut by day.
 *
 * <pre>{@code
 * Workload acts = Workload.of(Workload.Shape.ZIPF, 100_000, 1);
 * Totals totals = new PrimitiveLoop(acts, 1).run();
 * }</pre>
 *
 * <p>Not here: figures (docs/performance.md).
 *
 * <p>May use: the library, JMH, and the peers that are measured.
 */
@NullMarked
package org.volunteerkit.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
