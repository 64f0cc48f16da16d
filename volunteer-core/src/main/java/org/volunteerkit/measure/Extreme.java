package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;

/** The largest or the smallest of several values, group by group. */
final class Extreme extends Node {

    private final ImmutableList<Node> parts;
    private final boolean greatest;

    Extreme(List<Node> parts, boolean greatest) {
        super(parts.get(0).unit, parts.get(0).keys, false, parts.stream().allMatch(part -> part.dated));
        this.parts = ImmutableList.copyOf(parts);
        this.greatest = greatest;
    }

    boolean isGreatest() {
        return greatest;
    }

    @Override
    List<Row> rows(Evaluation run) {
        List<Map<Group, Row>> found =
                parts.stream().map(part -> Figures.byGroup(run.rows(part))).toList();
        Map<Group, Row> groups = new TreeMap<>();
        found.forEach(groups::putAll);
        List<Row> rows = new ArrayList<>();
        for (Group group : groups.keySet()) {
            ImmutableList.Builder<Trace> traces = ImmutableList.builder();
            Quantity best = null;
            boolean flagged = false;
            for (int i = 0; i < parts.size(); i++) {
                Row row = found.get(i).get(group);
                Optional<Quantity> figure = Figures.of(row, parts.get(i));
                best = figure.isPresent() ? better(best, figure.get()) : best;
                if (row != null) {
                    flagged |= row.flagged();
                    traces.add(row.trace());
                }
            }
            if (best != null) {
                Row row = Row.of(group, best, true, steps(run, best, traces.build()));
                rows.add(flagged ? row.withFlag(null) : row);
            }
        }
        return rows;
    }

    private ImmutableList<Trace> steps(Evaluation run, Quantity best, List<Trace> traces) {
        return run.isTracing()
                ? ImmutableList.of(Trace.step(
                        greatest ? Message.of("measure.trace-greatest") : Message.of("measure.trace-least"),
                        best,
                        true,
                        traces))
                : ImmutableList.of();
    }

    private Quantity better(@Nullable Quantity best, Quantity other) {
        if (best == null) {
            return other;
        }
        return (other.compareTo(best) > 0) == greatest ? other : best;
    }

    @Override
    @Nullable Row nothing() {
        Quantity best = null;
        for (Node part : parts) {
            Optional<Quantity> figure = Figures.ofNothing(part);
            best = figure.isPresent() ? better(best, figure.get()) : best;
        }
        return best == null ? null : Row.of(Group.ALL, best);
    }

    @Override
    Range range() {
        return parts.stream().map(Node::range).reduce(Range::or).orElse(Range.ANY);
    }

    @Override
    List<Node> sources() {
        return parts;
    }
}
