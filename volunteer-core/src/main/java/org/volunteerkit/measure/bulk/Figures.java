package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * What one value comes to, person by person, in the order of the table.
 *
 * <p>Where all figures are whole numbers of parts of the unit, such as minutes of an hour, they can be read as such without
 * an object for each.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Figures {

    private final String name;
    private final Unit unit;
    private final long scale;
    private final long[] parts;
    private final long[] below;
    private final boolean[] known;
    private final @Nullable Quantity[] alone;
    private final ImmutableMap<Integer, Problem> outOfRange;

    private Figures(
            String name,
            Unit unit,
            long scale,
            long[] parts,
            long[] below,
            boolean[] known,
            @Nullable Quantity[] alone,
            ImmutableMap<Integer, Problem> outOfRange) {
        this.name = name;
        this.unit = unit;
        this.scale = scale;
        this.parts = parts;
        this.below = below;
        this.known = known;
        this.alone = alone;
        this.outOfRange = outOfRange;
    }

    /** In parts; divided by a divisor of each person's own if there are such. */
    static Figures of(String name, Unit unit, long scale, long[] parts, long[] below, boolean[] known) {
        return new Figures(name, unit, scale, parts, below, known, new Quantity[0], ImmutableMap.of());
    }

    /** Worked out one by one; null where there is none, or where it is out of range. */
    static Figures of(
            String name, Unit unit, @Nullable Quantity[] alone, ImmutableMap<Integer, Problem> outOfRange) {
        return new Figures(name, unit, 0, new long[0], new long[0], new boolean[0], alone, outOfRange);
    }

    /** Returns the name of the value. */
    public String name() {
        return name;
    }

    /** Returns what is counted. */
    public Unit unit() {
        return unit;
    }

    /** Returns the number of people. */
    public int size() {
        return Math.max(known.length, alone.length);
    }

    /**
     * Returns into how many parts one of the unit is divided so that all figures are whole numbers of {@link #parts}.
     *
     * @return empty if figures are fractions of many kinds, or were worked out person by person
     */
    public OptionalLong scale() {
        return scale > 0 && below.length == 0 ? OptionalLong.of(scale) : OptionalLong.empty();
    }

    /**
     * Returns whether a person has a figure; of whom there is nothing, a mean or a share has none. A figure that is out of
     * range is one: it is refused when it is asked for.
     */
    public boolean has(int person) {
        return alone.length > 0 ? alone[person] != null || outOfRange.containsKey(person) : known[person];
    }

    /**
     * Returns whose figures are out of range and why, by the person's place in the table; mostly empty.
     *
     * <p>The figures of all others are there. A value that is worked out in columns is known not to leave its range.
     */
    public Map<Integer, Problem> outOfRange() {
        return outOfRange;
    }

    /**
     * Returns the figure of a person as a number of parts; zero if there is none.
     *
     * @throws IllegalStateException if there is no common {@link #scale}
     */
    public long parts(int person) {
        if (scale == 0 || below.length > 0) {
            throw new IllegalStateException("the figures of " + name + " have no common scale");
        }
        return parts[person];
    }

    /**
     * Returns the figure of a person; empty if there is none.
     *
     * @throws OutOfRangeException if it is out of range; those of others are not touched by that
     */
    public Optional<Quantity> quantity(int person) {
        Problem refused = outOfRange.get(person);
        if (refused != null) {
            throw new OutOfRangeException(refused);
        }
        if (!has(person)) {
            return Optional.empty();
        }
        if (alone.length > 0) {
            return Optional.ofNullable(alone[person]);
        }
        return Optional.of(quantity(unit, scale, parts[person], below.length == 0 ? 1 : below[person]));
    }

    static Quantity quantity(Unit unit, long scale, long parts, long below) {
        return Quantity.of(Ratio.of(parts, scale).dividedBy(Ratio.of(below)), unit);
    }

    /**
     * Returns the sum of all figures; sums of several tables can be added up.
     *
     * @throws ArithmeticException if it is out of range
     * @throws OutOfRangeException if one of them is
     */
    public Quantity total() {
        if (scale().isPresent()) {
            long sum = 0;
            for (int person = 0; person < known.length; person++) {
                sum = Math.addExact(sum, known[person] ? parts[person] : 0);
            }
            return quantity(unit, scale, sum, 1);
        }
        Quantity sum = Quantity.of(0, unit);
        for (int person = 0; person < size(); person++) {
            sum = quantity(person).map(sum::plus).orElse(sum);
        }
        return sum;
    }

    @Override
    public String toString() {
        return name + " of " + size() + " people";
    }
}
