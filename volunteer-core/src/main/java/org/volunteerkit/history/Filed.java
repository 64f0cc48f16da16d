package org.volunteerkit.history;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/**
 * What became of steps that were offered to a book (归档结果).
 *
 * <p>Steps that fit are in the book, the others left no trace. Who wants all of them or none calls {@link #orThrow}, or keeps
 * the old book where there are problems: it is as it was. For the same reason this is a preview too.
 *
 * <p>To be called, not made by callers other than books. Immutable if the book is.
 *
 * @param book the book with every step that fits
 * @param problems why the others do not, in the order of the steps, every reason; the place of each is the step in the list, such
 *     as {@code [3].day}
 * @param kept how many steps the book holds now that it did not hold before
 * @param repeated how many steps stood in it already, word for word
 * @param <B> the kind of book
 */
public record Filed<B>(B book, List<Problem> problems, int kept, int repeated) {

    /** Copies the problems. */
    public Filed {
        problems = ImmutableList.copyOf(problems);
    }

    /** Returns whether every step is in the book. */
    public boolean isWhole() {
        return problems.isEmpty();
    }

    /**
     * Returns the book if every step is in it.
     *
     * @throws ProblemException with all problems
     */
    public B orThrow() {
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return book;
    }

    /** Returns the same with what a book is made into. */
    public <C> Filed<C> map(Function<? super B, ? extends C> made) {
        return new Filed<>(made.apply(book), problems, kept, repeated);
    }
}
