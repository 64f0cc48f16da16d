/**
 * Who has a place on which shift: signing up, waiting, cancelling, being assigned, and every reason against it.
 *
 * <p>A {@link org.volunteerkit.activity.signup.SignUpStep} is filed into a {@link org.volunteerkit.activity.signup.SignUpBook},
 * which keeps the places by the posts of the shifts and by {@link org.volunteerkit.activity.signup.SignUpRules}. A
 * {@link org.volunteerkit.activity.signup.SignUpVerdict} says beforehand what would become of a step, with every reason, judged on
 * the day of the shift. An {@link org.volunteerkit.activity.signup.Outlook} says who will not be allowed on a coming shift.
 *
 * <pre>{@code
 * SignUpBook book = SignUpBook.empty(rules, shifts);
 * SignUpVerdict verdict = book.verdict(step, candidates);       // accepted, waiting at place 2, or refused, and why
 * Filed<SignUpBook> filed = book.file(List.of(step), candidates);
 * List<Outlook> trouble = filed.book().outlook(comingMonth, candidates);
 * }</pre>
 *
 * <p>Not here: who came in the end ({@code activity.attendance}).
 *
 * <p>May use: activity.plan.
 */
@NullMarked
package org.volunteerkit.activity.signup;

import org.jspecify.annotations.NullMarked;
