package org.volunteerkit.measure.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;

/**
 * In which case something holds: of which acts, at which times, for whom.
 *
 * <p>All that is given must hold. {@code where} looks at the fields of the act, or at the keys of a group; {@code clock},
 * {@code weekdays}, {@code days} and {@code yearly} look at its time, in the calendar of the place; {@code needs} looks at
 * other values of the document, such as the age of the person.
 *
 * <p>JSON: {@code {"where": {"role": {"is": ["leader"]}}}}, {@code {"clock": {"from": "22:00", "to": "06:00"}}}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
@JsonPropertyOrder({"where", "clock", "weekdays", "days", "yearly", "needs", "at"})
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public abstract class When {

    /** On which day things are looked at. */
    public enum At {
        /** On the day of the act; of a group of a window on its last day, or on the day of the question if that is earlier. */
        ACT,
        /** On the day of the question. */
        DECISION
    }

    /**
     * A part of every day by the clock on the wall, the end not included.
     *
     * @param from where it begins
     * @param to where it ends; not after {@code from} if it ends on the next day
     */
    @JsonPropertyOrder({"from", "to"})
    public record Clock(LocalTime from, LocalTime to) {}

    When() {}

    /** Starts a case; a condition is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the conditions on fields of the act, by field. */
    public abstract Map<String, Condition> where();

    /** Returns the part of the day. */
    public abstract Optional<Clock> clock();

    /** Returns the days of the week of which it must be one; none for all. */
    public abstract List<DayOfWeek> weekdays();

    /** Returns the days in one of which it must lie; none for all. */
    public abstract List<DateRange> days();

    /** Returns the days of every year of which it must be one, such as 5 March; none for all. */
    public abstract List<MonthDay> yearly();

    /** Returns what other values must come to. */
    public abstract Optional<Requirement> needs();

    /** Returns the day on which {@code days} and {@code needs} are looked at; that of the act if nothing is said. */
    @Value.Default
    public At at() {
        return At.ACT;
    }

    /** Returns whether minutes of one act may differ: whether time of day or the calendar day play a part. */
    @JsonIgnore
    public final boolean isOfTime() {
        return clock().isPresent()
                || !weekdays().isEmpty()
                || !yearly().isEmpty()
                || (!days().isEmpty() && at() == At.ACT);
    }

    /** Checks that something is asked. */
    @Value.Check
    void check() {
        if (where().isEmpty() && !isOfTime() && days().isEmpty() && needs().isEmpty()) {
            throw new InvalidValueException(Problem.of("measure.condition-empty"));
        }
        if (clock().map(clock -> clock.from().equals(clock.to())).orElse(false)) {
            throw new InvalidValueException(Problem.of("measure.clock-empty").field("clock.to"));
        }
        if (!clock().map(clock -> isWhole(clock.from()) && isWhole(clock.to())).orElse(true)) {
            throw new InvalidValueException(Problem.of("measure.clock-minutes").field("clock"));
        }
    }

    private static boolean isWhole(LocalTime time) {
        return time.getSecond() == 0 && time.getNano() == 0;
    }

    /** Collects the parts of a case. */
    public static final class Builder extends ImmutableWhen.Builder {
        Builder() {}
    }
}
