package org.volunteerkit.problem;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A refusal that interrupts: thrown where the caller asked for the value itself and not for a result.
 *
 * <p>Its message is the English text of all problems, one a line.
 */
public class ProblemException extends RuntimeException implements ProblemCarrier {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /** Creates an exception that carries one problem. */
    public ProblemException(Problem problem) {
        this(ImmutableList.of(problem));
    }

    /**
     * Creates an exception that carries problems.
     *
     * @throws IllegalArgumentException if there are none
     */
    public ProblemException(List<Problem> problems) {
        super(problems.stream().map(each -> each.text(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("an exception needs a problem");
        }
        this.problems = ImmutableList.copyOf(problems);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
