package org.volunteerkit.measure.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/**
 * What a field of a fact must be for the fact to count.
 *
 * <p>A field of keys: {@code is} one of some texts, or {@code isNot} any of some. A field of quantities: the limits of
 * {@link Bounds}. A field of days: {@code within} a window, seen from the day of the question. Of any field: whether it is
 * {@code present}. All that are given must hold. An absent field meets no condition but {@code isNot}: absent is not a match.
 * A day that lies ahead of the day of the question counts as absent.
 *
 * <p>JSON: {@code {"is": ["party-member"]}}, {@code {"atLeast": "PT30M"}}, {@code {"within": {"calendar": {"period":
 * "year"}}}}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"is", "isNot", "atLeast", "moreThan", "atMost", "lessThan", "within", "present"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Condition implements Bounds {

    Condition() {}

    /** Returns the condition that a field is one of some texts. */
    public static Condition is(String... texts) {
        return builder().addIs(texts).build();
    }

    /** Starts a condition; at least one part is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the texts of which the field must be one; of a field with many texts, one of them. */
    public abstract List<String> is();

    /** Returns the texts of which the field must be none. */
    public abstract List<String> isNot();

    @Override
    public abstract Optional<Quantity> atLeast();

    @Override
    public abstract Optional<Quantity> moreThan();

    @Override
    public abstract Optional<Quantity> atMost();

    @Override
    public abstract Optional<Quantity> lessThan();

    /** Returns the window in which the day must lie; a day after that of the question lies in none. */
    public abstract Optional<Window> within();

    /** Returns whether the field must be there, or must not be there. */
    public abstract Optional<Boolean> present();

    /** Checks that something is asked. */
    @Value.Check
    void check() {
        boolean asks = !is().isEmpty()
                || !isNot().isEmpty()
                || !limits().isEmpty()
                || within().isPresent()
                || present().isPresent();
        if (!asks) {
            throw new InvalidValueException(Problem.of("measure.condition-empty"));
        }
    }

    /** Collects the parts of a condition. */
    public static final class Builder extends ImmutableCondition.Builder {
        Builder() {}
    }
}
