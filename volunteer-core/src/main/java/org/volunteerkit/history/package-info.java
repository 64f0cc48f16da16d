/**
 * Lives and their steps: how everything is kept to which something happens.
 *
 * <p>A {@link org.volunteerkit.history.Step} is a fact with a key and a day. A book is what its steps make of it; it keeps them
 * in {@link org.volunteerkit.history.Steps}, where the same step twice does nothing and a known key with another content is
 * refused. What became of steps that were offered says {@link org.volunteerkit.history.Filed}. What is true on a day is
 * worked out from the steps up to that day, and never stored.
 *
 * <pre>{@code
 * Filed<RegistrationBook> filed = book.file(steps);
 * filed.problems().forEach(problem -> log(problem.text(locale)));
 * RegistrationBook next = filed.isWhole() ? filed.book() : book;        // all of them or none
 * }</pre>
 *
 * <p>Not here: what may follow what. Each book knows its own steps.
 *
 * <p>May use: time.
 */
@NullMarked
package org.volunteerkit.history;

import org.jspecify.annotations.NullMarked;
