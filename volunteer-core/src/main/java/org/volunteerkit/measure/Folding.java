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
import org.volunteerkit.value.Quantity;
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

    @Override
    Optional<Window> slices() {
        return dated ? fold.in() : Optional.empty();
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
        Map<Group, Row> rows = new TreeMap<>();
        if (hasFigureOfNothing() && by.isEmpty() && !dated) {
            // All facts together are one group, even where there are none.
            rows.put(Group.ALL, row(Group.ALL, empty().result(), true, run, traces));
        }
        // A group of which nothing counts is kept to be shown.
        traces.keySet().forEach(group -> rows.putIfAbsent(group, row(group, empty().result(), false, run, traces)));
        gathered.forEach((group, sum) -> rows.put(group, row(group, sum.result(), true, run, traces)));
        return new ArrayList<>(rows.values());
    }

    private Row row(Group group, Quantity result, boolean counts, Evaluation run, Map<Group, List<Trace>> traces) {
        ImmutableList<Trace> steps = run.isTracing()
                ? ImmutableList.of(new Trace(
                        words(), result, counts, Optional.empty(), traces.getOrDefault(group, ImmutableList.of())))
                : ImmutableList.of();
        return new Row(null, group, result, counts, steps);
    }

    void gather(Evaluation run, Map<Group, Accumulator> into, @Nullable Map<Group, List<Trace>> traces) {
        for (Row row : traces == null ? run.rows(source) : run.inOrder(source)) {
            Optional<Group> group = group(row, run.asOf());
            if (group.isEmpty()) {
                continue;
            }
            if (row.counts()) {
                into.computeIfAbsent(group.get(), g -> empty())
                        .add(row, fold.of().map(row::key).orElse(null));
            }
            if (traces != null) {
                traces.computeIfAbsent(group.get(), g -> new ArrayList<>()).add(row.trace());
            }
        }
    }

    /** What is gathered before anything came in. */
    Accumulator empty() {
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
        return Optional.of(new Group(by, keysOfRow, dated ? window : Optional.empty()));
    }

    private Message words() {
        return switch (fold.op()) {
            case SUM -> Message.of("measure.trace-sum");
            case MAX -> Message.of("measure.trace-max");
            case MIN -> Message.of("measure.trace-min");
            case MEAN -> Message.of("measure.trace-mean");
            case COUNT -> Message.of("measure.trace-count");
            case LAST, WEIGHTED_MEAN, LONGEST_RUN ->
                throw new IllegalStateException(fold.op().toString());
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
        return hasFigureOfNothing() ? new Row(null, Group.ALL, empty().result(), true, ImmutableList.of()) : null;
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of(source);
    }
}
