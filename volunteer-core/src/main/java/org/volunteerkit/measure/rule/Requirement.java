package org.volunteerkit.measure.rule;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;

/**
 * What named values must come to: one value within limits, or several such requirements together.
 *
 * <p>What people decide (a nomination, an approval) is a fact; a value counts it, and a requirement asks for one.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"value": {"of": "hours", "atLeast": "PT300H"}}} or
 * {@code {"all": {"of": [...]}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Requirement.OfValue.class),
    @JsonSubTypes.Type(Requirement.All.class),
    @JsonSubTypes.Type(Requirement.Any.class),
    @JsonSubTypes.Type(Requirement.Some.class),
    @JsonSubTypes.Type(Requirement.Not.class)
})
public sealed interface Requirement {

    /** Calls the method of the case. */
    <R> R match(Cases<R> cases);

    /** Returns the names of all values that are looked at, in order. */
    Set<String> values();

    /**
     * One method for each kind of requirement.
     *
     * @param <R> what comes of it
     */
    interface Cases<R> {
        /** Called for the limits of one value. */
        R value(OfValue limits);

        /** Called where all must be met. */
        R all(All requirement);

        /** Called where one must be met. */
        R any(Any requirement);

        /** Called where a number must be met. */
        R some(Some requirement);

        /** Called where one must not be met. */
        R not(Not requirement);
    }

    /** One value keeps to limits. Immutable. */
    @Value.Immutable
    @JsonTypeName("value")
    @JsonPropertyOrder({"of", "atLeast", "moreThan", "atMost", "lessThan"})
    abstract non-sealed class OfValue implements Requirement, Bounds {

        OfValue() {}

        /** Starts a requirement of one value; its name and a limit are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the name of the value. */
        public abstract String of();

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
        public final Set<String> values() {
            return ImmutableSet.of(of());
        }

        @Override
        public final <R> R match(Cases<R> cases) {
            return cases.value(this);
        }

        /** Collects the parts of a requirement of one value. */
        public static final class Builder extends ImmutableOfValue.Builder {
            Builder() {}
        }
    }

    /**
     * All of some requirements are met.
     *
     * @param of the requirements, at least one
     */
    @JsonTypeName("all")
    record All(List<Requirement> of) implements Requirement {

        /** Keeps a copy and checks that there is one. */
        public All {
            of = copied(of);
        }

        @Override
        public Set<String> values() {
            return named(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /**
     * One of some requirements, or more, is met.
     *
     * @param of the requirements, at least one
     */
    @JsonTypeName("any")
    record Any(List<Requirement> of) implements Requirement {

        /** Keeps a copy and checks that there is one. */
        public Any {
            of = copied(of);
        }

        @Override
        public Set<String> values() {
            return named(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }
    }

    /**
     * A number of some requirements, or more, is met.
     *
     * @param least how many, from 1 to the number of requirements
     * @param of the requirements, at least one
     */
    @JsonTypeName("some")
    @JsonPropertyOrder({"least", "of"})
    record Some(int least, List<Requirement> of) implements Requirement {

        /** Keeps a copy and checks the number. */
        public Some {
            of = copied(of);
            if (least < 1 || least > of.size()) {
                throw new InvalidValueException(
                        Problem.of("measure.requirement-least").field("least").found(Found.number()));
            }
        }

        @Override
        public Set<String> values() {
            return named(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.some(this);
        }
    }

    /**
     * A requirement is not met.
     *
     * @param of the requirement
     */
    @JsonTypeName("not")
    record Not(Requirement of) implements Requirement {

        @Override
        public Set<String> values() {
            return of.values();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    private static List<Requirement> copied(List<Requirement> of) {
        if (of.isEmpty()) {
            throw new InvalidValueException(
                    Problem.of("measure.requirement-none").field("of"));
        }
        return ImmutableList.copyOf(of);
    }

    private static Set<String> named(List<Requirement> of) {
        return of.stream().flatMap(each -> each.values().stream()).collect(ImmutableSet.toImmutableSet());
    }
}
