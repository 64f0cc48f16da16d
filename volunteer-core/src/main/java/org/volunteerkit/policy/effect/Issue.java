package org.volunteerkit.policy.effect;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/** The grades of a programme that are reached (星级认定). To be called, not extended. Immutable. */
@Value.Immutable
@JsonTypeName("issue")
@JsonPropertyOrder({"programme", "of", "grades", "pick", "when", "in", "claim", "needs"})
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public abstract non-sealed class Issue implements Effect {

    /** Which of the grades that are reached are due. */
    public enum Pick {
        /** The highest alone. */
        HIGHEST,
        /** Every one that is reached. */
        EVERY
    }

    Issue() {}

    /** Starts an issue; {@code programme}, {@code grades} and {@code when} are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key of the programme in which the grade is awarded. */
    public abstract String programme();

    /** Returns the name of the value that is looked at; needed by grades with a quantity. */
    public abstract Optional<String> of();

    /** Returns the grades, lowest first. */
    public abstract List<Grade> grades();

    /** Returns which of the grades that are reached are due; the highest if nothing is said. */
    @Value.Default
    public Pick pick() {
        return Pick.HIGHEST;
    }

    @Override
    public abstract Moment when();

    @Override
    public abstract Optional<Window> in();

    /** Returns the time in which it may be claimed; needed for a claim. */
    public abstract Optional<Claim> claim();

    @Override
    public abstract Optional<Requirement> needs();

    /** Checks that grades rise, each under a key of its own, and that the moment is not that of one act. */
    @Value.Check
    void check() {
        Moments.checkKey("programme", programme());
        Moments.check(this, claim());
        if (when() == Moment.ACT) {
            throw new InvalidValueException(Problem.of("policy.issue-when").field("when"));
        }
        if (grades().isEmpty()) {
            throw new InvalidValueException(Problem.of("policy.no-grades").field("grades"));
        }
        Set<String> keys = new HashSet<>();
        Quantity lower = null;
        for (int i = 0; i < grades().size(); i++) {
            Grade grade = grades().get(i);
            String place = "grades[" + i + "]";
            if (!keys.add(grade.id())) {
                throw new InvalidValueException(Problem.of("policy.grade-twice").field(place + ".id"));
            }
            if (grade.from().isEmpty()) {
                continue;
            }
            Quantity from = grade.from().get();
            if (of().isEmpty()) {
                throw new InvalidValueException(Problem.of("policy.grade-of").field("of"));
            }
            if (lower != null && (lower.unit() != from.unit() || lower.compareTo(from) >= 0)) {
                throw new InvalidValueException(
                        Problem.of("policy.grades-rise").field(place + ".from").found(Found.value(from.toString())));
            }
            lower = from;
        }
    }

    @Override
    public final <R> R match(Cases<R> cases) {
        return cases.issue(this);
    }

    /** Collects the parts of an issue. */
    public static final class Builder extends ImmutableIssue.Builder {
        Builder() {}
    }
}
