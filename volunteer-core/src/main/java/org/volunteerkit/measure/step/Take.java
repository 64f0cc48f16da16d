package org.volunteerkit.measure.step;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * How much is one fact? A field of it, a flat quantity, one of a unit, or how long something has lasted.
 *
 * <p>A length of time from {@code since} to {@code until} is told in years, months or days of the calendar. Years and months
 * are exact with their parts: full ones, and of the one that is under way the share of its days. So three years are three on
 * the third anniversary, and more than three on the day after.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonTypeName("take")
@JsonPropertyOrder({"field", "times", "flat", "each", "since", "until", "in"})
public abstract non-sealed class Take implements Step {

    private static final ImmutableSet<Unit> LENGTHS = ImmutableSet.of(Unit.YEAR, Unit.MONTH, Unit.DAY);

    Take() {}

    /** Starts a take; one of {@code field}, {@code flat}, {@code each} and {@code since} is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the step that takes a field of quantities. */
    public static Take field(String name) {
        return new Builder().field(name).build();
    }

    /** Returns the step that counts each fact as one of a unit. */
    public static Take each(Unit unit) {
        return new Builder().each(unit).build();
    }

    /** Returns the step that gives each fact the same quantity. */
    public static Take flat(Quantity quantity) {
        return new Builder().flat(quantity).build();
    }

    /** Returns the field of quantities that is taken; a fact without it counts nothing. */
    public abstract Optional<String> field();

    /** Returns the quantity that every fact is given. */
    public abstract Optional<Quantity> flat();

    /** Returns the unit of which every fact is one. */
    public abstract Optional<Unit> each();

    /** Returns a second field by which the first is multiplied, such as a head count; a number of persons, times or nothing. */
    public abstract Optional<String> times();

    /** Returns the field with the day from which time is counted. */
    public abstract Optional<String> since();

    /** Returns the field with the day up to which time is counted; the day of the question if absent. */
    public abstract Optional<String> until();

    /** Returns the unit of the length of time: years, months or days. */
    public abstract Optional<Unit> in();

    /** Checks that one thing is taken. */
    @Value.Check
    void check() {
        long given = Stream.of(field(), flat(), each(), since())
                .filter(Optional::isPresent)
                .count();
        if (given != 1) {
            throw new InvalidValueException(Problem.of("measure.take-one").with("count", given));
        }
        if (times().isPresent() && field().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.take-times").field("times"));
        }
        if (since().isPresent() != in().map(LENGTHS::contains).orElse(false)) {
            throw new InvalidValueException(Problem.of("measure.take-in").field("in"));
        }
        if (until().isPresent() && since().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.take-in").field("until"));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.take(this);
    }

    /** Collects the parts of a take. */
    public static final class Builder extends ImmutableTake.Builder {
        Builder() {}
    }
}
