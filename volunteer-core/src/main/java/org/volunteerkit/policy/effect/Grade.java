package org.volunteerkit.policy.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * A grade of a programme, and what reaches it: a quantity of the value that the effect looks at, or a requirement of its own.
 *
 * <p>JSON: {@code {"id": "bronze", "label": {"zh": "铜奖", "en": "bronze"}, "from": "PT100H"}}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "label", "from", "needs"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract class Grade {

    Grade() {}

    /** Starts a grade; all but one of {@code from} and {@code needs} is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what tells it from the other grades, in lower case with hyphens. */
    public abstract String id();

    /** Returns what it is called. */
    public abstract Text label();

    /** Returns the smallest quantity that reaches it. */
    public abstract Optional<Quantity> from();

    /** Returns what must be met to reach it. */
    public abstract Optional<Requirement> needs();

    /** Checks that one thing reaches it. */
    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (from().isPresent() == needs().isPresent()) {
            throw new InvalidValueException(Problem.of("policy.grade-one").field("from"));
        }
    }

    /** Collects the parts of a grade. */
    public static final class Builder extends ImmutableGrade.Builder {
        Builder() {}
    }
}
