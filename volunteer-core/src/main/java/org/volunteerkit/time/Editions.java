package org.volunteerkit.time;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * The editions of one thing in the order of time, of which at most one is in force on any day.
 *
 * <p>A standard or a policy changes; what happened is judged by the edition of its day. Gaps are allowed and can be asked
 * for: on such a day nothing is in force.
 *
 * <p>To be called, not extended. Immutable if the editions are.
 *
 * @param <T> what has editions
 */
public final class Editions<T> {

    private final ImmutableList<T> inOrder;
    private final Function<? super T, DateRange> validity;

    private Editions(ImmutableList<T> inOrder, Function<? super T, DateRange> validity) {
        this.inOrder = inOrder;
        this.validity = validity;
    }

    /**
     * Returns editions, given in any order.
     *
     * @param editions at least one
     * @param validity the days on which an edition is in force
     * @throws InvalidValueException if there is none, or two are in force on one day
     */
    public static <T> Editions<T> of(List<? extends T> editions, Function<? super T, DateRange> validity) {
        if (editions.isEmpty()) {
            throw new InvalidValueException(Problem.of("time.editions-none"));
        }
        ImmutableList<T> inOrder = editions.stream()
                .sorted(Comparator.comparing(
                        (T edition) -> validity.apply(edition).start()))
                .collect(ImmutableList.toImmutableList());
        for (int i = 1; i < inOrder.size(); i++) {
            DateRange before = validity.apply(inOrder.get(i - 1));
            DateRange after = validity.apply(inOrder.get(i));
            if (before.overlaps(after)) {
                throw new InvalidValueException(Problem.of("time.editions-overlap")
                        .with("first", before.toString())
                        .with("second", after.toString()));
            }
        }
        return new Editions<>(inOrder, validity);
    }

    /** Returns the edition that is in force on a day; empty if none is. */
    public Optional<T> inForce(LocalDate day) {
        return inOrder.stream()
                .filter(edition -> validity.apply(edition).contains(day))
                .findFirst();
    }

    /** Returns all editions in the order of time. */
    public List<T> all() {
        return inOrder;
    }

    /** Returns the days between the first edition and the last on which none is in force, in order. */
    public List<DateRange> gaps() {
        ImmutableList.Builder<DateRange> gaps = ImmutableList.builder();
        for (int i = 1; i < inOrder.size(); i++) {
            LocalDate next = validity.apply(inOrder.get(i)).start();
            // Only the last edition can have an open end, or it would overlap the next.
            validity.apply(inOrder.get(i - 1))
                    .end()
                    .filter(end -> end.isBefore(next))
                    .ifPresent(end -> gaps.add(DateRange.of(end, next)));
        }
        return gaps.build();
    }
}
