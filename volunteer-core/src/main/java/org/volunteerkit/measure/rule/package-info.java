/**
 * What rules are made of: which facts, within which limits, in which case, worth what.
 *
 * <p>A {@link org.volunteerkit.measure.rule.Pick} says which facts count, by {@link org.volunteerkit.measure.rule.Condition
 * conditions} on their fields; {@link org.volunteerkit.measure.rule.Bounds} are limits, a
 * {@link org.volunteerkit.measure.rule.Schedule} is a function from one quantity to another, a
 * {@link org.volunteerkit.measure.rule.When} is a case, a {@link org.volunteerkit.measure.rule.Requirement} says what named
 * values must come to, and an {@link org.volunteerkit.measure.rule.Anchor} is a day in somebody's life.
 *
 * <pre>{@code
 * Condition party = Condition.is("party-member");
 * Schedule onePointAnHour = Schedule.of(List.of(piece));
 * }</pre>
 *
 * <p>Not here: what is done with facts, step by step ({@code measure.step}), and answers ({@code measure}).
 *
 * <p>May use: value, time, measure.fact and through it all facts rooms.
 */
@NullMarked
package org.volunteerkit.measure.rule;

import org.jspecify.annotations.NullMarked;
