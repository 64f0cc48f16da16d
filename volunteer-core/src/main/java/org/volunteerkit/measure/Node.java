package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** One place in the plan of a set of measures: rows come out of it. */
abstract class Node {

    /** What every row that comes out counts. */
    final Unit unit;

    /** The names by which rows can be told apart; of groups exactly those they were folded by. */
    final ImmutableSet<String> keys;

    /** Whether rows are acts or states rather than groups. */
    final boolean acts;

    /** Whether every row has a day. */
    final boolean dated;

    private long paths;
    private int depth;
    private @Nullable Ratio grain;

    Node(Unit unit, ImmutableSet<String> keys, boolean acts, boolean dated) {
        this.unit = unit;
        this.keys = keys;
        this.acts = acts;
        this.dated = dated;
    }

    abstract List<Row> rows(Evaluation run);

    /** The nodes from which this one draws. */
    abstract List<Node> sources();

    /**
     * What a group comes to of which there are no facts: null if it has no figure then, as a mean has none; a row that does
     * not count if it fails a test.
     */
    @Nullable Row nothing() {
        return null;
    }

    /** The windows by which groups were cut; empty if they were not. */
    Optional<Window> slices() {
        return sources().isEmpty() ? Optional.empty() : sources().get(0).slices();
    }

    /** How many ways lead from here down to facts; the work of a walk over all of them. */
    final long paths() {
        if (paths == 0) {
            long sum = 0;
            for (Node source : sources()) {
                sum = LongMath.saturatedAdd(sum, source.paths());
            }
            paths = Math.max(1, sum);
        }
        return paths;
    }

    /** How many nodes lie one above the other down to facts; how deep a walk goes. */
    final int depth() {
        if (depth == 0) {
            depth = 1 + sources().stream().mapToInt(Node::depth).max().orElse(0);
        }
        return depth;
    }

    /** Notes what every quantity that comes out is a multiple of; null if nothing is certain. */
    final Node grained(@Nullable Ratio of) {
        grain = of;
        return this;
    }

    final @Nullable Ratio grain() {
        return grain;
    }

    /** The facts of a kind that meet conditions. */
    static final class Picking extends Node {

        final Pick pick;

        Picking(Pick pick, ImmutableSet<String> keys, boolean dated) {
            super(Unit.NUMBER, keys, true, dated);
            this.pick = pick;
        }

        @Override
        List<Row> rows(Evaluation run) {
            List<Row> rows = new ArrayList<>();
            for (Fact fact : run.facts(pick.kind())) {
                if (admits(fact, run.asOf())) {
                    rows.add(new Row(fact, Group.ALL, Quantity.of(Ratio.ONE, unit), true, ImmutableList.of()));
                }
            }
            return rows;
        }

        boolean admits(Fact fact, LocalDate asOf) {
            boolean inTime = fact.day().map(day -> !day.isAfter(asOf)).orElseGet(() -> fact.holdsOn(asOf));
            return inTime
                    && fact.kind().name().equals(pick.kind())
                    && pick.where().entrySet().stream()
                            .allMatch(each -> meets(fact, each.getKey(), each.getValue(), asOf));
        }

        private static boolean meets(Fact fact, String field, Condition condition, LocalDate asOf) {
            // A day that lies ahead has not come yet: seen from the day of the question the field is absent.
            Optional<LocalDate> day = fact.day(field).filter(on -> !on.isAfter(asOf));
            boolean there = day.isPresent() || (fact.day(field).isEmpty() && fact.has(field));
            if (condition.present().isPresent() && condition.present().get() != there) {
                return false;
            }
            if (!condition.is().isEmpty() && condition.is().stream().noneMatch(fact.keys(field)::contains)) {
                return false;
            }
            if (condition.isNot().stream().anyMatch(fact.keys(field)::contains)) {
                return false;
            }
            if (!condition.limits().isEmpty()
                    && !fact.quantity(field).map(condition::admits).orElse(false)) {
                return false;
            }
            return condition
                    .within()
                    .map(window -> day.flatMap(on -> window.at(asOf).map(days -> days.contains(on)))
                            .orElse(false))
                    .orElse(true);
        }

        @Override
        List<Node> sources() {
            return ImmutableList.of();
        }
    }

