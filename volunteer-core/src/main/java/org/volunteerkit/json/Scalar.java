package org.volunteerkit.json;

import java.util.function.Function;
import org.volunteerkit.problem.Message;

/**
 * A value that stands in one token: which kind of token, and how its text is read.
 *
 * @param kind the token that is needed
 * @param expected the same in words
 * @param parse reads the text of the token; refuses with an exception that carries problems
 */
record Scalar<T>(Node.Kind kind, Message expected, Function<String, ? extends T> parse) {}
