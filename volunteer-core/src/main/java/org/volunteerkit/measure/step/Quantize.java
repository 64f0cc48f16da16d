package org.volunteerkit.measure.step;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.RoundingMode;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;

/**
 * In what grain? Brings each quantity to a multiple of a step; the place in the list says of what.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonTypeName("quantize")
@JsonPropertyOrder({"step", "mode"})
public abstract non-sealed class Quantize implements Step {

    /** Which multiple of the step. */
    public enum Mode {
        /** The one below, or the quantity itself. */
        FLOOR(RoundingMode.FLOOR),
        /** The one above, or the quantity itself. */
        CEIL(RoundingMode.CEILING),
        /** The nearest; of two equally near the one farther from zero. */
        HALF_UP(RoundingMode.HALF_UP),
        /** The nearest; of two equally near the even one. */
        HALF_EVEN(RoundingMode.HALF_EVEN);

        private final RoundingMode rounding;

        Mode(RoundingMode rounding) {
            this.rounding = rounding;
        }

        /** Returns the rounding mode of the JDK that does this. */
        public RoundingMode rounding() {
            return rounding;
        }
    }

    Quantize() {}

    /** Starts a quantize; both parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the grain, above zero, of the unit that is quantized. */
    public abstract Quantity step();

    /** Returns which multiple. */
    public abstract Mode mode();

    /** Checks that the grain is above zero. */
    @Value.Check
    void check() {
        if (!step().isPositive()) {
            throw new InvalidValueException(Problem.of("measure.quantize-step").field("step"));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.quantize(this);
    }

    /** Collects the parts of a quantize. */
    public static final class Builder extends ImmutableQuantize.Builder {
        Builder() {}
    }
}
