package org.volunteerkit.problem;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;

/**
 * Thrown by a builder that was asked to build before all that is needed was there; it names every missing field.
 */
public final class IncompleteValueException extends IllegalStateException implements ProblemCarrier {

    private static final long serialVersionUID = 1L;

    private final transient ImmutableList<Problem> problems;

    /**
     * Creates an exception for fields that were not set.
     *
     * @param missing the names of the fields, at least one
     */
    public IncompleteValueException(String... missing) {
        super("missing: " + String.join(", ", missing));
        this.problems = Arrays.stream(missing)
                .map(name -> Problem.of("problem.field-missing")
                        .with("field", name)
                        .field(name)
                        .found(Found.missing()))
                .collect(toImmutableList());
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }
}
