package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Unit;

/**
 * So many hours, or so many points: what a ledger moves, counted in its smallest parts.
 *
 * <p>Hours are whole minutes, points have four decimals. The two are never mixed: adding or comparing amounts of two units
 * is refused by name, not converted. An amount may be zero or negative, because a balance and an entry may be; a command
 * asks for more. Range: a {@code long} of minutes or of ten-thousandths; what leaves it fails rather than wraps.
 *
 * <p>Text form: that of {@link Hours}, such as {@code PT1H30M}, or that of {@link Points}, such as {@code 12.5}; no text is
 * both, so the text says the unit.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Amount implements Comparable<Amount> {

    private final Unit unit;
    private final long parts;

    private Amount(Unit unit, long parts) {
        this.unit = unit;
        this.parts = parts;
    }

    /** Returns an amount of service time. */
    public static Amount of(Hours hours) {
        return new Amount(Unit.HOUR, hours.toMinutes());
    }

    /** Returns an amount of points. */
    public static Amount of(Points points) {
        return new Amount(Unit.POINT, points.toTenThousandths());
    }

    /**
     * Returns nothing, of a unit.
     *
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     * @throws InvalidValueException if it is another unit
     */
    public static Amount zero(Unit unit) {
        return ofParts(unit, 0);
    }

    /**
     * Returns the amount that a text names.
     *
     * @param text an ISO 8601 duration such as {@code PT1H30M} for hours, a decimal such as {@code 12.5} for points
     * @throws InvalidValueException if the text has neither form
     */
    @JsonCreator
    public static Amount parse(String text) {
        return text.startsWith("P") || text.startsWith("-P") ? of(Hours.parse(text)) : of(Points.parse(text));
    }

    /**
     * Returns an amount of the smallest parts of a unit: minutes, or ten-thousandths of a point.
     *
     * @param unit {@link Unit#HOUR} or {@link Unit#POINT}
     * @param parts how many
     * @throws InvalidValueException if it is another unit
     */
    public static Amount ofParts(Unit unit, long parts) {
        if (unit != Unit.HOUR && unit != Unit.POINT) {
            throw new InvalidValueException(Problem.of("ledger.unit-unknown")
                    .field("unit")
                    .found(Found.value(unit.text().en())));
        }
        return new Amount(unit, parts);
    }

    /** Returns the unit, {@link Unit#HOUR} or {@link Unit#POINT}. */
    public Unit unit() {
        return unit;
    }

    /**
     * Returns the amount as service time.
     *
     * @throws InvalidValueException if it is an amount of points
     */
    public Hours toHours() {
        require(Unit.HOUR);
        return Hours.ofMinutes(parts);
    }

    /**
     * Returns the amount as points.
     *
     * @throws InvalidValueException if it is an amount of hours
     */
    public Points toPoints() {
        require(Unit.POINT);
        return Points.ofTenThousandths(parts);
    }

    /** Returns the smallest parts: minutes, or ten-thousandths of a point. */
    public long parts() {
        return parts;
    }

    /**
     * Returns the sum.
     *
     * @throws InvalidValueException if the other amount has another unit
     */
    public Amount plus(Amount other) {
        other.require(unit);
        return new Amount(unit, Math.addExact(parts, other.parts));
    }

    /**
     * Returns the difference.
     *
     * @throws InvalidValueException if the other amount has another unit
     */
    public Amount minus(Amount other) {
        other.require(unit);
        return new Amount(unit, Math.subtractExact(parts, other.parts));
    }

    /** Returns the amount with the other sign. */
    public Amount negated() {
        return new Amount(unit, Math.negateExact(parts));
    }

    /** Returns whether this is more than nothing. */
    public boolean isPositive() {
        return parts > 0;
    }

    /** Returns whether this is less than nothing. */
    public boolean isNegative() {
        return parts < 0;
    }

    /** Returns whether this is nothing. */
    public boolean isZero() {
        return parts == 0;
    }

    private void require(Unit needed) {
        if (unit != needed) {
            throw new InvalidValueException(differs(needed, unit));
        }
    }

    /** Returns the refusal of an amount of one unit where another one is needed. */
    public static Problem differs(Unit needed, Unit given) {
        return Problem.of("ledger.unit-differs").with("unit", named(needed)).found(Found.value(named(given)));
    }

    private static String named(Unit unit) {
        return unit.text().en();
    }

    /**
     * Compares amounts of one unit.
     *
     * @throws InvalidValueException if the other amount has another unit
     */
    @Override
    public int compareTo(Amount other) {
        other.require(unit);
        return Long.compare(parts, other.parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Amount that && unit == that.unit && parts == that.parts;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(parts) + (unit == Unit.HOUR ? 0 : 1);
    }

    /** Returns the text form, such as {@code PT1H30M} for hours or {@code 12.5} for points. */
    @Override
    @JsonValue
    public String toString() {
        return unit == Unit.HOUR ? toHours().toString() : toPoints().toString();
    }
}
