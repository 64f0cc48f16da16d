package org.volunteerkit.measure;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * One thing that is done with what was picked.
 *
 * <p>Each step answers one question: {@link Take} how much is one fact, {@link Quantize} in what grain, {@link Worth} worth
 * what, {@link Cap} at most how much, {@link Fold} put together how, {@link Test} is it enough. Steps do not commute: the
 * order of the list is the rule.
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"cap": {"per": ["person"], "max": "PT2H"}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Step.Take.class),
    @JsonSubTypes.Type(Step.Quantize.class),
    @JsonSubTypes.Type(Step.Worth.class),
    @JsonSubTypes.Type(Step.Cap.class),
    @JsonSubTypes.Type(Step.Fold.class),
    @JsonSubTypes.Type(Step.Test.class)
})
public sealed interface Step {

    /** Calls the method of the case. */
    <R> R match(Cases<R> cases);

    /**
     * One method for each kind of step.
     *
     * @param <R> what comes of it
     */
    interface Cases<R> {
        /** Called for a take. */
        R take(Take step);

        /** Called for a quantize. */
        R quantize(Quantize step);

        /** Called for a worth. */
        R worth(Worth step);

        /** Called for a cap. */
        R cap(Cap step);

        /** Called for a fold. */
        R fold(Fold step);

        /** Called for a test. */
        R test(Test step);
    }

    /** How much is one fact? A field of it, a flat quantity, or one of a unit. Immutable. */
    @Value.Immutable
    @JsonTypeName("take")
    @JsonPropertyOrder({"field", "flat", "each"})
    abstract non-sealed class Take implements Step {

        Take() {}

        /** Returns the step that takes a field of quantities. */
        public static Take field(String name) {
            return new Builder().field(name).build();
        }

        /** Returns the step that counts each fact as one of a unit. */
        public static Take each(Unit unit) {
            return new Builder().each(unit).build();
        }

        /** Returns the step that gives each fact the same quantity. */
        public static Take flat(Quantity quantity) {
            return new Builder().flat(quantity).build();
        }

        /** Returns the field of quantities that is taken; a fact without it counts nothing. */
        public abstract Optional<String> field();

        /** Returns the quantity that every fact is given. */
        public abstract Optional<Quantity> flat();

        /** Returns the unit of which every fact is one. */
        public abstract Optional<Unit> each();

        /** Checks that one thing is taken. */
        @Value.Check
        void check() {
            long given = Stream.of(field(), flat(), each())
                    .filter(Optional::isPresent)
                    .count();
            if (given != 1) {
                throw new InvalidValueException(Problem.of("measure.take-one").with("count", given));
            }
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.take(this);
        }

        /** Collects the parts of a take. */
        static final class Builder extends ImmutableTake.Builder {
            Builder() {}
        }
    }

    /** In what grain? Brings each quantity to a multiple of a step; the place in the list says of what. Immutable. */
    @Value.Immutable
    @JsonTypeName("quantize")
    @JsonPropertyOrder({"step", "mode"})
    abstract non-sealed class Quantize implements Step {

        /** Which multiple of the step. */
        public enum Mode {
            /** The one below, or the quantity itself. */
            FLOOR(RoundingMode.FLOOR),
            /** The one above, or the quantity itself. */
            CEIL(RoundingMode.CEILING),
            /** The nearest; of two equally near the one farther from zero. */
            HALF_UP(RoundingMode.HALF_UP),
            /** The nearest; of two equally near the even one. */
            HALF_EVEN(RoundingMode.HALF_EVEN);

            private final RoundingMode rounding;

            Mode(RoundingMode rounding) {
                this.rounding = rounding;
            }

            RoundingMode rounding() {
                return rounding;
            }
        }

        Quantize() {}

        /** Starts a quantize; both parts are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the grain, above zero, of the unit that is quantized. */
        public abstract Quantity step();

        /** Returns which multiple. */
        public abstract Mode mode();

        /** Checks that the grain is above zero. */
        @Value.Check
        void check() {
            if (!step().isPositive()) {
                throw new InvalidValueException(
                        Problem.of("measure.quantize-step").field("step"));
            }
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.quantize(this);
        }

        /** Collects the parts of a quantize. */
        public static final class Builder extends ImmutableQuantize.Builder {
            Builder() {}
        }
    }

