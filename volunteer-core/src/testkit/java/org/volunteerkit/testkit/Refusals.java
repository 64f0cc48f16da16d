package org.volunteerkit.testkit;

import java.util.List;
import org.volunteerkit.problem.IncompleteValueException;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/**
 * Catches how the library says no, so that a test can look at it.
 *
 * <pre>{@code
 * assertThat(Refusals.code(() -> Hours.parse("2h"))).isEqualTo("value.hours-form");
 * }</pre>
 *
 * <p>To be called, not extended.
 */
public final class Refusals {

    private Refusals() {}

    /**
     * Returns the code of the only problem with which a call is refused.
     *
     * @throws AssertionError if the call succeeds, or names several problems; any other exception is let
     *     through, because it is a bug
     */
    public static String code(Runnable call) {
        return problem(call).code();
    }

    /**
     * Returns the only problem with which a call is refused.
     *
     * @throws AssertionError under the conditions of {@link #code}
     */
    public static Problem problem(Runnable call) {
        List<Problem> problems = problems(call);
        if (problems.size() != 1) {
            throw new AssertionError("one refusal was expected, found " + problems);
        }
        return problems.get(0);
    }

    /**
     * Returns the problems with which a call is refused; none if it succeeds.
     *
     * @param call what may be refused; any other exception is let through, because it is a bug
     */
    public static List<Problem> problems(Runnable call) {
        try {
            call.run();
            return List.of();
        } catch (InvalidValueException | IncompleteValueException | ProblemException refusal) {
            return refusal.problems();
        }
    }
}
