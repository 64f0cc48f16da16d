package org.volunteerkit.demand;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.volunteerkit.roster.body.OrganizationId;

/**
 * How much was asked for and not done (未满足需求), by kind, place and hour of the day.
 *
 * <p>Needs that name no time have no hour and stand behind those that do. Two of these add up to one, in any order, so that
 * streets can be put together to a district.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class UnmetDemand {

    private static final Comparator<Line> SORTED = Comparator.comparing(Line::kind)
            .thenComparing(Line::place)
            // No hour stands behind the last hour.
            .thenComparingInt(line -> line.hour().orElse(Integer.MAX_VALUE));

    private final ImmutableList<Line> lines;

    private UnmetDemand(Map<Cell, Sum> sums) {
        lines = sums.entrySet().stream()
                .map(entry ->
                        new Line(entry.getKey().kind, entry.getKey().place, entry.getKey().hour, entry.getValue()))
                .sorted(SORTED)
                .collect(ImmutableList.toImmutableList());
    }

    private record Cell(String kind, OrganizationId place, OptionalInt hour) {}

    /**
     * How many needs, and how many people were wished for them.
     *
     * @param needs how often somebody asked
     * @param people how many volunteers were wished, all needs together
     */
    public record Sum(long needs, long people) {

        /** Nothing. */
        public static final Sum NOTHING = new Sum(0, 0);

        /** Returns both together. */
        public Sum plus(Sum other) {
            return new Sum(Math.addExact(needs, other.needs), Math.addExact(people, other.people));
        }
    }

    /**
     * What was not done of one kind, at one place, at one hour.
     *
     * @param kind the kind of service
     * @param place where
     * @param hour the hour at which it was to begin, 0 to 23; empty if any would do
     * @param sum how much
     */
    public record Line(String kind, OrganizationId place, OptionalInt hour, Sum sum) {}

    /** Returns what some needs that were not met amount to. */
    public static UnmetDemand of(Collection<Need> unmet) {
        Map<Cell, Sum> sums = new HashMap<>();
        unmet.forEach(need ->
                sums.merge(new Cell(need.kind(), need.place(), need.hour()), new Sum(1, need.people()), Sum::plus));
        return new UnmetDemand(sums);
    }

    /** Returns both together. */
    public UnmetDemand plus(UnmetDemand other) {
        Map<Cell, Sum> sums = new HashMap<>();
        for (UnmetDemand each : List.of(this, other)) {
            each.lines.forEach(line -> sums.merge(new Cell(line.kind, line.place, line.hour), line.sum, Sum::plus));
        }
        return new UnmetDemand(sums);
    }

    /** Returns the lines by kind, place and hour. */
    public List<Line> lines() {
        return lines;
    }

    /** Returns everything together. */
    public Sum total() {
        return lines.stream().map(Line::sum).reduce(Sum.NOTHING, Sum::plus);
    }

    /** Returns the sums by kind, in the order of the kinds; they add up to the total, like those by place and by hour. */
    public Map<String, Sum> byKind() {
        return by(Line::kind, Comparator.naturalOrder());
    }

    /** Returns the sums by place, in the order of the keys. */
    public Map<OrganizationId, Sum> byPlace() {
        return by(Line::place, Comparator.naturalOrder());
    }

    /** Returns the sums by hour, in the order of the day; those without an hour last. */
    public Map<OptionalInt, Sum> byHour() {
        return by(Line::hour, Comparator.comparingInt(hour -> hour.orElse(Integer.MAX_VALUE)));
    }

    private <K> ImmutableMap<K, Sum> by(Function<Line, K> key, Comparator<? super K> order) {
        Map<K, Sum> sums = new LinkedHashMap<>();
        lines.stream()
                .sorted(Comparator.comparing(key, order))
                .forEach(line -> sums.merge(key.apply(line), line.sum(), Sum::plus));
        return ImmutableMap.copyOf(sums);
    }

    /** Returns whether the lines are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof UnmetDemand that && lines.equals(that.lines);
    }

    @Override
    public int hashCode() {
        return lines.hashCode();
    }

    @Override
    public String toString() {
        return "UnmetDemand" + lines;
    }
}
