package org.volunteerkit.measure.step;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;

/** Is it enough? Leaves only the acts or groups whose quantity keeps to the limits. To be called, not extended. Immutable. */
@Value.Immutable
@JsonTypeName("test")
@JsonPropertyOrder({"atLeast", "moreThan", "atMost", "lessThan"})
public abstract non-sealed class Enough implements Step, Bounds {

    Enough() {}

    /** Starts a test; at least one limit is needed. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public abstract Optional<Quantity> atLeast();

    @Override
    public abstract Optional<Quantity> moreThan();

    @Override
    public abstract Optional<Quantity> atMost();

    @Override
    public abstract Optional<Quantity> lessThan();

    /** Checks that there is a limit. */
    @Value.Check
    void check() {
        if (limits().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.condition-empty"));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.enough(this);
    }

    /** Collects the limits of a test. */
    public static final class Builder extends ImmutableEnough.Builder {
        Builder() {}
    }
}
