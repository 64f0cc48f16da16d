package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * What the acts of one value came to, one by one, in the order of the table; acts that do not count are not there.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class ActFigures {

    private final String name;
    private final Unit unit;
    private final long scale;
    private final Acts acts;
    private final ImmutableList<Quantity> alone;

    private final ImmutableMap<Integer, Problem> outOfRange;

    private ActFigures(
            String name,
            Unit unit,
            long scale,
            Acts acts,
            ImmutableList<Quantity> alone,
            ImmutableMap<Integer, Problem> outOfRange) {
        this.name = name;
        this.unit = unit;
        this.scale = scale;
        this.acts = acts;
        this.alone = alone;
        this.outOfRange = outOfRange;
    }

    static ActFigures of(String name, Unit unit, long scale, Acts acts) {
        return new ActFigures(name, unit, scale, acts, ImmutableList.of(), ImmutableMap.of());
    }

    /** Worked out one by one. */
    static ActFigures of(
            String name, Unit unit, int[] rows, List<Quantity> alone, ImmutableMap<Integer, Problem> outOfRange) {
        Acts acts = new Acts();
        acts.row = rows;
        acts.size = rows.length;
        return new ActFigures(name, unit, 0, acts, ImmutableList.copyOf(alone), outOfRange);
    }

    /** Returns the name of the value. */
    public String name() {
        return name;
    }

    /** Returns what is counted. */
    public Unit unit() {
        return unit;
    }

    /** Returns the number of acts that count. */
    public int size() {
        return acts.size;
    }

    /**
     * Returns the people of whom no act is listed, because one came to what is out of range, and why; by their places in the
     * table, mostly empty.
     */
    public Map<Integer, Problem> outOfRange() {
        return outOfRange;
    }

    /** Returns the row of the table in which an act stands. */
    public int row(int act) {
        return acts.row[act];
    }

    /** Returns what an act came to. */
    public Quantity quantity(int act) {
        return scale == 0 ? alone.get(act) : Figures.quantity(unit, scale, acts.parts[act], acts.below[act]);
    }

    @Override
    public String toString() {
        return name + " of " + size() + " acts";
    }
}
