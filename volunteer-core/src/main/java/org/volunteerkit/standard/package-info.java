/**
 * What a station, a team or a district ought to be (六有 and its kin), and whether it is.
 *
 * <p>A {@link org.volunteerkit.standard.Standard} is data: an edition with its validity and its
 * {@link org.volunteerkit.standard.Criterion criteria} in order, each met by {@link org.volunteerkit.standard.Evidence} that
 * somebody took, or by a measure of live facts. An {@link org.volunteerkit.standard.Inspector} judges by the edition in force on
 * the day and answers with an {@link org.volunteerkit.standard.Inspection}: one
 * {@link org.volunteerkit.standard.Finding} a criterion, in five states, with what was found, what is needed and what would be
 * enough.
 *
 * <pre>{@code
 * Inspector inspector = Inspector.of(ImmutableList.of(standard), words);
 * Tally tally = inspector.measures(day).tally(facts, day);
 * Inspection inspection = inspector.inspect("st-qinghuayuan", day, tally, evidence);
 * }</pre>
 *
 * <p>Not here: what service is worth ({@code policy}). A station does not judge itself.
 *
 * <p>May use: measure.
 */
@NullMarked
package org.volunteerkit.standard;

import org.jspecify.annotations.NullMarked;
