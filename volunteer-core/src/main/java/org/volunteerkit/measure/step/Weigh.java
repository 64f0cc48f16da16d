package org.volunteerkit.measure.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Ratio;

/**
 * Times what? Multiplies each act, or the minutes of it that a factor touches, by factors.
 *
 * <p>A factor of 1 changes nothing, 0 leaves nothing, one below zero takes away. A minute that no factor touches counts once.
 *
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonTypeName("weigh")
@JsonPropertyOrder({"touch", "compose", "factors"})
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public abstract non-sealed class Weigh implements Step {

    /** What of an act must lie in the times of a factor. */
    public enum Touch {
        /** Each minute by itself: the quantity is divided in proportion to the minutes inside and outside. */
        SPLIT,
        /** The start: it decides for the whole act. */
        START,
        /** Any minute: one inside decides for the whole act. */
        ANY
    }

    /** What becomes of several factors that touch the same minute. */
    public enum Compose {
        /** They are multiplied. */
        PRODUCT,
        /** The largest counts. */
        MAX,
        /** The first of the list counts. */
        FIRST,
        /** What each gives above 1 is added up: 1.5 and 2 make 2.5. */
        SUM_OF_EXTRAS
    }

    Weigh() {}

    /** Starts a weigh; a factor is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what of an act must lie in the times of a factor; each minute by itself if nothing is said. */
    @Value.Default
    public Touch touch() {
        return Touch.SPLIT;
    }

    /** Returns what becomes of several factors at once; the product if nothing is said. */
    @Value.Default
    public Compose compose() {
        return Compose.PRODUCT;
    }

    /** Returns the factors in order. */
    public abstract List<Factor> factors();

    /** Checks that there is a factor. */
    @Value.Check
    void check() {
        if (factors().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.no-factors").field("factors"));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.weigh(this);
    }

    /** Collects the parts of a weigh. */
    public static final class Builder extends ImmutableWeigh.Builder {
        Builder() {}
    }

    /** A number by which acts, or minutes of them, are multiplied. Immutable. */
    @Value.Immutable
    @JsonPropertyOrder({"when", "times"})
    public abstract static class Factor {

        Factor() {}

        /** Starts a factor; both parts are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns which acts, and which minutes of them. */
        public abstract When when();

        /** Returns by how much. */
        public abstract Ratio times();

        /** Collects the parts of a factor. */
        public static final class Builder extends ImmutableFactor.Builder {
            Builder() {}
        }
    }
}
