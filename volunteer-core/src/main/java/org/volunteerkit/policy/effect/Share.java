package org.volunteerkit.policy.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/**
 * A part of a fixed pot, in proportion to a value of everybody (资金池分配).
 *
 * <p>The parts add up to the pot, or to less if {@code unitMax} limits what one of the value is worth; they are never more than
 * the pot. Each part is a multiple of {@code grain}; what rounding leaves goes to the largest remainders.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonTypeName("share")
@JsonPropertyOrder({"pot", "by", "unitMax", "grain", "leftover", "terms", "when", "in", "needs"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public abstract non-sealed class Share implements Effect {

    /** What becomes of what is left of the pot. */
    public enum Leftover {
        /** All of it is added to the pot of the next window. */
        NEXT_WINDOWS,
        /**
         * It is divided equally among the pots of the windows that begin later in the same calendar year; what the last of them leaves goes
         * back.
         */
        REST_OF_YEAR,
        /** It goes back to who gave it. */
        RETURN
    }

    Share() {}

    /** Starts a share; {@code pot}, {@code by}, {@code grain}, {@code leftover}, {@code terms}, {@code when} and {@code in} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what is shared out in each window. */
    public abstract Quantity pot();

    /** Returns the name of the value in proportion to which it is shared out. */
    public abstract String by();

    /** Returns the most that one of the value is worth. */
    public abstract Optional<Quantity> unitMax();

    /** Returns what every part is a multiple of. */
    public abstract Quantity grain();

    /** Returns what becomes of what is left. */
    public abstract Leftover leftover();

    /** Returns the key of the terms under which accounts hold the parts. */
    public abstract String terms();

    @Override
    public abstract Moment when();

    @Override
    public abstract Optional<Window> in();

    @Override
    public abstract Optional<Requirement> needs();

    @Override
    public final boolean comparesPersons() {
        return true;
    }

    /** Checks that there is something to share, once a window. */
    @Value.Check
    void check() {
        Moments.checkKey("terms", terms());
        if (when() != Moment.WINDOW_END) {
            throw new InvalidValueException(Problem.of("policy.share-when").field("when"));
        }
        Moments.check(this, Optional.empty());
        check(pot(), "pot");
        check(grain(), "grain");
        unitMax().ifPresent(most -> check(most, "unitMax"));
    }

    private void check(Quantity amount, String field) {
        if (!amount.isPositive() || amount.unit() != pot().unit()) {
            throw new InvalidValueException(
                    Problem.of("policy.share-pot").field(field).found(Found.value(amount.toString())));
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.share(this);
    }

    /** Collects the parts of a share. */
    public static final class Builder extends ImmutableShare.Builder {
        Builder() {}
    }
}
