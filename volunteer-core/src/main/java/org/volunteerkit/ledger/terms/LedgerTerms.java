package org.volunteerkit.ledger.terms;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.ledger.terms.rule.Life;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;
import org.volunteerkit.value.Words;

/**
 * One edition of terms of exchange (账户条款): the unit, how long a lot lives, and the rules by which balances may move.
 *
 * <p>A policy's effect names terms, and nothing else of the ledger: the policy says how much, the terms say what becomes of
 * it. What follows from them is written into the commands, so a journal can be read without them.
 *
 * <p>To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"id", "edition", "title", "publisher", "validity", "source", "readings", "unit", "life", "rules"})
@Value.Immutable
public abstract class LedgerTerms {

    LedgerTerms() {}

    /** Starts terms; id, edition, title, publisher, validity, source, unit and life are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key that a policy names; the editions of the same terms share it. */
    public abstract TermsId id();

    /** Returns the name of the edition, in lower case with hyphens, such as {@code 2019}. */
    public abstract String edition();

    /** Returns what they are called. */
    public abstract Text title();

    /** Returns whose they are. */
    public abstract Text publisher();

    /** Returns the days on which this edition is in force; the day on which something takes effect decides. */
    public abstract DateRange validity();

    /** Returns where the terms are printed. */
    public abstract Clause source();

    /** Returns what the text leaves open, and the reading that is taken here. */
    public abstract List<Text> readings();

    /** Returns what is kept: {@link Unit#HOUR}, {@link Unit#POINT}, or {@link Unit#COIN}, which a ledger keeps as points. */
    public abstract Unit unit();

    /** Returns how long a lot lives. */
    public abstract Life life();

    /** Returns the rules, those about one deed in the order in which they are looked at. */
    public abstract List<Rule> rules();

    /** Returns the unit of the ledger in which this is kept, {@link Unit#HOUR} or {@link Unit#POINT}. */
    public final Unit ledgerUnit() {
        return unit() == Unit.COIN ? Unit.POINT : unit();
    }

    /** Returns the rules of one kind, in their order. */
    public final <R extends Rule> Stream<R> rules(Class<R> kind) {
        return rules().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Returns these terms with further rules of one's own, such as prices that the source does not print. */
    public final LedgerTerms and(Rule... more) {
        return builder()
                .id(id())
                .edition(edition())
                .title(title())
                .publisher(publisher())
                .validity(validity())
                .source(source())
                .addAllReadings(readings())
                .unit(unit())
                .life(life())
                .addAllRules(rules())
                .addRules(more)
                .build();
    }

    /** Returns the last day on which something earned on a day is usable, that day included; empty if it never lapses. */
    public final Optional<LocalDate> lastDay(LocalDate earned) {
        return life().lastDay(earned);
    }

    /**
     * Returns the command by which an account earns an amount under these terms; no rule is looked at.
     *
     * @param id the key of the command
     * @param account the account that earns
     * @param day the day of earning, on which this edition is in force
     * @param amount the amount, in the unit of the ledger
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
     * Returns the command by which a member pays another, who gets a fresh lot under these terms; no rule is looked at.
     *
     * @param id the key of the command
     * @param from the account of the one who was helped
     * @param to the account of the one who helped
     * @param day the day of the service, on which this edition is in force
     * @param amount the amount, in the unit of the ledger
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
        if (!validity().contains(day)) {
            throw new InvalidValueException(Problem.of("ledger.terms.edition-not-in-force")
                    .field("day")
                    .with("terms", id().value())
                    .with("valid", validity().toString())
                    .found(Found.value(day.toString())));
        }
        if (amount.unit() != ledgerUnit()) {
            throw new InvalidValueException(
                    Amount.differs(ledgerUnit(), amount.unit()).field("amount"));
        }
    }

    /**
     * Returns what is wrong with terms as a whole: amounts of another unit, rules that contradict each other or can never hold.
     *
     * @return problems with paths such as {@code rules[2].ceiling.most}; none if the terms make sense
     */
    public static List<Problem> check(LedgerTerms terms) {
        return TermsCheck.of(terms);
    }

    @Value.Check
    void check() {
        Words.checkTerm("edition", edition());
        if (unit() != Unit.HOUR && unit() != Unit.POINT && unit() != Unit.COIN) {
            throw new InvalidValueException(
                    Problem.of("ledger.terms.unit").field("unit").found(Found.value(unit().word())));
        }
    }

    /** Collects the parts of terms. */
    public static final class Builder extends ImmutableLedgerTerms.Builder {
        Builder() {}
    }
}
