package org.volunteerkit.policy.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * An act that a body should look at, such as cancelling a registration (建议处理). The library never does it.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonTypeName("propose")
@JsonPropertyOrder({"act", "title", "when", "in", "needs"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Propose implements Effect {

    Propose() {}

    /** Starts a proposal; {@code act}, {@code title}, {@code when} and {@code needs} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the act, in lower case with hyphens, such as {@code cancel-registration}. */
    public abstract String act();

    /** Returns what the act is called. */
    public abstract Text title();

    @Override
    public abstract Moment when();

    @Override
    public abstract Optional<Window> in();

    /** Returns in which case it is proposed. */
    @Override
    public abstract Optional<Requirement> needs();

    /** Checks that there is a case, at a moment that is not that of one act. */
    @Value.Check
    void check() {
        Words.checkTerm("act", act());
        Moments.check(this, Optional.empty());
        if (when() == Moment.ACT) {
            throw new InvalidValueException(Problem.of("policy.issue-when").field("when"));
        }
        if (needs().isEmpty()) {
            throw new InvalidValueException(Problem.of("policy.propose-needs").field("needs"));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.propose(this);
    }

    /** Collects the parts of a proposal. */
    public static final class Builder extends ImmutablePropose.Builder {
        Builder() {}
    }
}
