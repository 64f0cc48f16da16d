/**
 * Questions over facts, written as data: one language for standards, policies and indicators.
 *
 * <p>A {@link org.volunteerkit.measure.Measure} says which facts count and what is done with them, a list of
 * {@link org.volunteerkit.measure.step.Step steps} in order; the order of the list is the rule. Named measures that build on
 * each other are checked together, against a vocabulary of facts, and become {@link org.volunteerkit.measure.Measures}.
 * These answer for any number of facts with a {@link org.volunteerkit.measure.Tally}; tallies of parts add up to the tally of
 * the whole. Who asks why gets a {@link org.volunteerkit.measure.Trace}.
 *
 * <pre>{@code
 * Measures measures = Measures.of(document.values(), district.vocabulary());
 * Tally tally = measures.tally(factsOfAnn, day).plus(measures.tally(factsOfBen, day));
 * Quantity hours = tally.answer("hours").figureOrZero();
 * }</pre>
 *
 * <p>Not here: what ought to be ({@code standard}), what it is worth and to whom it is due ({@code policy}), how it is
 * printed ({@code reports}). A measure never knows today's date: the day is an argument.
 *
 * <p>May use: value, time, measure.step and through it measure.rule, measure.fact and all facts rooms.
 */
@NullMarked
package org.volunteerkit.measure;

import org.jspecify.annotations.NullMarked;
