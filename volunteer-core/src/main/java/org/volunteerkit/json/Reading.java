package org.volunteerkit.json;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/**
 * What became of one document that was offered for reading: its value, or everything that is wrong with it.
 *
 * <p>To be called, not implemented.
 *
 * @param <T> what was to be read
 */
public sealed interface Reading<T> {

    /** Returns the problems in the order of the document; none if the value was read. */
    List<Problem> problems();

    /**
     * Returns the value, for callers to whom a refusal is the end.
     *
     * @throws ProblemException with all problems, if the document was refused
     */
    T orThrow();

    /** Returns this reading with another value made of the value; a refusal stays as it is. */
    <R> Reading<R> map(Function<? super T, ? extends R> change);

    /**
     * The document is sound.
     *
     * @param value what it says
     */
    record Read<T>(T value) implements Reading<T> {

        @Override
        public List<Problem> problems() {
            return ImmutableList.of();
        }

        @Override
        public T orThrow() {
            return value;
        }

        @Override
        public <R> Reading<R> map(Function<? super T, ? extends R> change) {
            return new Read<>(change.apply(value));
        }
    }

    /**
     * The document is refused, as a whole.
     *
     * @param problems what is wrong, in the order of the document, up to the limit of problems; at least one
     * @param total how much is wrong, those beyond the limit included
     */
    record Refused<T>(List<Problem> problems, int total) implements Reading<T> {

        /** Creates a refusal. */
        public Refused {
            problems = ImmutableList.copyOf(problems);
        }

        @Override
        public T orThrow() {
            throw new ProblemException(problems);
        }

        @Override
        public <R> Reading<R> map(Function<? super T, ? extends R> change) {
            return new Refused<>(problems, total);
        }
    }
}
