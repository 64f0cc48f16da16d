package org.volunteerkit.policy;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/**
 * What follows from a measure: an amount that is due to an account, or a grade that is reached.
 *
 * <p>JSON: an object with one field that names the effect, such as {@code {"post": {"amount": "points", "terms":
 * "hailin-account", "when": "act"}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({@JsonSubTypes.Type(Effect.Post.class), @JsonSubTypes.Type(Effect.Issue.class)})
public sealed interface Effect {

    /** The moment at which an effect takes place. */
    enum Moment {
        /** With every act: each act has an amount of its own. */
        ACT,
        /** When somebody decides, on the day of the question: the total is one amount. */
        DECISION
    }

    /** Returns when it takes place. */
    Moment when();

    /** An amount that is due to the person's account under some terms (积分入账). Immutable. */
    @Value.Immutable
    @JsonTypeName("post")
    @JsonPropertyOrder({"amount", "terms", "when"})
    abstract non-sealed class Post implements Effect {

        Post() {}

        /** Starts a post; all parts are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the name of the value that is due, in points or in hours. */
        public abstract String amount();

        /** Returns the key of the terms under which the account holds it. */
        public abstract String terms();

        @Override
        public abstract Moment when();

        /** Collects the parts of a post. */
        public static final class Builder extends ImmutablePost.Builder {
            Builder() {}
        }
    }

    /** The highest grade that a value reaches (星级认定). Immutable. */
    @Value.Immutable
    @JsonTypeName("issue")
    @JsonPropertyOrder({"programme", "of", "grades", "when"})
    abstract non-sealed class Issue implements Effect {

        Issue() {}

        /** Starts an issue; all parts are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the key of the programme in which the grade is awarded. */
        public abstract String programme();

        /** Returns the name of the value that is looked at. */
        public abstract String of();

        /** Returns the grades, lowest first. */
        public abstract List<Grade> grades();

        @Override
        public abstract Moment when();

        /** Checks that grades rise and that the grade is decided, not earned by one act. */
        @Value.Check
        void check() {
            if (when() != Moment.DECISION) {
                throw new InvalidValueException(Problem.of("policy.issue-when").field("when"));
            }
            if (grades().isEmpty()) {
                throw new InvalidValueException(Problem.of("policy.no-grades").field("grades"));
            }
            for (int i = 1; i < grades().size(); i++) {
                Quantity lower = grades().get(i - 1).from();
                Quantity upper = grades().get(i).from();
                if (lower.unit() != upper.unit() || lower.compareTo(upper) >= 0) {
                    throw new InvalidValueException(Problem.of("policy.grades-rise")
                            .field("grades[" + i + "].from")
                            .found(Found.value(upper.toString())));
                }
            }
        }

        /** Collects the parts of an issue. */
        public static final class Builder extends ImmutableIssue.Builder {
            Builder() {}
        }
    }

    /**
     * A grade of a programme and the quantity from which on it is reached, the quantity itself included.
     *
     * @param label what the grade is called
     * @param from the smallest quantity that reaches it
     */
    record Grade(Text label, Quantity from) {}
}