    /** Rows of which each is changed by itself. */
    static final class Changing extends Node {

        /** Changes a row; null leaves it out. */
        interface RowChange {
            @Nullable Row apply(Row row, boolean tracing);
        }

        private final Node source;
        private final RowChange change;

        Changing(Node source, Unit unit, RowChange change) {
            super(unit, source.keys, source.acts, source.dated);
            this.source = source;
            this.change = change;
        }

        @Override
        List<Row> rows(Evaluation run) {
            List<Row> rows = new ArrayList<>();
            for (Row row : run.rows(source)) {
                Row changed = row.counts() ? change.apply(row, run.isTracing()) : row;
                if (changed != null) {
                    rows.add(changed);
                }
            }
            return rows;
        }

        @Override
        @Nullable Row nothing() {
            Row none = source.nothing();
            if (none == null || !none.counts()) {
                return none;
            }
            Row changed = change.apply(none, false);
            return changed == null ? Row.dropped(unit) : changed;
        }

        @Override
        List<Node> sources() {
            return ImmutableList.of(source);
        }
    }

    /** Rows of which each depends on the earlier ones of its key. */
    static final class Running extends Node {

        /** Changes a row, given what the earlier ones of its key came to. */
        interface RunningChange {
            Row apply(Row row, Quantity before, boolean tracing);

            /** Returns what all came to, this row included. */
            Quantity after(Quantity before, Row original, Row changed);
        }

        private final Node source;
        private final ImmutableList<String> per;
        private final Optional<Window> in;
        private final RunningChange change;

        Running(Node source, Unit unit, List<String> per, Optional<Window> in, RunningChange change) {
            super(unit, source.keys, source.acts, source.dated);
            this.source = source;
            this.per = ImmutableList.copyOf(per);
            this.in = in;
            this.change = change;
        }

        @Override
        List<Row> rows(Evaluation run) {
            Map<Group, Quantity> running = new HashMap<>();
            List<Row> rows = new ArrayList<>();
            for (Row row : run.inOrder(source)) {
                if (!row.counts()) {
                    rows.add(row);
                    continue;
                }
                Optional<DateRange> window = in.flatMap(days -> row.day().flatMap(days::at));
                if (in.isPresent() && window.isEmpty()) {
                    // Before the windows begin there is none whose maximum could be passed.
                    rows.add(row);
                    continue;
                }
                Group key = new Group(per, per.stream().map(row::key).collect(ImmutableList.toImmutableList()), window);
                Quantity before = running.getOrDefault(key, Quantity.of(0, source.unit));
                Row changed = change.apply(row, before, run.isTracing());
                running.put(key, change.after(before, row, changed));
                rows.add(changed);
            }
            return rows;
        }

        @Override
        @Nullable Row nothing() {
            Row none = source.nothing();
            return none == null || !none.counts() ? none : change.apply(none, Quantity.of(0, source.unit), false);
        }

        @Override
        List<Node> sources() {
            return ImmutableList.of(source);
        }
    }

    /** The rows of several nodes together; rows of one act, and groups with the same keys, become one. */
    static final class Joining extends Node {

        private final ImmutableList<Node> parts;

        Joining(List<Node> parts, ImmutableSet<String> keys) {
            super(parts.get(0).unit, keys, parts.get(0).acts, parts.stream().allMatch(part -> part.dated));
            this.parts = ImmutableList.copyOf(parts);
        }

        @Override
        List<Row> rows(Evaluation run) {
            // Facts are equal only to themselves, so an act that several parts show is one row, with one result.
            Map<Object, Row> joined = new LinkedHashMap<>();
            for (Node part : parts) {
                for (Row row : run.rows(part)) {
                    joined.merge(row.fact() == null ? row.group() : row.fact(), row, Row::plus);
                }
            }
            List<Row> rows = new ArrayList<>(joined.values());
            if (!acts) {
                rows.sort(Comparator.comparing(Row::group));
            }
            return rows;
        }

        @Override
        @Nullable Row nothing() {
            Row all = Row.dropped(unit);
            for (Node part : parts) {
                Row none = part.nothing();
                if (none == null) {
                    return null;
                }
                all = all.plus(none);
            }
            return all;
        }

        @Override
        List<Node> sources() {
            return parts;
        }
    }
}
