package org.volunteerkit.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/**
 * What is due to a person by one effect of a policy: an amount, a place on a ladder of grades, a proposal.
 *
 * <p>It holds no arithmetic; {@link Assessor#explain} gives that to whoever asks. JSON: an object with one field that names the
 * case, such as {@code {"amount": {"key": …}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Due.Amount.class),
    @JsonSubTypes.Type(Due.Standing.class),
    @JsonSubTypes.Type(Due.Proposal.class)
})
public sealed interface Due {

    /** Returns what tells this from everything else that is due, the same on every run. */
    DueKey key();

    /** Returns the day of the act, the last day of the window, or the day of the decision. */
    LocalDate on();

    /** Returns the window that it is for; empty if it is for an act or for a decision. */
    Optional<DateRange> window();

    /** Returns the days in which it can be claimed; empty if nobody has to claim it. */
    Optional<DateRange> claim();

    /** Returns a key fit for a command of a ledger; see {@link DueKey#reference()}. */
    default String reference() {
        return key().reference();
    }

    /** Calls the method of the case. */
    <R> R match(Cases<R> cases);

    /**
     * One method for each kind of thing that is due.
     *
     * @param <R> what comes of it
     */
    interface Cases<R> {
        /** Called for an amount. */
        R amount(Amount due);

        /** Called for a place on a ladder of grades. */
        R standing(Standing due);

        /** Called for a proposal. */
        R proposal(Proposal due);
    }

    /**
     * An amount for an account, never zero.
     *
     * @param key what tells it from all others
     * @param terms the key of the terms of the account
     * @param amount hours, points, coins or money; negative for a deduction
     * @param on the day of the act, the last day of the window, or the day of the decision
     * @param window the window that it is for, if it is for one
     * @param claim the days in which it can be claimed, if it has to be
     * @param lastDay the last day on which it can be used, if the policy says so
     */
    @JsonTypeName("amount")
    @JsonPropertyOrder({"key", "terms", "amount", "on", "window", "claim", "lastDay"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Amount(
            DueKey key,
            String terms,
            Quantity amount,
            LocalDate on,
            Optional<DateRange> window,
            Optional<DateRange> claim,
            Optional<LocalDate> lastDay)
            implements Due {

        /** Returns an amount that nobody has to claim, for no window, without a last day. */
        public static Amount of(DueKey key, String terms, Quantity amount, LocalDate on) {
            return new Amount(key, terms, amount, on, Optional.empty(), Optional.empty(), Optional.empty());
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.amount(this);
        }
    }

    /**
     * A place on a ladder of grades. On a decision it is always told, also where no grade is reached; for a window only where
     * one is.
     *
     * @param key what tells it from all others
     * @param programme the key of the programme
     * @param reached the grades that are reached, in rising order
     * @param due those of them that are due: the highest alone, or every one
     * @param found the quantity that was looked at, if grades have quantities
     * @param next the lowest grade above the highest reached one; empty if there is none
     * @param on the last day of the window, or the day of the decision
     * @param window the window that it is for, if it is for one
     * @param claim the days in which it can be claimed, if it has to be
     */
    @JsonTypeName("standing")
    @JsonPropertyOrder({"key", "programme", "reached", "due", "found", "next", "on", "window", "claim"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Standing(
            DueKey key,
            String programme,
            List<Rung> reached,
            List<Rung> due,
            Optional<Quantity> found,
            Optional<Next> next,
            LocalDate on,
            Optional<DateRange> window,
            Optional<DateRange> claim)
            implements Due {

        /** Keeps copies. */
        public Standing {
            reached = ImmutableList.copyOf(reached);
            due = ImmutableList.copyOf(due);
        }

        /** Returns the highest grade that is reached. */
        public Optional<Rung> highest() {
            return Optional.ofNullable(Iterables.getLast(reached, null));
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.standing(this);
        }
    }

    /**
     * A grade on a ladder.
     *
     * @param id what the programme knows it by
     * @param label what it is called
     */
    @JsonPropertyOrder({"id", "label"})
    record Rung(String id, Text label) {}

    /**
     * The next grade, and what is missing to it.
     *
     * @param grade the grade
     * @param missing what is missing; several things if the grade has several requirements
     */
    @JsonPropertyOrder({"grade", "missing"})
    record Next(Rung grade, List<Missing> missing) {

        /** Keeps a copy. */
        public Next {
            missing = ImmutableList.copyOf(missing);
        }

        /** Returns what is missing of the one value that the ladder is about; empty if something else is asked for. */
        public Optional<Quantity> quantity() {
            return missing.size() == 1 ? missing.get(0).quantity() : Optional.empty();
        }
    }

    /**
     * One thing that is missing.
     *
     * @param value the name of the value; empty if it is not one value that is missing something
     * @param quantity how much is missing; empty if more would not help, as where there is too much of something
     * @param words the whole in words
     */
    @JsonPropertyOrder({"value", "quantity", "words"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Missing(Optional<String> value, Optional<Quantity> quantity, Text words) {}

    /**
     * An act that a body should look at. The library never does it.
     *
     * @param key what tells it from all others
     * @param act the act, such as {@code cancel-registration}
     * @param title what the act is called
     * @param on the last day of the window, or the day of the decision
     * @param window the window that it is for, if it is for one
     */
    @JsonTypeName("proposal")
    @JsonPropertyOrder({"key", "act", "title", "on", "window"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Proposal(DueKey key, String act, Text title, LocalDate on, Optional<DateRange> window) implements Due {

        @Override
        public Optional<DateRange> claim() {
            return Optional.empty();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proposal(this);
        }
    }
}
