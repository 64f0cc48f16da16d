package org.volunteerkit.station;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Collections;
import java.util.SortedSet;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Hours;

/**
 * Hours at which a station is open on some days of the week (开放时间), by the clock of the place.
 *
 * <p>They end on the day on which they begin; the end of the day is written as midnight. A night shift is two of them.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class OpeningHours {

    private static final int MINUTES_PER_DAY = 24 * 60;

    OpeningHours() {}

    /** Starts opening hours; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the days of the week, at least one. */
    @Value.NaturalOrder
    public abstract SortedSet<DayOfWeek> weekdays();

    /** Returns when the station opens, to the minute. */
    public abstract LocalTime from();

    /** Returns when the station closes, to the minute; {@code 00:00} is the midnight at the end of the day. */
    public abstract LocalTime to();

    /** Returns how long the station is open on each of these days. */
    public final Hours length() {
        return Hours.ofMinutes(closing() - minuteOfDay(from()));
    }

    /** Returns whether some minute of the week is in both. */
    final boolean overlaps(OpeningHours other) {
        return !Collections.disjoint(weekdays(), other.weekdays())
                && minuteOfDay(from()) < other.closing()
                && minuteOfDay(other.from()) < closing();
    }

    private int closing() {
        return to().equals(LocalTime.MIDNIGHT) ? MINUTES_PER_DAY : minuteOfDay(to());
    }

    private static int minuteOfDay(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static void checkMinute(String field, LocalTime time) {
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new InvalidValueException(
                    Problem.of("station.whole-minute").field(field).found(Found.value(time.toString())));
        }
    }

    @Value.Check
    void check() {
        if (weekdays().isEmpty()) {
            throw new InvalidValueException(Problem.of("station.weekdays-none").field("weekdays"));
        }
        checkMinute("from", from());
        checkMinute("to", to());
        if (!from().isBefore(to()) && !to().equals(LocalTime.MIDNIGHT)) {
            throw new InvalidValueException(Problem.of("station.closes-early")
                    .with("from", from().toString())
                    .field("to")
                    .found(Found.value(to().toString())));
        }
    }

    /** Collects the parts of opening hours. */
    public static final class Builder extends ImmutableOpeningHours.Builder {
        Builder() {}
    }
}
