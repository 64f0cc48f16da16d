package org.volunteerkit.measure.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/**
 * At most how much? Keeps the sum of a key within a maximum; the earliest acts are kept first, and {@link Over} says what
 * becomes of the rest. Negative quantities pass and make no room.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonTypeName("cap")
@JsonPropertyOrder({"per", "in", "max", "bands", "over"})
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public abstract non-sealed class Cap implements Step {

    /** What becomes of what is above the maximum. */
    public enum Over {
        /** It is lost, and shown. */
        DROP,
        /** It counts at the start of the next window, as far as there is room there. */
        CARRY,
        /** The act that would pass the maximum counts nothing at all; a later, smaller one may still fit. */
        REJECT,
        /** It counts, and is shown. */
        FLAG,
        /** Everything in the window counts nothing. */
        VOID
    }

    Cap() {}

    /** Starts a cap; the maximum is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the keys that have a maximum each; none for one maximum over all. */
    public abstract List<String> per();

    /** Returns the windows that have a maximum each; absent for one maximum ever. */
    public abstract Optional<Window> in();

    /** Returns the maximum, zero or more; absent if {@code bands} say it. */
    public abstract Optional<Quantity> max();

    /** Returns the maxima of cases, of which exactly one holds of every act; the last may be without a condition. */
    public abstract List<Limit> bands();

    /** Returns what becomes of what is above; it is lost if nothing is said. */
    @Value.Default
    public Over over() {
        return Over.DROP;
    }

    /** Checks that there is one maximum, not below zero, and that what is carried has windows. */
    @Value.Check
    void check() {
        if (max().isPresent() != bands().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.cap-max").field("max"));
        }
        checkMaximum(max(), "max");
        for (int i = 0; i < bands().size(); i++) {
            checkMaximum(Optional.of(bands().get(i).max()), "bands[" + i + "].max");
        }
        if (over() == Over.CARRY && in().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.cap-carry").field("in"));
        }
    }

    private static void checkMaximum(Optional<Quantity> max, String field) {
        if (max.map(most -> most.number().isNegative()).orElse(false)) {
            throw new InvalidValueException(Problem.of("measure.cap-negative").field(field));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.cap(this);
    }

    /** Collects the parts of a cap. */
    public static final class Builder extends ImmutableCap.Builder {
        Builder() {}
    }

    /** The maximum of one case. Immutable. */
    @Value.Immutable
    @JsonPropertyOrder({"when", "max"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public abstract static class Limit {

        Limit() {}

        /** Starts a limit; the maximum is needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the case; absent for everything that no other limit is for. */
        public abstract Optional<When> when();

        /** Returns the maximum, zero or more. */
        public abstract Quantity max();

        /** Collects the parts of a limit. */
        public static final class Builder extends ImmutableLimit.Builder {
            Builder() {}
        }
    }
}
