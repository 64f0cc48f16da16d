package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * What a value comes to: one quantity, or one for each group and window.
 *
 * <p>A value that was folded by windows answers with the window that holds the day of the question, unless its history is asked
 * for with {@link #series}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Answer {

    private final String name;
    private final Unit unit;
    private final LocalDate asOf;
    private final ImmutableMap<Group, Quantity> results;
    private final ImmutableSet<Group> flagged;
    private final Optional<Quantity> nothing;

    Answer(
            String name,
            Unit unit,
            LocalDate asOf,
            ImmutableMap<Group, Quantity> results,
            ImmutableSet<Group> flagged,
            Optional<Quantity> nothing) {
        this.name = name;
        this.unit = unit;
        this.asOf = asOf;
        this.results = results;
        this.flagged = flagged;
        this.nothing = nothing;
    }

    /** Returns the name of the value. */
    public String name() {
        return name;
    }

    /** Returns what is counted. */
    public Unit unit() {
        return unit;
    }

    /** Returns the day from which the facts were seen. */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Returns the one quantity, or that of one group.
     *
     * @param keys the keys of the group, in the order of the fold; none for a value that was folded over all
     * @return empty if the group has no facts, or a mean or a share has none to be of; over all without windows a sum or a
     *     number has a figure even of nothing
     * @throws OutOfRangeException if several windows hold the day and their sum is out of range
     */
    public Optional<Quantity> figure(String... keys) {
        ImmutableList<String> wanted = ImmutableList.copyOf(keys);
        return OutOfRangeException.locating(
                Measures.path(name),
                () -> results.entrySet().stream()
                        .filter(each -> each.getKey().keys().equals(wanted) && isCurrent(each.getKey()))
                        .map(Map.Entry::getValue)
                        .reduce(Quantity::plus));
    }

    /** Returns the one quantity, or that of one group; what nothing comes to, or none of the unit, if there is no figure. */
    public Quantity figureOrZero(String... keys) {
        return figure(keys).or(this::figureOfNothing).orElse(Quantity.of(0, unit));
    }

    /**
     * Returns what the value comes to for a group of which there are no facts: zero of a sum, and what a schedule makes of it.
     *
     * @return empty if there is no such figure, as of a mean or a share
     */
    public Optional<Quantity> figureOfNothing() {
        return nothing;
    }

    /** Returns the quantity of each group, by its keys in the order of the fold; groups in alphabetical order. */
    public Map<List<String>, Quantity> groups() {
        ImmutableMap.Builder<List<String>, Quantity> groups = ImmutableMap.builder();
        results.entrySet().stream()
                .filter(each -> isCurrent(each.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> groups.put(each.getKey().keys(), each.getValue()));
        return groups.buildOrThrow();
    }

    /**
     * Returns the quantity of each window, for a value that was folded by windows.
     *
     * @param keys the keys of a group; none for a value that was folded over all
     */
    public Map<DateRange, Quantity> series(String... keys) {
        List<String> wanted = Arrays.asList(keys);
        ImmutableSortedMap.Builder<DateRange, Quantity> series =
                ImmutableSortedMap.orderedBy(Comparator.comparing(DateRange::start));
        results.forEach((group, quantity) -> group.window()
                .filter(window -> group.keys().equals(wanted))
                .ifPresent(window -> series.put(window, quantity)));
        return series.build();
    }

    /**
     * Returns whether an act in the one quantity, or in that of one group, passed a maximum that is only watched.
     *
     * @param keys the keys of the group; none for a value that was folded over all
     */
    public boolean isFlagged(String... keys) {
        List<String> wanted = Arrays.asList(keys);
        return flagged.stream().anyMatch(group -> group.keys().equals(wanted) && isCurrent(group));
    }

    private boolean isCurrent(Group group) {
        return group.isCurrent(asOf);
    }

    @Override
    public String toString() {
        return name + " " + groups();
    }
}
