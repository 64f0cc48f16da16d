/**
 * How the library says no: what is wrong, where, and what would be right.
 *
 * <p>A {@link org.volunteerkit.problem.Message} is a sentence in waiting, a stable code with arguments. A
 * {@link org.volunteerkit.problem.Problem} is such a sentence with a {@link org.volunteerkit.problem.Place} and the
 * kind of thing that was found there. Texts are made last, in the reader's language, from bundles that are complete in
 * Chinese and in English. A refusal that must interrupt travels in an exception that is a
 * {@link org.volunteerkit.problem.ProblemCarrier}; a refusal that was to be expected is a result and travels as one.
 *
 * <pre>{@code
 * Problem problem = Problem.of("value.hours-form").found(Found.text(typed)).at(Place.of("march.jsonl").line(3));
 * String told = problem.text(Locale.SIMPLIFIED_CHINESE);
 * }</pre>
 *
 * <p>Not here: the rules that find something wrong. Each lives with the value or the question it belongs to.
 *
 * <p>May use: nothing of the library.
 */
@NullMarked
package org.volunteerkit.problem;

import org.jspecify.annotations.NullMarked;
