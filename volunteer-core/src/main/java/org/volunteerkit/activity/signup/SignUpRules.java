package org.volunteerkit.activity.signup;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Words;

/**
 * The rules by which people sign up for shifts (报名规则): from when, until when, how much, and whether there is a waiting list.
 *
 * <p>These are data: an embedder writes its own. No published rule with numbers is known, so {@link #house} asks for nothing.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class SignUpRules {

    private static final Hours LONGEST = Hours.of(366 * 24);
    private static final int MOST = 366;
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    /** What becomes of somebody who cancels behind the deadline. */
    public enum LateCancel {
        /** The place is free, and the cancelling is marked as late. */
        MARKED,
        /** It is refused: who does not come is absent (志愿服务条例 art. 22 asks to tell the organisation in time). */
        REFUSED
    }

    SignUpRules() {}

    /** Returns the default of this library: everybody may sign up until the shift starts, wait and cancel. */
    public static SignUpRules house() {
        return builder().id("house").build();
    }

    /** Starts rules; the name is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name of the rules: lower-case letters, digits and single hyphens. */
    public abstract String id();

    /** Returns the days of the shifts for which these rules are in force; all if silent. */
    @Value.Default
    public DateRange validity() {
        return DateRange.from(LocalDate.of(1, 1, 1));
    }

    /** Returns where they are printed; empty for the rules of a house. */
    public abstract Optional<Clause> clause();

    /** Returns how long before the day of the shift signing up opens, at the start of a day; empty for any time before. */
    public abstract Optional<Period> opens();

    /** Returns how long before the start signing up closes; less than zero for some time after it, at the start if silent. */
    @Value.Default
    public Hours closes() {
        return Hours.ZERO;
    }

    /** Returns how long before the start one may still cancel (取消截止); at the start if silent. */
    @Value.Default
    public Hours cancelBefore() {
        return Hours.ZERO;
    }

    /** Returns what becomes of later cancelling; marked if silent. */
    @Value.Default
    public LateCancel lateCancel() {
        return LateCancel.MARKED;
    }

    /** Returns the rest that must lie between two shifts of a person (间隔); none if silent, so that shifts may touch. */
    @Value.Default
    public Hours rest() {
        return Hours.ZERO;
    }

    /** Returns how many shifts of a person may start on one day, from 1; empty for any number. */
    public abstract OptionalInt mostADay();

    /** Returns on how many days in a row shifts of a person may start, from 1; empty for any number. */
    public abstract OptionalInt mostDaysInARow();

    /** Returns whether those who come too late may wait for a place (候补); yes if silent. */
    @Value.Default
    public boolean waitingList() {
        return true;
    }

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        if (opens().map(SignUpRules::isTooLong).orElse(false)) {
            throw new InvalidValueException(Problem.of("activity.opens")
                    .field("opens")
                    .found(Found.value(opens().get().toString())));
        }
        checkWithin("closes", closes(), LONGEST.negated());
        checkWithin("cancelBefore", cancelBefore(), Hours.ZERO);
        checkWithin("rest", rest(), Hours.ZERO);
        checkCount("mostADay", mostADay());
        checkCount("mostDaysInARow", mostDaysInARow());
    }

    private static boolean isTooLong(Period span) {
        return span.isNegative()
                || span.toTotalMonths() > 12
                || SOME_DAY.plus(span).isAfter(SOME_DAY.plusDays(MOST));
    }

    private static void checkWithin(String field, Hours hours, Hours least) {
        if (hours.compareTo(least) < 0 || hours.compareTo(LONGEST) > 0) {
            throw new InvalidValueException(Problem.of("activity.rule-hours")
                    .with("least", least.toString())
                    .with("most", LONGEST.toString())
                    .field(field)
                    .found(Found.value(hours.toString())));
        }
    }

    private static void checkCount(String field, OptionalInt count) {
        if (count.isPresent() && (count.getAsInt() < 1 || count.getAsInt() > MOST)) {
            throw new InvalidValueException(Problem.of("activity.rule-count")
                    .with("most", MOST)
                    .field(field)
                    .found(Found.value(Integer.toString(count.getAsInt()))));
        }
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableSignUpRules.Builder {
        Builder() {}
    }
}
