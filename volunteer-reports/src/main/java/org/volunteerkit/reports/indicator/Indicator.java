package org.volunteerkit.reports.indicator;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.reports.document.FigureId;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/**
 * One figure of a report: what it is called, how it is counted, and what it is held against.
 *
 * <p>It prints a value of its {@link IndicatorSet}; or it says for what reason there is nothing to count, so that a figure
 * which a text speaks of without a number does not vanish. What was stated keeps the precision of the statement (47000 余); it
 * is compared with what was counted and never replaces it.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "title", "definition", "value", "reason", "decimals", "stated", "norm", "records", "clause"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public abstract class Indicator {

    private static final int MOST_DECIMALS = 6;

    Indicator() {}

    /** Starts an indicator; id, title, definition and records are needed, and value or reason. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name by which sentences refer to the figure. */
    public abstract FigureId id();

    /** Returns what the figure is called. */
    public abstract Text title();

    /** Returns how it is counted: what is included, what is not. */
    public abstract Text definition();

    /** Returns the name of the value that is printed. */
    public abstract Optional<String> value();

    /** Returns why there is nothing to count. */
    public abstract Optional<Text> reason();

    /** Returns the digits behind the point where the value is not whole, 0 to 6; one unless said otherwise. */
    @Value.Default
    public int decimals() {
        return 1;
    }

    /** Returns what somebody stated, in the unit of the value. */
    public abstract Optional<Count> stated();

    /** Returns what the figure ought to be. */
    public abstract Optional<Norm> norm();

    /** Returns in words which records are behind the figure. */
    public abstract Text records();

    /** Returns where the figure, or what it ought to be, is printed. */
    public abstract Optional<Clause> clause();

    /** Checks that there is a value or a reason, and nothing is asked of a figure that is not there. */
    @Value.Check
    void check() {
        if (value().isPresent() == reason().isPresent()) {
            throw new InvalidValueException(
                    Texts.problem("reports.value-or-reason").field("value"));
        }
        if (decimals() < 0 || decimals() > MOST_DECIMALS) {
            throw new InvalidValueException(Texts.problem("reports.decimals")
                    .with("most", MOST_DECIMALS)
                    .field("decimals"));
        }
        if (reason().isPresent() && norm().isPresent()) {
            throw new InvalidValueException(
                    Texts.problem("reports.norm-of-nothing").field("norm"));
        }
    }

    /** Collects the parts of an indicator. */
    public static final class Builder extends ImmutableIndicator.Builder {
        Builder() {}
    }

    /** What a figure ought to be, and what it is called if it is: 优秀, from 16 percent on. Immutable. */
    @Value.Immutable
    @JsonPropertyOrder({"label", "atLeast", "moreThan", "atMost", "lessThan"})
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public abstract static class Norm implements Bounds {

        Norm() {}

        /** Starts a norm; the label and a limit are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns what people call it, such as 优秀标准. */
        public abstract Text label();

        @Override
        public abstract Optional<Quantity> atLeast();

        @Override
        public abstract Optional<Quantity> moreThan();

        @Override
        public abstract Optional<Quantity> atMost();

        @Override
        public abstract Optional<Quantity> lessThan();

        /** Checks that there is a limit. */
        @Value.Check
        void check() {
            if (limits().isEmpty()) {
                throw new InvalidValueException(
                        Texts.problem("reports.norm-empty").field("atLeast"));
            }
        }

        /** Collects the parts of a norm. */
        public static final class Builder extends ImmutableNorm.Builder {
            Builder() {}
        }
    }
}
