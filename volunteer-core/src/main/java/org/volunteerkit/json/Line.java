package org.volunteerkit.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.problem.Problem;

/**
 * One line of a JSON Lines source, read or refused.
 *
 * <p>To be called, not implemented.
 *
 * @param <T> what a line holds
 */
public sealed interface Line<T> {

    /** Returns the line's place in the source, counted from 1, blank lines included: the number in an editor. */
    long number();

    /** Returns the problems in the order of the line; none if it was read. */
    List<Problem> problems();

    /**
     * The line is sound.
     *
     * @param number the line, counted from 1
     * @param value what it says
     */
    record Read<T>(long number, T value) implements Line<T> {

        @Override
        public List<Problem> problems() {
            return ImmutableList.of();
        }
    }

    /**
     * The line is refused; the lines around it are not touched by that.
     *
     * @param number the line, counted from 1
     * @param problems what is wrong, in the order of the line, up to the limit of problems; at least one
     * @param total how much is wrong, those beyond the limit included
     */
    record Refused<T>(long number, List<Problem> problems, int total) implements Line<T> {

        /** Creates a refusal. */
        public Refused {
            problems = ImmutableList.copyOf(problems);
        }
    }
}
