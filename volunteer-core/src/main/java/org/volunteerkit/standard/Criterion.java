package org.volunteerkit.standard;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Words;

/**
 * One thing that a standard asks for, such as 有志愿者队伍, and how it is seen: by evidence, by a measure of live facts, or by
 * both, of which the worse counts; evidence that shows that nothing is to be seen leaves the measure to decide alone.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "title", "article", "clause", "severity", "weight", "applies", "due", "evidence", "live"})
public abstract class Criterion {

    private static final int HEAVIEST = 1000;

    Criterion() {}

    /** Starts a criterion; id, title, and evidence or live are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the criterion within its standard, in lower case with hyphens, such as {@code sign}. */
    public abstract String id();

    /** Returns the words of the standard. */
    public abstract Text title();

    /** Returns where in the source of the standard it stands, such as {@code 六有之一}. */
    public abstract Optional<String> article();

    /** Returns where it is printed, if that is not the source of the standard. */
    public abstract Optional<Clause> clause();

    /** Returns what follows if it is not met; mandatory if nothing is said. */
    @Value.Default
    public Severity severity() {
        return Severity.MANDATORY;
    }

    /** Returns how many marks it carries, 1 to 1000; 1 if nothing is said. */
    @Value.Default
    public long weight() {
        return 1;
    }

    /** Returns to which subjects it applies; to all if absent. */
    public abstract Optional<When> applies();

    /** Returns the day by which it is asked for; what is missing up to and on it is not held against the subject. */
    public abstract Optional<LocalDate> due();

    /** Returns the evidence that shows it. */
    public abstract Optional<Seen> evidence();

    /** Returns the measure that shows it. */
    public abstract Optional<Live> live();

    /** Checks that it can be seen, and weighs something. */
    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (evidence().isEmpty() && live().isEmpty()) {
            throw new InvalidValueException(Problem.of("standard.no-way").field("evidence"));
        }
        if (weight() < 1 || weight() > HEAVIEST) {
            throw new InvalidValueException(
                    Problem.of("standard.weight").field("weight").found(Found.value(Long.toString(weight()))));
        }
    }

    /** Collects the parts of a criterion. */
    public static final class Builder extends ImmutableCriterion.Builder {
        Builder() {}
    }

    /** Evidence that shows a criterion. Immutable. */
    @Value.Immutable
    @JsonPropertyOrder({"kind", "maxAge"})
    public abstract static class Seen {

        private static final int MOST_MONTHS = 1200;
        private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

        Seen() {}

        /** Starts a kind of evidence; the kind is needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the kind of evidence, in lower case with hyphens. */
        public abstract String kind();

        /** Returns how old it may be, such as {@code P12M}, at most 100 years; older evidence shows nothing any more. */
        public abstract Optional<Period> maxAge();

        /** Checks kind and age. */
        @Value.Check
        void check() {
            Words.checkTerm("kind", kind());
            if (!maxAge().map(Seen::isAnAge).orElse(true)) {
                throw new InvalidValueException(Problem.of("standard.max-age").field("maxAge"));
            }
        }

        private static boolean isAnAge(Period age) {
            return !age.isNegative()
                    && !age.isZero()
                    && age.toTotalMonths() <= MOST_MONTHS
                    && !SOME_DAY.plus(age).isAfter(SOME_DAY.plusMonths(MOST_MONTHS));
        }

        /** Collects the parts of a kind of evidence. */
        public static final class Builder extends ImmutableSeen.Builder {
            Builder() {}
        }
    }

    /** A measure of live facts that shows a criterion, and what it must come to. Immutable. */
    @Value.Immutable
    @JsonPropertyOrder({"value", "atLeast", "moreThan", "atMost", "lessThan", "partlyFrom"})
    public abstract static class Live implements Bounds {

        Live() {}

        /** Starts a live criterion; the value and a limit are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the name of one of the standard's values. */
        public abstract String value();

        @Override
        public abstract Optional<Quantity> atLeast();

        @Override
        public abstract Optional<Quantity> moreThan();

        @Override
        public abstract Optional<Quantity> atMost();

        @Override
        public abstract Optional<Quantity> lessThan();

        /**
         * Returns the quantity, below the lower limit, from which on the criterion is met in part; absent if there is no such
         * thing as in part.
         */
        public abstract Optional<Quantity> partlyFrom();

        /** Checks that there is a limit, and that in part is less than it. */
        @Value.Check
        void check() {
            checkLimited(this);
            if (!partlyFrom().map(this::isShort).orElse(true)) {
                throw new InvalidValueException(
                        Problem.of("standard.partly-from").field("partlyFrom"));
            }
        }

        /** Whether a quantity falls short of the lower limit; units are compared where the value is known. */
        private boolean isShort(Quantity some) {
            Optional<Quantity> lower = atLeast().or(this::moreThan);
            boolean sameUnit =
                    lower.map(limit -> limit.unit().equals(some.unit())).orElse(false);
            return lower.isPresent() && (!sameUnit || missing(some).isPresent());
        }

        /** Collects the parts of a live criterion. */
        public static final class Builder extends ImmutableLive.Builder {
            Builder() {}
        }
    }

    /** A measure of live facts that says to whom a criterion applies: to those whose quantity keeps to the limits. Immutable. */
    @Value.Immutable
    @JsonPropertyOrder({"value", "atLeast", "moreThan", "atMost", "lessThan"})
    public abstract static class When implements Bounds {

        When() {}

        /** Starts a condition; the value and a limit are needed. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the name of one of the standard's values. */
        public abstract String value();

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
            checkLimited(this);
        }

        /** Collects the parts of a condition. */
        public static final class Builder extends ImmutableWhen.Builder {
            Builder() {}
        }
    }

    private static void checkLimited(Bounds bounds) {
        if (bounds.limits().isEmpty()) {
            throw new InvalidValueException(Problem.of("standard.no-limit").field("atLeast"));
        }
    }
}
