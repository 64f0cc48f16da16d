package org.volunteerkit.ledger.terms.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.Kinship;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Words;

/**
 * What must hold for a deed, seen on its day.
 *
 * <p>Facts about people are handed in by whoever asks; the ledger knows balances and lots. JSON: an object with one field that
 * names the case, such as {@code {"age": {"who": "other", "atLeast": 60}}} or {@code {"all": {"of": [{"self": {}}, …]}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Condition.All.class),
    @JsonSubTypes.Type(Condition.Any.class),
    @JsonSubTypes.Type(Condition.Age.class),
    @JsonSubTypes.Type(Condition.Known.class),
    @JsonSubTypes.Type(Condition.Total.class),
    @JsonSubTypes.Type(Condition.OfKind.class),
    @JsonSubTypes.Type(Condition.Self.class),
    @JsonSubTypes.Type(Condition.Kin.class),
    @JsonSubTypes.Type(Condition.For.class),
    @JsonSubTypes.Type(Condition.Size.class),
    @JsonSubTypes.Type(Condition.Balance.class),
    @JsonSubTypes.Type(Condition.OwnLots.class),
    @JsonSubTypes.Type(Condition.Season.class),
    @JsonSubTypes.Type(Condition.Dates.class)
})
public sealed interface Condition {

    /** Returns what a caller makes of the case at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each case.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {
        /** Answers for several conditions. */
        R all(All condition);

        /** Answers for alternatives. */
        R any(Any condition);

        /** Answers for an age. */
        R age(Age condition);

        /** Answers for something that is known of somebody. */
        R known(Known condition);

        /** Answers for a total. */
        R total(Total condition);

        /** Answers for a kind of account. */
        R ofKind(OfKind condition);

        /** Answers for oneself. */
        R self(Self condition);

        /** Answers for a relative. */
        R kin(Kin condition);

        /** Answers for a use. */
        R use(For condition);

        /** Answers for an amount. */
        R size(Size condition);

        /** Answers for a balance. */
        R balance(Balance condition);

        /** Answers for lots of one's own. */
        R ownLots(OwnLots condition);

        /** Answers for a part of the year. */
        R season(Season condition);

        /** Answers for certain days. */
        R dates(Dates condition);
    }

    /**
     * All of some conditions hold.
     *
     * @param of at least one
     */
    @JsonTypeName("all")
    record All(List<Condition> of) implements Condition {

        /** Keeps a copy. */
        public All {
            of = copy(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.all(this);
        }
    }

    /**
     * One of some conditions holds, or several.
     *
     * @param of at least one
     */
    @JsonTypeName("any")
    record Any(List<Condition> of) implements Condition {

        /** Keeps a copy. */
        public Any {
            of = copy(of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.any(this);
        }
    }

    /**
     * Somebody has reached an age, in full years; whose birthday is not known has not.
     *
     * @param who who
     * @param atLeast the age, from 1 to 150
     */
    @JsonTypeName("age")
    record Age(Who who, int atLeast) implements Condition {

        private static final int MOST = 150;

        /** Checks the age. */
        public Age {
            if (atLeast < 1 || atLeast > MOST) {
                throw new InvalidValueException(
                        Problem.of("ledger.terms.age").field("atLeast").with("most", MOST));
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.age(this);
        }
    }

    /**
     * Something is on record about somebody, such as {@code care-need}; people find that, not the library.
     *
     * @param who who
     * @param as what is on record, in lower case with hyphens
     */
    @JsonTypeName("known")
    record Known(Who who, String as) implements Condition {

        /** Checks the word. */
        public Known {
            Words.checkTerm("as", as);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.known(this);
        }
    }

    /**
     * A total that a policy or somebody else worked out has reached a threshold, such as hours on the platform or a star.
     *
     * @param who of whom
     * @param of the name of the total, in lower case with hyphens
     * @param atLeast the threshold, inclusive
     */
    @JsonTypeName("total")
    record Total(Who who, String of, Quantity atLeast) implements Condition {

        /** Checks the name. */
        public Total {
            Words.checkTerm("of", of);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.total(this);
        }
    }

    /**
     * The account is of one of some kinds.
     *
     * @param who whose
     * @param is the kinds, at least one
     */
    @JsonTypeName("kind")
    record OfKind(Who who, SortedSet<AccountCommand.Kind> is) implements Condition {

        /** Keeps a copy. */
        public OfKind {
            is = copy("is", is);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ofKind(this);
        }
    }

    /** The owner of the account is served, and nobody else. JSON: {@code {"self": {}}}. */
    @JsonTypeName("self")
    record Self() implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.self(this);
        }
    }

    /**
     * The other one is a relative of the owner, of one of some kinds: seen from the owner, so that a mother is a parent.
     *
     * @param is the kinds, at least one
     */
    @JsonTypeName("kin")
    record Kin(SortedSet<Kinship.Relation> is) implements Condition {

        /** Keeps a copy. */
        public Kin {
            is = copy("is", is);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.kin(this);
        }
    }

    /**
     * It is handed in for one of some kinds of things.
     *
     * @param is the kinds, at least one
     */
    @JsonTypeName("for")
    record For(SortedSet<Use> is) implements Condition {

        /** Keeps a copy. */
        public For {
            is = copy("is", is);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.use(this);
        }
    }

    /**
     * The amount of the deed is large enough, and in full steps.
     *
     * @param atLeast the smallest amount, inclusive; any if absent
     * @param step what the amount must be a multiple of, above zero; anything if absent
     */
    @JsonTypeName("amount")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Size(Optional<Amount> atLeast, Optional<Amount> step) implements Condition {

        /** Checks that something is asked. */
        public Size {
            if (atLeast.isEmpty() && step.isEmpty()) {
                throw new InvalidValueException(Problem.of("ledger.terms.empty").field("atLeast"));
            }
            if (step.isPresent() && !step.get().isPositive()) {
                throw new InvalidValueException(Problem.of("ledger.terms.step").field("step"));
            }
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.size(this);
        }
    }

    /**
     * What the owner's account holds before the deed is large enough: its balance less what is held.
     *
     * @param atLeast the smallest balance, inclusive
     */
    @JsonTypeName("balance")
    record Balance(Amount atLeast) implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.balance(this);
        }
    }

    /** What would be taken first was earned in this account, and not given to it. JSON: {@code {"own-lots": {}}}. */
    @JsonTypeName("own-lots")
    record OwnLots() implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ownLots(this);
        }
    }

    /**
     * The day lies in a part of every year.
     *
     * @param from the first day, inclusive
     * @param through the last day, inclusive; before the first one, the part goes over New Year
     */
    @JsonTypeName("season")
    record Season(MonthDay from, MonthDay through) implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.season(this);
        }
    }

    /**
     * The day is one of some days.
     *
     * @param in the days
     */
    @JsonTypeName("dates")
    record Dates(DateRange in) implements Condition {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dates(this);
        }
    }

    private static List<Condition> copy(List<Condition> of) {
        if (of.isEmpty()) {
            throw new InvalidValueException(Problem.of("ledger.terms.empty").field("of"));
        }
        return ImmutableList.copyOf(of);
    }

    private static <E extends Comparable<? super E>> SortedSet<E> copy(String field, SortedSet<E> words) {
        if (words.isEmpty()) {
            throw new InvalidValueException(Problem.of("ledger.terms.empty").field(field));
        }
        return ImmutableSortedSet.copyOf(words);
    }
}
