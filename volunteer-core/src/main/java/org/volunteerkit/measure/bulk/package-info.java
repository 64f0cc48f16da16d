/**
 * Measures over many people at once: facts in columns, and values worked out by batches of whole numbers.
 *
 * <p>A {@link org.volunteerkit.measure.bulk.Bulk} is some values of {@link org.volunteerkit.measure.Measures}, made ready for
 * many people. A {@link org.volunteerkit.measure.bulk.FactTable} holds their facts in columns, grouped by person. Of both
 * comes a {@link org.volunteerkit.measure.bulk.BulkRun}: one figure a person and value, the same that a {@link
 * org.volunteerkit.measure.Tally} of the facts of that person answers. What cannot be worked out in columns, exactly and
 * within the range of a {@code long}, is asked of the measures person by person; {@link
 * org.volunteerkit.measure.bulk.BulkRun#whyNotCompiled} says so.
 *
 * <pre>{@code
 * Bulk bulk = Bulk.of(measures, "points", "hours");
 * FactTable table = bulk.reading().add("ann", factsOfAnn).add("ben", factsOfBen).build();
 * BulkRun run = bulk.over(table, day);
 * Optional<Quantity> points = run.figures("points").quantity(0);
 * }</pre>
 *
 * <p>How it works: a {@code Binder} reads the steps of a value beside a table and a day. It finds a scale for each place,
 * so that every quantity there is a whole number of parts, and bounds that no sum can leave; what has none is not compiled.
 * It writes a straight list of kernels, small loops over arrays of {@code long}, that are run for some hundred facts of
 * whole people at a time. Questions of the calendar are tables; no kernel knows a date.
 *
 * <p>Not here: why a figure is what it is; {@link org.volunteerkit.measure.Measures#explain} tells it of one person.
 *
 * <p>May use: measure.
 */
@NullMarked
package org.volunteerkit.measure.bulk;

import org.jspecify.annotations.NullMarked;
