package org.volunteerkit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * An exact number together with what it counts: 2 hours, 37 points, 31 stations.
 *
 * <p>Quantities of two units are never added or compared; a measure changes a unit in one place only, by a schedule. Time
 * has the unit {@link Unit#HOUR}, and its number counts hours: 90 minutes are 3/2. So {@link #compareTo} puts only
 * quantities of one unit in order, and refuses others.
 *
 * <p>Text form: time as an ISO 8601 duration where it is whole minutes, such as {@code PT2H}; everything else as number and
 * unit, such as {@code 300 point} or {@code 0.5 square-metre}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Quantity implements Comparable<Quantity> {

    private static final Pattern FORM = Pattern.compile("(-?[0-9][0-9./]{0,38}) ([a-z][a-z-]{0,30}|[A-Z]{3})");
    /** A number, and something that may be meant for a unit. */
    private static final Pattern LOOSE = Pattern.compile("-?[0-9][0-9./]{0,38} ?([^0-9 ./-][^0-9 ]{0,30})");

    private static final int MINUTES_PER_HOUR = 60;

    private final Ratio number;
    private final Unit unit;

    private Quantity(Ratio number, Unit unit) {
        this.number = number;
        this.unit = unit;
    }

    /** Returns a number of something. */
    public static Quantity of(Ratio number, Unit unit) {
        return new Quantity(number, unit);
    }

    /** Returns a whole number of something. */
    public static Quantity of(long number, Unit unit) {
        return new Quantity(Ratio.of(number), unit);
    }

    /** Returns an amount of time. */
    public static Quantity of(Hours time) {
        return new Quantity(Ratio.of(time.toMinutes(), 60), Unit.HOUR);
    }

    /** Returns a number of points. */
    public static Quantity of(Points points) {
        return new Quantity(Ratio.of(points.toTenThousandths(), Points.SCALE), Unit.POINT);
    }

    /**
     * Returns the quantity that a text names.
     *
     * @param text such as {@code PT2H} or {@code 300 point}
     * @throws InvalidValueException if the text has another form or the unit is unknown
     */
    @JsonCreator
    public static Quantity parse(String text) {
        if (text.startsWith("P") || text.startsWith("-P")) {
            return of(Hours.parse(text));
        }
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            Optional<Unit> unit = Unit.find(matcher.group(2));
            if (unit.isPresent()) {
                return of(Ratio.parse(matcher.group(1)), unit.get());
            }
        }
        Matcher loose = LOOSE.matcher(text);
        if (loose.matches() && (matcher.matches() || Unit.near(loose.group(1)).isPresent())) {
            throw new InvalidValueException(Unit.unknown(loose.group(1)));
        }
        throw new InvalidValueException(Problem.of("value.quantity-form").found(Found.text(text)));
    }

    /** Returns the number; of time, the number of hours. */
    public Ratio number() {
        return number;
    }

    /** Returns what is counted. */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns the time.
     *
     * @throws InvalidValueException if this is no time, or not a whole number of minutes
     * @throws org.volunteerkit.problem.OutOfRangeException if there are more minutes than a {@code long} holds
     */
    public Hours toHours() {
        if (unit != Unit.HOUR || !isWholeIn(MINUTES_PER_HOUR)) {
            throw new InvalidValueException(Problem.of("value.quantity-time").found(Found.value(toString())));
        }
        return Hours.ofMinutes(in(MINUTES_PER_HOUR));
    }

    /**
     * Returns the points.
     *
     * @throws InvalidValueException if these are no points, or more than four decimals are needed
     * @throws org.volunteerkit.problem.OutOfRangeException if these are more than {@code Points} hold
     */
    public Points toPoints() {
        if (unit != Unit.POINT || !isWholeIn(Points.SCALE)) {
            throw new InvalidValueException(Problem.of("value.quantity-points").found(Found.value(toString())));
        }
        return Points.ofTenThousandths(in(Points.SCALE));
    }

    private boolean isWholeIn(int parts) {
        return parts % number.denominator() == 0;
    }

    private long in(int parts) {
        return number.times(Ratio.of(parts)).numerator();
    }

    /** Returns whether so many parts of one fit a {@code long}; if not, the number is written plainly. */
    private boolean fitsIn(int parts) {
        long most = Long.MAX_VALUE / parts;
        return number.floor() > -most && number.floor() < most;
    }

    /**
     * Returns the sum.
     *
     * @throws InvalidValueException if the other counts something else
     */
    public Quantity plus(Quantity other) {
        return new Quantity(number.plus(same(other).number), unit);
    }

    /**
     * Returns the difference.
     *
     * @throws InvalidValueException if the other counts something else
     */
    public Quantity minus(Quantity other) {
        return new Quantity(number.minus(same(other).number), unit);
    }

    /** Returns this quantity a number of times. */
    public Quantity times(Ratio factor) {
        return new Quantity(number.times(factor), unit);
    }

    /** Returns whether there is something of it. */
    public boolean isPositive() {
        return number.isPositive();
    }

    /** Returns whether there is nothing of it. */
    public boolean isZero() {
        return number.isZero();
    }

    /**
     * Compares the numbers.
     *
     * @throws InvalidValueException if the other counts something else
     */
    @Override
    public int compareTo(Quantity other) {
        return number.compareTo(same(other).number);
    }

    private Quantity same(Quantity other) {
        if (unit != other.unit) {
            throw new InvalidValueException(
                    Problem.of("value.unit-differs").with("unit", unit.word()).found(Found.value(other.unit.word())));
        }
        return other;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Quantity that && unit == that.unit && number.equals(that.number);
    }

    @Override
    public int hashCode() {
        // The hash of an object without one of its own differs from run to run.
        return 31 * number.hashCode() + unit.word().hashCode();
    }

    @Override
    @JsonValue
    public String toString() {
        return unit == Unit.HOUR && isWholeIn(MINUTES_PER_HOUR) && fitsIn(MINUTES_PER_HOUR)
                ? toHours().toString()
                : number + " " + unit.word();
    }
}
