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

/** An amount that is due to the person's account under some terms (积分入账). To be called, not extended. Immutable. */
@Value.Immutable
@JsonTypeName("post")
@JsonPropertyOrder({"amount", "terms", "when", "in", "claim", "lastDay", "needs"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Post implements Effect {

    Post() {}

    /** Starts a post; {@code amount}, {@code terms} and {@code when} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the value that is due. */
    public abstract String amount();

    /** Returns the key of the terms under which the account holds it. */
    public abstract String terms();

    @Override
    public abstract Moment when();

    @Override
    public abstract Optional<Window> in();

    /** Returns the time in which it may be claimed; needed for a claim. */
    public abstract Optional<Claim> claim();

    /** Returns the window on whose last day the amount can be used last, seen from the day of the act or of the window's end. */
    public abstract Optional<Window> lastDay();

    @Override
    public abstract Optional<Requirement> needs();

    /** Checks that the moment has what it needs. */
    @Value.Check
    void check() {
        Moments.checkKey("terms", terms());
        Moments.check(this, claim());
        if (lastDay().map(window -> !window.cutsTime()).orElse(false)) {
            throw new InvalidValueException(Problem.of("policy.window-pieces").field("lastDay"));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.post(this);
    }

    /** Collects the parts of a post. */
    public static final class Builder extends ImmutablePost.Builder {
        Builder() {}
    }
}
