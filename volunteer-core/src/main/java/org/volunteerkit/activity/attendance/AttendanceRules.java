package org.volunteerkit.activity.attendance;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Words;

/**
 * The rules by which presence is taken (考勤规则): how early and how late somebody may check in and out, how much of it stands, and
 * what becomes of a forgotten check-out.
 *
 * <p>So that no presence is longer than the shift with what stands around it. No published rule with numbers is known; {@link
 * #house} says what this library takes for sensible.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class AttendanceRules {

    private static final Hours LONGEST = Hours.of(48);

    /** What becomes of somebody who never checked out; such people are listed either way. */
    public enum Forgotten {
        /** They were there for the whole rest of the shift (按班次结束时间计). */
        SHIFT_END,
        /** There is no attendance until somebody says when they left (不计, 待补). */
        NOTHING
    }

    AttendanceRules() {}

    /**
     * Returns the default of this library: check-in from two hours before, check-out until two hours after; only minutes of the
     * shift stand; who never checked out is listed and nothing is guessed; who comes without a place is taken in and marked.
     */
    public static AttendanceRules house() {
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

    /** Returns how long before the shift a check-in is accepted; two hours if silent. */
    @Value.Default
    public Hours opens() {
        return Hours.of(2);
    }

    /** Returns how long after the shift a check-out is accepted; two hours if silent. */
    @Value.Default
    public Hours closes() {
        return Hours.of(2);
    }

    /** Returns how much time before the shift stands as attendance, at most what {@link #opens}; none if silent. */
    @Value.Default
    public Hours before() {
        return Hours.ZERO;
    }

    /** Returns how much time after the shift stands as attendance, at most what {@link #closes}; none if silent. */
    @Value.Default
    public Hours after() {
        return Hours.ZERO;
    }

    /** Returns what becomes of a forgotten check-out; nothing if silent. */
    @Value.Default
    public Forgotten forgotten() {
        return Forgotten.NOTHING;
    }

    /** Returns whether people may come who have no place on the shift; yes if silent. */
    @Value.Default
    public boolean walkIns() {
        return true;
    }

    @Value.Check
    void check() {
        Words.checkTerm("id", id());
        checkWithin("opens", opens(), LONGEST);
        checkWithin("closes", closes(), LONGEST);
        checkWithin("before", before(), opens());
        checkWithin("after", after(), closes());
    }

    private static void checkWithin(String field, Hours hours, Hours most) {
        if (hours.compareTo(Hours.ZERO) < 0 || hours.compareTo(most) > 0) {
            throw new InvalidValueException(Problem.of("activity.rule-hours")
                    .with("least", Hours.ZERO.toString())
                    .with("most", most.toString())
                    .field(field)
                    .found(Found.value(hours.toString())));
        }
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableAttendanceRules.Builder {
        Builder() {}
    }
}
