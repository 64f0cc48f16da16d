package org.volunteerkit.measure.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Put together how? Brings all acts of a key and window together into one quantity. To be called, not extended. Immutable. */
@Value.Immutable
@JsonTypeName("fold")
@JsonPropertyOrder({"op", "of", "each", "weights", "by", "in"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Fold implements Step {

    /** How quantities are put together. */
    public enum Op {
        /** Added up. */
        SUM,
        /** The largest. */
        MAX,
        /** The smallest. */
        MIN,
        /** The sum divided by the number. */
        MEAN,
        /** How many there are, in the unit that {@code each} names. */
        COUNT,
        /** How many different keys there are, in the unit that {@code each} names. */
        DISTINCT,
        /** What the latest act says. */
        LAST,
        /** The latest acts, each times its weight, divided by the weights that were used. */
        WEIGHTED_MEAN,
        /** How many windows follow one another without a gap, at most, in the unit that {@code each} names. */
        LONGEST_RUN
    }

    Fold() {}

    /** Starts a fold; the operation is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how quantities are put together. */
    public abstract Op op();

    /** Returns the key whose different texts are counted, for {@code DISTINCT}. */
    public abstract Optional<String> of();

    /** Returns the unit of what is counted, for {@code COUNT}, {@code DISTINCT} and {@code LONGEST_RUN}. */
    public abstract Optional<Unit> each();

    /** Returns the weights of the latest act, the one before it, and so on, for {@code WEIGHTED_MEAN}; each above zero. */
    public abstract List<Ratio> weights();

    /** Returns the keys that have a result each; none for one result over all. */
    public abstract List<String> by();

    /**
     * Returns the windows: those that cut time give a result each, all others leave only the acts that lie in the window
     * seen from the day of the question.
     */
    public abstract Optional<Window> in();

    /** Checks that the parts fit the operation. */
    @Value.Check
    void check() {
        if ((op() == Op.DISTINCT) != of().isPresent()) {
            throw new InvalidValueException(Problem.of("measure.fold-of").field("of"));
        }
        boolean counts = op() == Op.DISTINCT || op() == Op.COUNT || op() == Op.LONGEST_RUN;
        if (counts != each().isPresent()) {
            throw new InvalidValueException(Problem.of("measure.fold-each").field("each"));
        }
        boolean weighted = !weights().isEmpty() && weights().stream().allMatch(Ratio::isPositive);
        if ((op() == Op.WEIGHTED_MEAN) ? !weighted : !weights().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.fold-weights").field("weights"));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.fold(this);
    }

    /** Collects the parts of a fold. */
    public static final class Builder extends ImmutableFold.Builder {
        Builder() {}
    }
}
