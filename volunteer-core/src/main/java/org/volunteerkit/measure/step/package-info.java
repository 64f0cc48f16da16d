/**
 * What is done with facts, one step after the other.
 *
 * <p>A {@link org.volunteerkit.measure.step.Step} answers one question; a list of them is a rule, and its order is part of the
 * rule. They are data: no step computes anything here.
 *
 * <pre>{@code
 * List<Step> steps = List.of(Take.field("worked"), Cap.builder().addPer("person").max(Quantity.parse("PT8H")).build());
 * }</pre>
 *
 * <p>Not here: the parts that several steps have in common ({@code measure.rule}), planning and answering ({@code measure}).
 *
 * <p>May use: value, time, measure.rule and through it measure.fact.
 */
@NullMarked
package org.volunteerkit.measure.step;

import org.jspecify.annotations.NullMarked;
