package org.volunteerkit.measure.step;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * Who is among the first? Leaves only the groups with the largest quantities; who is level with the last of them is among
 * them too, so that no list depends on chance.
 *
 * <p>It stands behind a fold and needs everybody: one person's facts alone cannot answer it.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonTypeName("rank")
@JsonPropertyOrder({"top", "per"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Rank implements Step {

    Rank() {}

    /** Starts a rank; the number is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns how many are among the first, from 1 up. */
    public abstract long top();

    /** Returns the keys of the groups that are ranked by themselves each; none for one list of all. */
    public abstract List<String> per();

    /** Checks that somebody is among the first. */
    @Value.Check
    void check() {
        if (top() < 1) {
            throw new InvalidValueException(
                    Problem.of("measure.rank-top").field("top").found(Found.number()));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.rank(this);
    }

    /** Collects the parts of a rank. */
    public static final class Builder extends ImmutableRank.Builder {
        Builder() {}
    }
}
