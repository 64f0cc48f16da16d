package org.volunteerkit.station;

import java.util.OptionalInt;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * The rooms of a station (场所).
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Premises {

    Premises() {}

    /** Starts premises; nothing is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the floor space in square metres (面积), more than 0; empty if it was not measured. */
    public abstract OptionalInt floorSpace();

    /** Returns whether the station has a room to itself (独立场所); false if silent. */
    @Value.Default
    public boolean ownRoom() {
        return false;
    }

    @Value.Check
    void check() {
        if (floorSpace().isPresent() && floorSpace().getAsInt() <= 0) {
            throw new InvalidValueException(Problem.of("station.floor-space")
                    .field("floorSpace")
                    .found(Found.value(Integer.toString(floorSpace().getAsInt()))));
        }
    }

    /** Collects what is known of premises. */
    public static final class Builder extends ImmutablePremises.Builder {
        Builder() {}
    }
}
