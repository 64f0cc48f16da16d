package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Rows brought together by keys and windows. */
final class Folding extends Node {

    private final Node source;
    private final Fold fold;
    private final ImmutableList<String> by;

    Folding(Node source, Unit unit, Fold fold) {
        super(unit, ImmutableSet.copyOf(fold.by()), false, slices(fold));
        this.source = source;
        this.fold = fold;
        this.by = ImmutableList.copyOf(fold.by());
    }

    /** Whether the windows give a result each, rather than only leave out what lies outside. */
    private static boolean slices(Fold fold) {
        return fold.in()
                .map(window -> window.cutsTime() && !(window instanceof Window.Life))
                .orElse(false);
    }

    Node source() {
        return source;
    }

    /** Whether what its groups came to by a day can be told from acts whose history is only added to. */
    boolean isOfHistory() {
        return source.isSteady() && fold.in().map(Window::cutsTime).orElse(true);
    }

    Fold fold() {
        return fold;
    }

    @Override
    Optional<Window> slices() {
        return dated ? fold.in() : Optional.empty();
    }

    @Override
    boolean asksFacts() {
        return fold.in().map(Window.Anchored.class::isInstance).orElse(false);
    }

    @Override
    List<Row> rows(Evaluation run) {
        Map<Group, List<Trace>> traces = new TreeMap<>();
        Map<Group, Accumulator> sums = new TreeMap<>();
        gather(run, sums, run.isTracing() ? traces : null);
        Map<Group, Row> rows = withNothing();
        // A group of which nothing counts is kept to be shown.
        traces.keySet()
                .forEach(group -> rows.putIfAbsent(group, Row.of(group, empty().result(), false, ImmutableList.of())));
        sums.forEach((group, sum) -> rows.put(group, sum.row(group)));
        if (run.isTracing()) {
            rows.replaceAll((group, row) -> traced(row, traces.getOrDefault(group, ImmutableList.of())));
        }
        return new ArrayList<>(rows.values());
    }

    @Override
    List<Row> gathered(Map<Group, Accumulator> sums) {
        Map<Group, Row> rows = withNothing();
        sums.forEach((group, sum) -> rows.put(group, sum.row(group)));
        return new ArrayList<>(rows.values());
    }

    /** All facts together are one group, even where there are none. */
    private Map<Group, Row> withNothing() {
        Map<Group, Row> rows = new TreeMap<>();
        if (hasFigureOfNothing() && by.isEmpty() && !dated) {
            rows.put(Group.ALL, Row.of(Group.ALL, empty().result()));
        }
        return rows;
    }

    /** Returns groups, and where there are none what nothing comes to. */
    List<Row> withNothing(List<Row> groups) {
        return groups.isEmpty() ? new ArrayList<>(withNothing().values()) : groups;
    }

    private Row traced(Row row, List<Trace> parts) {
        Trace step = Trace.step(words(), row.quantity(), row.counts(), parts);
        Row traced = Row.of(row.group(), row.quantity(), row.counts(), ImmutableList.of(step));
        return row.flagged() ? traced.withFlag(null) : traced;
    }

    @Override
    void gather(Evaluation run, Map<Group, Accumulator> into) {
        gather(run, into, null);
    }

    private void gather(Evaluation run, Map<Group, Accumulator> into, @Nullable Map<Group, List<Trace>> traces) {
        for (Row row : traces == null ? run.rows(source) : run.inOrder(source)) {
            Optional<Group> group = group(row, run);
            if (group.isEmpty()) {
                continue;
            }
            if (row.counts()) {
                add(row, into.computeIfAbsent(group.get(), g -> empty()));
            }
            if (traces != null) {
                traces.computeIfAbsent(group.get(), g -> new ArrayList<>()).add(row.trace());
            }
        }
    }

    /** Adds a row to its group. */
    void add(Row row, Accumulator into) {
        into.add(row, fold.of().map(row::key).orElse(null));
    }

    @Override
    Accumulator empty() {
        return new Accumulator(fold.op(), unit, fold.weights());
    }

    /** The group of a row; empty if it lies in none. */
    Optional<Group> group(Row row, Evaluation run) {
        Optional<DateRange> window = Optional.empty();
        if (fold.in().isPresent()) {
            Window in = fold.in().get();
            LocalDate day = row.day().orElse(run.asOf());
            window = in.cutsTime() ? in.at(day) : run.window(in, row.person());
            if (window.isEmpty() || !window.get().contains(day)) {
                return Optional.empty();
            }
        }
        ImmutableList<String> keysOfRow = by.stream().map(row::key).collect(ImmutableList.toImmutableList());
        return Optional.of(new Group(by, keysOfRow, dated ? window : Optional.empty()));
    }

    private Message words() {
        return switch (fold.op()) {
            case SUM -> Message.of("measure.trace-sum");
            case MAX -> Message.of("measure.trace-max");
            case MIN -> Message.of("measure.trace-min");
            case MEAN -> Message.of("measure.trace-mean");
            case COUNT -> Message.of("measure.trace-count");
            case LAST -> Message.of("measure.trace-last");
            case WEIGHTED_MEAN ->
                Message.of("measure.trace-weighted-mean")
                        .with("count", fold.weights().size());
            case LONGEST_RUN -> Message.of("measure.trace-longest-run");
            case DISTINCT ->
                Message.of("measure.trace-distinct").with("of", fold.of().orElse(""));
        };
    }

    private boolean hasFigureOfNothing() {
        return switch (fold.op()) {
            case SUM, COUNT, DISTINCT, LONGEST_RUN -> true;
            case MAX, MIN, MEAN, LAST, WEIGHTED_MEAN -> false;
        };
    }

    @Override
    @Nullable Row nothing() {
        return hasFigureOfNothing() ? Row.of(Group.ALL, empty().result()) : null;
    }

    @Override
    Range range() {
        return switch (fold.op()) {
            case SUM -> sums(source.range()).and(new Range(null, Caps.most(source, new Caps.Group(by, fold.in()))));
            case MAX, MIN, MEAN, LAST, WEIGHTED_MEAN -> source.range();
            case COUNT, DISTINCT, LONGEST_RUN -> Range.NATURAL;
        };
    }

    /** A sum of any number of numbers, or of none. */
    private static Range sums(Range of) {
        return new Range(
                of.isNatural() ? Ratio.ZERO : null,
                of.most() != null && !of.most().isPositive() ? Ratio.ZERO : null);
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of(source);
    }
}
