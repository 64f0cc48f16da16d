package org.volunteerkit.ledger.terms.rule;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/**
 * One rule of exchange; each kind answers one question.
 *
 * <p>A deed that no {@link Allow} names is not foreseen and is refused. Where a rule says {@code of}, it holds for accounts of
 * these kinds only, and for all where it names none.
 *
 * <p>JSON: an object with one field that names the kind, such as {@code {"grain": {"deeds": ["pay"], "step": "PT15M", "mode":
 * "up"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Rule.Allow.class),
    @JsonSubTypes.Type(Rule.Ceiling.class),
    @JsonSubTypes.Type(Rule.Floor.class),
    @JsonSubTypes.Type(Rule.Times.class),
    @JsonSubTypes.Type(Rule.Grain.class),
    @JsonSubTypes.Type(Rule.Prices.class),
    @JsonSubTypes.Type(Rule.Start.class),
    @JsonSubTypes.Type(Rule.Levy.class),
    @JsonSubTypes.Type(Rule.Clear.class)
})
public sealed interface Rule {

    /**
     * Something may be done; of several rules about one deed the first whose condition holds is taken.
     *
     * @param deeds what may be done, at least one
     * @param when what must hold; nothing if absent
     * @param cap the yearly cap to which such a gift counts; none if absent
     */
    @JsonTypeName("allow")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Allow(SortedSet<Deed> deeds, Optional<Condition> when, Optional<Movement.YearlyCap> cap) implements Rule {

        /** Keeps a copy. */
        public Allow {
            deeds = copy(deeds);
        }
    }

    /**
     * What may come to an account at most, and what becomes of the rest.
     *
     * <p>Gifts count as they come, and are refused where they do not fit, never cut; a payment is credited in whole, and the rest
     * goes where it goes in the same batch.
     *
     * @param most the most, that amount included unless {@code edge} says otherwise
     * @param counts what is counted: the balance, or what was credited for service
     * @param in the window in which credits are counted; of a balance none
     * @param edge whether the limit itself is still inside; it is if absent
     * @param beyond what becomes of the rest
     * @param to the account of the house that gets the rest; needed where it is diverted
     * @param of the kinds of accounts
     */
    @JsonTypeName("ceiling")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Ceiling(
            Amount most,
            Counts counts,
            Optional<Window> in,
            Optional<Edge> edge,
            Beyond beyond,
            Optional<Role> to,
            SortedSet<AccountCommand.Kind> of)
            implements Rule {

        /** Checks that the options go together. */
        public Ceiling {
            of = ImmutableSortedSet.copyOf(of);
            if (most.isNegative()) {
                throw new InvalidValueException(
                        Problem.of("ledger.terms.negative").field("most").found(Found.value(most.toString())));
            }
            if ((beyond == Beyond.DIVERT) != to.isPresent()) {
                throw new InvalidValueException(
                        Problem.of("ledger.terms.divert").field("to"));
            }
            if ((counts == Counts.CREDITED) != in.isPresent()) {
                throw new InvalidValueException(
                        Problem.of("ledger.terms.window").field("in"));
            }
            if (in.isPresent() && !in.get().cutsTime()) {
                throw new InvalidValueException(
                        Problem.of("ledger.terms.pieces").field("in"));
            }
        }

        /** What a ceiling counts. */
        public enum Counts {
            /** What the account holds. */
            BALANCE,
            /** What was credited to it for service, earned or paid, whatever became of it since. */
            CREDITED
        }
    }

    /** Whether a limit is still inside. */
    enum Edge {
        /** The limit itself may be reached. */
        INSIDE,
        /** The limit itself may not be reached. */
        OUTSIDE
    }

    /** What becomes of what goes beyond a limit. */
    enum Beyond {
        /** The whole deed is refused. */
        REFUSE,
        /** The rest is not credited. */
        TRIM,
        /** The rest goes to an account of the house. */
        DIVERT,
        /** Nothing, but the answer says so. */
        FLAG
    }

    /**
     * How far an account may go down when it pays; what is below zero is debt, and is repaid by whatever comes in.
     *
     * @param least the lowest balance, that one included unless {@code edge} says otherwise; never above zero; no limit if absent
     * @param edge whether the limit itself is still inside; it is if absent. A limit that refuses is always inside
     * @param beyond whether to refuse or to flag
     * @param of the kinds of accounts
     */
    @JsonTypeName("floor")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Floor(Optional<Amount> least, Optional<Edge> edge, Beyond beyond, SortedSet<AccountCommand.Kind> of)
            implements Rule {

        /** Checks that the options go together. */
        public Floor {
            of = ImmutableSortedSet.copyOf(of);
            if (least.isPresent() && least.get().isPositive()) {
                throw new InvalidValueException(Problem.of("ledger.terms.floor").field("least"));
            }
            if (beyond != Beyond.REFUSE && beyond != Beyond.FLAG) {
                throw new InvalidValueException(
                        Problem.of("ledger.terms.floor-beyond").field("beyond"));
            }
            if (beyond == Beyond.REFUSE && edge.isPresent() && edge.get() == Edge.OUTSIDE) {
                throw new InvalidValueException(
                        Problem.of("ledger.terms.floor-edge").field("edge"));
            }
        }
    }

    /**
     * How often something may be done.
     *
     * @param deeds what is counted, at least one; not what is earned
     * @param most how often, from 1
     * @param in the part of the calendar in which it is counted
     */
    @JsonTypeName("times")
    record Times(SortedSet<Deed> deeds, int most, Window in) implements Rule {

        /** Keeps a copy, and checks the number. */
        public Times {
            deeds = copy(deeds);
            if (most < 1 || deeds.contains(Deed.EARN)) {
                throw new InvalidValueException(Problem.of("ledger.terms.times").field("most"));
            }
            checkCalendar("in", in);
        }
    }

    /**
     * The grain in which amounts are credited.
     *
     * @param deeds what is rounded: what is earned, what is paid
     * @param step the grain, above zero
     * @param mode which way
     */
    @JsonTypeName("grain")
    record Grain(SortedSet<Deed> deeds, Amount step, Mode mode) implements Rule {

        /** Keeps a copy, and checks the step. */
        public Grain {
            deeds = copy(deeds);
            if (!step.isPositive()) {
                throw new InvalidValueException(Problem.of("ledger.terms.step").field("step"));
            }
            if (deeds.contains(Deed.GIVE) || deeds.contains(Deed.REDEEM)) {
                throw new InvalidValueException(Problem.of("ledger.terms.grain").field("deeds"));
            }
        }

        /** Which way something is rounded. */
        public enum Mode {
            /** To the next full step. */
            UP,
            /** To the last full step. */
            DOWN,
            /** To the nearest step, a half upwards. */
            HALF_UP
        }

        /** Returns an amount in this grain. */
        public Amount of(Amount amount) {
            long parts = step.parts();
            long rest = Math.floorMod(amount.parts(), parts);
            long below = Math.subtractExact(amount.parts(), rest);
            boolean up = rest != 0
                    && switch (mode) {
                        case UP -> true;
                        case DOWN -> false;
                        case HALF_UP -> rest >= parts - rest;
                    };
            return Amount.ofParts(amount.unit(), up ? Math.addExact(below, parts) : below);
        }
    }

    /**
     * What things cost; where there is a list, nothing is paid for or redeemed but what stands on it.
     *
     * @param items the prices; none where the source has none and the embedder brings them
     */
    @JsonTypeName("prices")
    record Prices(List<Price> items) implements Rule {

        /** Keeps a copy. */
        public Prices {
            items = ImmutableList.copyOf(items);
        }
    }

    /**
     * What an account starts with, once.
     *
     * @param amount the amount, above zero
     * @param of the kinds of accounts
     */
    @JsonTypeName("start")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Start(Amount amount, SortedSet<AccountCommand.Kind> of) implements Rule {

        /** Keeps a copy, and checks the amount. */
        public Start {
            of = ImmutableSortedSet.copyOf(of);
            if (!amount.isPositive()) {
                throw new InvalidValueException(Problem.of("ledger.terms.step").field("amount"));
            }
        }
    }

    /**
     * What every member pays to the house in a year, by the day.
     *
     * <p>The parts of a year add up to the whole, however it is cut: each charge is the whole part of what has fallen due since the
     * year began, less what fell due before.
     *
     * @param amount what is due for a full year, above zero
     * @param each the part of the calendar for which it is charged at once
     * @param from how long after joining it begins; at once if absent
     * @param to the account of the house that gets it
     * @param of the kinds of accounts
     */
    @JsonTypeName("levy")
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Levy(Amount amount, Window each, Optional<Period> from, Role to, SortedSet<AccountCommand.Kind> of)
            implements Rule {

        /** Keeps a copy, and checks the amount. */
        public Levy {
            of = ImmutableSortedSet.copyOf(of);
            if (!amount.isPositive()) {
                throw new InvalidValueException(Problem.of("ledger.terms.step").field("amount"));
            }
            checkCalendar("each", each);
        }

        /** Returns the year in which a day lies, beginning as the parts do. */
        public DateRange year(LocalDate day) {
            Optional<MonthDay> starts = each instanceof Window.Calendar calendar ? calendar.starts() : Optional.empty();
            return new Window.Calendar(Window.Period.YEAR, starts).at(day).orElseThrow();
        }
    }

    /** After something was redeemed, what is left is cleared. JSON: {@code {"clear": {}}}. */
    @JsonTypeName("clear")
    record Clear() implements Rule {}

    private static void checkCalendar(String field, Window window) {
        if (!(window instanceof Window.Calendar)) {
            throw new InvalidValueException(Problem.of("ledger.terms.calendar").field(field));
        }
    }

    private static SortedSet<Deed> copy(SortedSet<Deed> deeds) {
        if (deeds.isEmpty()) {
            throw new InvalidValueException(Problem.of("ledger.terms.empty").field("deeds"));
        }
        return ImmutableSortedSet.copyOf(deeds);
    }
}