    /**
     * Worth what? Turns a quantity into another by a schedule: every act by itself, or the running total, of which each act is
     * given the difference it makes. Immutable.
     */
    @Value.Immutable
    @JsonTypeName("worth")
    @JsonPropertyOrder({"over", "per", "schedule"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    abstract non-sealed class Worth implements Step {

        /** What the schedule is applied to. */
        public enum Over {
            /** Every act, or every group, by itself. */
            ACT,
            /** The running total of a key; each act gets the difference. */
            TOTAL
        }

        Worth() {}

        /** Starts a worth; {@code over} and {@code schedule} are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns what the schedule is applied to. */
        public abstract Over over();

        /** Returns the keys that have a running total each; none for one total over all. */
        public abstract List<String> per();

        /** Returns what a quantity is worth. */
        public abstract Schedule schedule();

        /** Checks that keys are given for a running total only. */
        @Value.Check
        void check() {
            if (over() == Over.ACT && !per().isEmpty()) {
                throw new InvalidValueException(Problem.of("measure.worth-per").field("per"));
            }
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.worth(this);
        }

        /** Collects the parts of a worth. */
        public static final class Builder extends ImmutableWorth.Builder {
            Builder() {}
        }
    }

    /**
     * At most how much? Keeps the sum of a key within a maximum; the earliest acts are kept first, what is above is dropped and
     * shown. Negative quantities pass and make no room. Immutable.
     */
    @Value.Immutable
    @JsonTypeName("cap")
    @JsonPropertyOrder({"per", "in", "max"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    abstract non-sealed class Cap implements Step {

        Cap() {}

        /** Starts a cap; the maximum is needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the keys that have a maximum each; none for one maximum over all. */
        public abstract List<String> per();

        /** Returns the windows that have a maximum each; absent for one maximum ever. */
        public abstract Optional<Window> in();

        /** Returns the maximum, zero or more. */
        public abstract Quantity max();

        /** Checks that the maximum is not below zero. */
        @Value.Check
        void check() {
            if (max().number().isNegative()) {
                throw new InvalidValueException(
                        Problem.of("measure.cap-negative").field("max"));
            }
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.cap(this);
        }

        /** Collects the parts of a cap. */
        public static final class Builder extends ImmutableCap.Builder {
            Builder() {}
        }
    }

    /** Put together how? Brings all acts of a key and window together into one quantity. Immutable. */
    @Value.Immutable
    @JsonTypeName("fold")
    @JsonPropertyOrder({"op", "of", "each", "by", "in"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    abstract non-sealed class Fold implements Step {

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
            DISTINCT
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

        /** Returns the unit of what is counted, for {@code COUNT} and {@code DISTINCT}. */
        public abstract Optional<Unit> each();

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
            if ((op() == Op.DISTINCT || op() == Op.COUNT) != each().isPresent()) {
                throw new InvalidValueException(Problem.of("measure.fold-each").field("each"));
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

    /** Is it enough? Leaves only the acts or groups whose quantity keeps to the limits. Immutable. */
    @Value.Immutable
    @JsonTypeName("test")
    @JsonPropertyOrder({"atLeast", "moreThan", "atMost", "lessThan"})
    abstract non-sealed class Test implements Step, Bounds {

        Test() {}

        /** Starts a test; at least one limit is needed. */
        public static Builder builder() {
            return new Builder();
        }

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
                throw new InvalidValueException(Problem.of("measure.condition-empty"));
            }
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.test(this);
        }

        /** Collects the limits of a test. */
        public static final class Builder extends ImmutableTest.Builder {
            Builder() {}
        }
    }
}
