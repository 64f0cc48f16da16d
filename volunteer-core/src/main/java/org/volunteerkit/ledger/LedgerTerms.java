package org.volunteerkit.ledger;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Unit;

/**
 * How what is earned may be kept: the unit, and how long a lot lives.
 *
 * <p>Terms are data, one edition each. A policy's effect names them, and nothing else of the ledger: the policy says how
 * much, the terms say for how long. What follows from them is written into the command, so a journal can be read without
 * them.
 *
 * <p>To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"id", "valid", "clause", "unit", "life"})
@Value.Immutable
public abstract class LedgerTerms {

    LedgerTerms() {}

    /** Starts terms; id, valid, unit and life are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key that a policy names; the editions of the same terms share it. */
    public abstract TermsId id();

    /** Returns the days on which this edition is in force; the day of an earning decides. */
    public abstract DateRange valid();

    /** Returns where the terms are printed; empty if the embedder made them up. */
    public abstract Optional<Clause> clause();

    /** Returns what is kept, {@link Unit#HOUR} or {@link Unit#POINT}. */
    public abstract Unit unit();

    /** Returns how long a lot lives. */
    public abstract Life life();

    /** Returns the last day on which something earned on a day is usable, that day included; empty if it never lapses. */
    public final Optional<LocalDate> lastDay(LocalDate earned) {
        return life().lastDay(earned);
    }

    /**
     * Returns the command by which an account earns an amount under these terms.
     *
     * @param id the key of the command
     * @param account the account that earns
     * @param day the day of earning, on which this edition is in force
     * @param amount the amount, in the unit of the terms
     * @throws InvalidValueException if the edition is not in force on that day, or the unit is another one
     */
    public final Movement.Earn earn(CommandId id, AccountId account, LocalDate day, Amount amount) {
        checkApplies(day, amount);
        return Movement.Earn.builder()
                .id(id)
                .day(day)
                .account(account)
                .amount(amount)
                .lastDay(lastDay(day))
                .terms(id())
                .build();
    }

    /**
     * Returns the command by which a member pays another, who gets a fresh lot under these terms.
     *
     * @param id the key of the command
     * @param from the account of the one who was helped
     * @param to the account of the one who helped
     * @param day the day of the service, on which this edition is in force
     * @param amount the amount, in the unit of the terms
     * @throws InvalidValueException if the edition is not in force on that day, or the unit is another one
     */
    public final Movement.Pay pay(CommandId id, AccountId from, AccountId to, LocalDate day, Amount amount) {
        checkApplies(day, amount);
        return Movement.Pay.builder()
                .id(id)
                .day(day)
                .from(from)
                .to(to)
                .amount(amount)
                .lastDay(lastDay(day))
                .terms(id())
                .build();
    }

    private void checkApplies(LocalDate day, Amount amount) {
        if (!valid().contains(day)) {
            throw new InvalidValueException(Problem.of("ledger.terms-not-in-force")
                    .field("day")
                    .with("terms", id().value())
                    .with("valid", valid().toString())
                    .found(Found.value(day.toString())));
        }
        if (amount.unit() != unit()) {
            throw new InvalidValueException(
                    Amount.differs(unit(), amount.unit()).field("amount"));
        }
    }

    @Value.Check
    void check() {
        Amount.zero(unit());
    }

    /**
     * How long a lot lives: a rule that gives the last usable day.
     *
     * <p>Calendar arithmetic from the day of earning; a day that the month does not have becomes the month's last (29
     * February 2024 and 12 months give 28 February 2025). A lot earned later never lapses earlier.
     *
     * <p>JSON: an object with one field that names the case, such as {@code {"months": {"count": 36}}}, {@code
     * {"year-end": {"after": 1}}} or {@code {"unlimited": {}}}.
     *
     * <p>To be called, not implemented.
     */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({
        @JsonSubTypes.Type(Unlimited.class),
        @JsonSubTypes.Type(Months.class),
        @JsonSubTypes.Type(YearEnd.class)
    })
    public sealed interface Life {

        /** Returns the last day on which a lot earned on a day is usable, that day included; empty if it never lapses. */
        Optional<LocalDate> lastDay(LocalDate earned);
    }

    /** A lot never lapses. JSON: {@code {"unlimited": {}}}. */
    @JsonTypeName("unlimited")
    public record Unlimited() implements Life {

        @Override
        public Optional<LocalDate> lastDay(LocalDate earned) {
            return Optional.empty();
        }
    }

    /**
     * A lot is usable through the day that is some months after the day of earning.
     *
     * @param count months, from 1 to 1200
     */
    @JsonTypeName("months")
    public record Months(int count) implements Life {

        private static final int MOST = 1200;

        /** Checks the number of months. */
        public Months {
            if (count < 1 || count > MOST) {
                throw new InvalidValueException(Problem.of("ledger.life-months")
                        .field("count")
                        .with("most", MOST)
                        .found(Found.value(Integer.toString(count))));
            }
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate earned) {
            return Optional.of(earned.plusMonths(count));
        }
    }

    /**
     * A lot is usable through the last day of the year in which it was earned, or of a later year.
     *
     * @param after how many years later, from 0 (the same year) to 100
     * @param starts the day on which the year starts; 1 January if absent, never after the 28th of a month
     */
    @JsonTypeName("year-end")
    public record YearEnd(int after, Optional<MonthDay> starts) implements Life {

        private static final int MOST = 100;

        /** Checks the number of years and the start of the year. */
        public YearEnd {
            if (after < 0 || after > MOST) {
                throw new InvalidValueException(Problem.of("ledger.life-years")
                        .field("after")
                        .with("most", MOST)
                        .found(Found.value(Integer.toString(after))));
            }
            new Window.Calendar(Window.Period.YEAR, starts);
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate earned) {
            // The end is the first day of the next year, on or before a 28th, so adding years to it never clamps.
            return new Window.Calendar(Window.Period.YEAR, starts)
                    .at(earned)
                    .flatMap(DateRange::end)
                    .map(end -> end.plusYears(after).minusDays(1));
        }
    }

    /** Collects the parts of terms. */
    public static final class Builder extends ImmutableLedgerTerms.Builder {
        Builder() {}
    }
}
