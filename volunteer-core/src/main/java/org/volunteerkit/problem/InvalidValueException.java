package org.volunteerkit.problem;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;

/**
 * Thrown when a value is asked to be what its type cannot be: an empty span, a thirteenth month, a text of another form.
 *
 * <p>The problem says which field, what was expected and what kind of thing was found. A door that was reading a text
 * adds the place and turns the exception into a refusal.
 */
public final class InvalidValueException extends IllegalArgumentException implements ProblemCarrier {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Creates an exception that carries one problem. */
    public InvalidValueException(Problem problem) {
        super(problem.text(Locale.ENGLISH));
        this.problem = problem;
    }

    /** Returns what is wrong. */
    public Problem problem() {
        return problem;
    }

    @Override
    public List<Problem> problems() {
        return ImmutableList.of(problem);
    }
}
