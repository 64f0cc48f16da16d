package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.Message;
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

    Node(Unit unit, ImmutableSet<String> keys, boolean acts, boolean dated) {
        this.unit = unit;
        this.keys = keys;
        this.acts = acts;
        this.dated = dated;
    }

    abstract List<Row> rows(Evaluation run);

    /** The nodes from which this one draws. */
    abstract List<Node> sources();

    /** The facts of a kind that meet conditions. */
    static final class Picking extends Node {

        final Measure.Pick pick;

        Picking(Measure.Pick pick, ImmutableSet<String> keys, boolean dated) {
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
            if (condition.present().isPresent() && condition.present().get() != fact.has(field)) {
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
                    .map(window -> fact.day(field)
                            .flatMap(day -> window.at(asOf).map(days -> days.contains(day)))
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
                Group key = new Group(
                        per,
                        per.stream().map(row::key).collect(ImmutableList.toImmutableList()),
                        in.flatMap(window -> row.day().flatMap(window::at)));
                Quantity before = running.getOrDefault(key, Quantity.of(0, source.unit));
                Row changed = change.apply(row, before, run.isTracing());
                running.put(key, change.after(before, row, changed));
                rows.add(changed);
            }
            return rows;
        }

        @Override
        List<Node> sources() {
            return ImmutableList.of(source);
        }
    }

    /** The rows of several nodes together; groups with the same keys become one. */
    static final class Joining extends Node {

        private final ImmutableList<Node> parts;

        Joining(List<Node> parts, ImmutableSet<String> keys) {
            super(parts.get(0).unit, keys, parts.get(0).acts, parts.stream().allMatch(part -> part.dated));
            this.parts = ImmutableList.copyOf(parts);
        }

        @Override
        List<Row> rows(Evaluation run) {
            List<Row> all = new ArrayList<>();
            parts.forEach(part -> all.addAll(run.rows(part)));
            if (acts) {
                return all;
            }
            Map<Group, Row> joined = new TreeMap<>();
            for (Row row : all) {
                if (row.counts()) {
                    joined.merge(
                            row.group(),
                            row,
                            (one, other) -> new Row(
                                    null,
                                    one.group(),
                                    one.quantity().plus(other.quantity()),
                                    true,
                                    ImmutableList.<Trace>builder()
                                            .addAll(one.steps())
                                            .addAll(other.steps())
                                            .build()));
                }
            }
            return new ArrayList<>(joined.values());
        }

        @Override
        List<Node> sources() {
            return parts;
        }
    }

    /** Rows brought together by keys and windows. */
    static final class Folding extends Node {

        private final Node source;
        private final Step.Fold fold;
        private final ImmutableList<String> by;

        Folding(Node source, Unit unit, Step.Fold fold) {
            super(unit, ImmutableSet.copyOf(fold.by()), false, fold.in().isPresent());
            this.source = source;
            this.fold = fold;
            this.by = ImmutableList.copyOf(fold.by());
        }

        /** Whether facts come in here, so that what is gathered of parts can be added up. */
        boolean isFirst() {
            return source.acts;
        }

        @Override
        List<Row> rows(Evaluation run) {
            Map<Group, Accumulator> gathered = isFirst() ? run.gathered(this) : null;
            Map<Group, List<Trace>> traces = new TreeMap<>();
            if (gathered == null) {
                gathered = new TreeMap<>();
                gather(run, gathered, run.isTracing() ? traces : null);
            }
            List<Row> rows = new ArrayList<>();
            gathered.forEach((group, sum) -> {
                Quantity result = sum.result();
                rows.add(new Row(
                        null,
                        group,
                        result,
                        true,
                        run.isTracing()
                                ? ImmutableList.of(new Trace(
                                        words(),
                                        result,
                                        true,
                                        Optional.empty(),
                                        traces.getOrDefault(group, ImmutableList.of())))
                                : ImmutableList.of()));
            });
            return rows;
        }

        void gather(Evaluation run, Map<Group, Accumulator> into, @Nullable Map<Group, List<Trace>> traces) {
            for (Row row : run.rows(source)) {
                Optional<Group> group = group(row, run.asOf());
                if (group.isEmpty()) {
                    continue;
                }
                if (row.counts()) {
                    into.computeIfAbsent(group.get(), g -> new Accumulator(fold.op(), unit))
                            .add(row, fold.of().map(row::key).orElse(null));
                }
                if (traces != null) {
                    traces.computeIfAbsent(group.get(), g -> new ArrayList<>()).add(row.trace());
                }
            }
        }

        Accumulator nothing() {
            return new Accumulator(fold.op(), unit);
        }

        private Optional<Group> group(Row row, LocalDate asOf) {
            Optional<DateRange> window = Optional.empty();
            if (fold.in().isPresent()) {
                Window in = fold.in().get();
                LocalDate day = row.day().orElse(asOf);
                window = in.at(in.cutsTime() ? day : asOf);
                if (window.isEmpty() || !window.get().contains(day)) {
                    return Optional.empty();
                }
            }
            ImmutableList<String> keysOfRow = by.stream().map(row::key).collect(ImmutableList.toImmutableList());
            return Optional.of(new Group(by, keysOfRow, window));
        }

        private Message words() {
            return switch (fold.op()) {
                case SUM -> Message.of("measure.trace-sum");
                case MAX -> Message.of("measure.trace-max");
                case MIN -> Message.of("measure.trace-min");
                case MEAN -> Message.of("measure.trace-mean");
                case COUNT -> Message.of("measure.trace-count");
                case DISTINCT ->
                    Message.of("measure.trace-distinct").with("of", fold.of().orElse(""));
            };
        }

        @Override
        List<Node> sources() {
            return ImmutableList.of(source);
        }
    }
}
