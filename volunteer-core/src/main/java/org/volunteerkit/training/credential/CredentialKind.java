package org.volunteerkit.training.credential;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.training.TrainingPick;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Text;

/**
 * A kind of credential (资质种类) and the rules of its life, as data: how it is earned, how long it is valid, what prolongs it.
 *
 * <p>Validity is counted by the calendar from the day of the grant: the n-th term ends n times {@link #validFor} after it, so
 * that two terms of a month from 31 January end on 31 March and not on 28 March.
 *
 * <p>Source of the idea: 志愿服务条例 art. 16 (training before service that needs knowledge, a licence where the law asks for one).
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"id", "title", "clause", "earnedBy", "validFor", "upToEndOf", "soon", "prolonging", "reactivation"})
public abstract class CredentialKind {

    private static final int LONGEST_MONTHS = 12_000;
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);
    private static final int LAST_YEAR = 9999;

    /** From where a term that prolongs is counted. */
    public enum From {
        /** From the day of the grant, term behind term: who renews early loses nothing. */
        GRANT,
        /** From the day on which it was prolonged. */
        RENEWAL
    }

    /**
     * Prolonging by days of training (以培训天数延期).
     *
     * @param pick which trainings
     * @param days on how many different days, 1 to 366; two sessions on a day are one
     * @param within how near to one another these days lie; the days before the present term count for nothing
     * @param from from where the next term is counted
     */
    @JsonPropertyOrder({"pick", "days", "within", "from"})
    public record Prolonging(TrainingPick pick, int days, Period within, From from) {

        /** Checks days and span. */
        public Prolonging {
            if (days < 1 || days > 366) {
                throw new InvalidValueException(
                        Problem.of("training.days").field("days").found(Found.value(Integer.toString(days))));
            }
            checkPeriod("within", within);
        }
    }

    CredentialKind() {}

    /** Starts a kind; key and title are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract CredentialKindId id();

    /** Returns the name. */
    public abstract Text title();

    /** Returns where the rules are printed. */
    public abstract Optional<Clause> clause();

    /** Returns the ways in which it is earned, each of which is enough; none if it is only given by hand. */
    public abstract List<Earning> earnedBy();

    /** Returns how long a term is; empty if it never lapses. */
    public abstract Optional<Period> validFor();

    /** Returns the part of the calendar to whose end a term runs on, such as the year; asked only where there is a term. */
    public abstract Optional<Window.Period> upToEndOf();

    /** Returns how long before its end it is called lapsing; empty if never. */
    public abstract Optional<Period> soon();

    /** Returns what prolongs it by itself; empty if nothing does. */
    public abstract Optional<Prolonging> prolonging();

    /** Returns for how long after its end it can be reactivated without earning it anew; empty if it cannot. */
    public abstract Optional<Period> reactivation();

    /**
     * Returns the end of a term.
     *
     * @param start the day of the grant
     * @param terms the number of terms from there, from 1
     * @return the day after the last one; empty if it never lapses, or not before the year 10000
     */
    final Optional<LocalDate> end(LocalDate start, int terms) {
        return validFor()
                .map(term -> start.plus(term.multipliedBy(terms)))
                .filter(end -> end.getYear() <= LAST_YEAR)
                .flatMap(this::runOn);
    }

    private Optional<LocalDate> runOn(LocalDate end) {
        return upToEndOf()
                .map(part -> Window.calendar(part).at(end.minusDays(1)).flatMap(DateRange::end))
                .orElseGet(() -> Optional.of(end));
    }

    @Value.Check
    void check() {
        validFor().ifPresent(span -> checkPeriod("validFor", span));
        soon().ifPresent(span -> checkPeriod("soon", span));
        reactivation().ifPresent(span -> checkPeriod("reactivation", span));
        if (validFor().isEmpty()) {
            checkUnused("upToEndOf", upToEndOf());
            checkUnused("soon", soon());
            checkUnused("prolonging", prolonging());
            checkUnused("reactivation", reactivation());
        }
    }

    private static void checkUnused(String field, Optional<?> value) {
        if (value.isPresent()) {
            throw new InvalidValueException(Problem.of("training.never-lapses").field(field));
        }
    }

    private static void checkPeriod(String field, Period span) {
        boolean fine = !span.isNegative()
                && !span.isZero()
                && span.toTotalMonths() <= LONGEST_MONTHS
                && !SOME_DAY.plus(span).isAfter(SOME_DAY.plusYears(1000));
        if (!fine) {
            throw new InvalidValueException(
                    Problem.of("training.period").field(field).found(Found.value(span.toString())));
        }
    }

    /** Collects the parts of a kind. */
    public static final class Builder extends ImmutableCredentialKind.Builder {
        Builder() {}
    }
}
