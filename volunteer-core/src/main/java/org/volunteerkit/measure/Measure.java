package org.volunteerkit.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;

/**
 * One question over facts: where it starts, and what is done then, step by step.
 *
 * <p>It starts at exactly one of: some facts ({@code pick}), another value ({@code of}), several values put together
 * ({@code sum}), the largest or smallest of several ({@code greatest}, {@code least}), one value less another
 * ({@code difference}), one value as a share of another ({@code ratio}), one value seen from the groups of another
 * ({@code among}), whether other values are what they must be ({@code meets}). The order of the steps is the rule.
 *
 * <p>JSON: {@code {"pick": {"kind": "service"}, "then": [{"take": {"field": "worked"}}]}}.
 *
 * <p>To be called, not extended. Immutable. It means something only among the values it names; see {@link Measures}.
 */
@Value.Immutable
@JsonPropertyOrder({
    "title",
    "clause",
    "pick",
    "of",
    "sum",
    "greatest",
    "least",
    "difference",
    "ratio",
    "among",
    "meets",
    "then"
})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Measure {

    Measure() {}

    /** Starts a measure; exactly one start is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what people call it. */
    public abstract Optional<Text> title();

    /** Returns where the rule is printed. */
    public abstract Optional<Clause> clause();

    /** Returns the facts to start at. */
    public abstract Optional<Pick> pick();

    /** Returns the value to start at. */
    public abstract Optional<String> of();

    /** Returns the values whose acts or groups are put together. */
    public abstract List<String> sum();

    /** Returns the values of which the largest counts, group by group. */
    public abstract List<String> greatest();

    /** Returns the values of which the smallest counts, group by group. */
    public abstract List<String> least();

    /** Returns two values, the second to be taken from the first, group by group. */
    public abstract List<String> difference();

    /** Returns two values, the first as a share of the second in percent, group by group. */
    public abstract List<String> ratio();

    /**
     * Returns two values: for every group of the second, what the first comes to there, none of the unit if it has no such
     * group. So who did nothing is not left out of "at least 25 hours each", and who does not belong is.
     */
    public abstract List<String> among();

    /** Returns what other values must be: 1 for every group that meets it, 0 for every other one. */
    public abstract Optional<Requirement> meets();

    /** Returns the steps, in order. */
    public abstract List<Step> then();

    /** Checks that there is one start. */
    @Value.Check
    void check() {
        long starts = Stream.of(
                        pick().isPresent(),
                        of().isPresent(),
                        !sum().isEmpty(),
                        !greatest().isEmpty(),
                        !least().isEmpty(),
                        !difference().isEmpty(),
                        !ratio().isEmpty(),
                        !among().isEmpty(),
                        meets().isPresent())
                .filter(given -> given)
                .count();
        if (starts != 1) {
            throw new InvalidValueException(Problem.of("measure.one-start").with("count", starts));
        }
        checkPair("difference", difference());
        checkPair("ratio", ratio());
        checkPair("among", among());
    }

    private static void checkPair(String field, List<String> values) {
        if (!values.isEmpty() && values.size() != 2) {
            throw new InvalidValueException(Problem.of("measure.two-values")
                    .with("count", values.size())
                    .field(field));
        }
    }

    /** Collects the parts of a measure. */
    public static final class Builder extends ImmutableMeasure.Builder {
        Builder() {}
    }
}
