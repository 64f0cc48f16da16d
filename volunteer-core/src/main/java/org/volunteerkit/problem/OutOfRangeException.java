package org.volunteerkit.problem;

import java.util.function.Supplier;

/**
 * Thrown where an exact number would leave its range: a refusal by name instead of an approximation.
 *
 * <p>It is thrown where the number is made and carries what is wrong with it; whoever knows on whose behalf the number was
 * made adds the place once, and what was located stays where it is.
 */
public final class OutOfRangeException extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that carries one problem. */
    public OutOfRangeException(Problem problem) {
        super(problem);
    }

    /** Returns what is out of range, and where. */
    public Problem problem() {
        return problems().get(0);
    }

    /**
     * Returns this refusal at a place.
     *
     * @param path such as {@code values.points.then[1]}; one that was noted before, nearer to the number, stays
     */
    public OutOfRangeException at(String path) {
        return problem().place().path().isPresent()
                ? this
                : new OutOfRangeException(problem().field(path));
    }

    /**
     * Returns the result of a calculation, and says where it was made if a number leaves its range.
     *
     * @param path such as {@code values.points}
     */
    public static <V> V locating(String path, Supplier<V> calculation) {
        try {
            return calculation.get();
        } catch (OutOfRangeException outOfRange) {
            throw outOfRange.at(path);
        }
    }
}
