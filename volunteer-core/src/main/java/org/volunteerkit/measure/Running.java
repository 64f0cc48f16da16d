package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** Rows of which each depends on the earlier ones of its key. */
final class Running extends Node {

    private final Node source;
    private final Scope scope;
    private final RunningChange change;

    Running(Node source, Unit unit, Scope scope, RunningChange change) {
        super(unit, source.keys, source.acts, source.dated);
        this.source = source;
        this.scope = scope;
        this.change = change;
    }

    Node source() {
        return source;
    }

    Scope scope() {
        return scope;
    }

    RunningChange change() {
        return change;
    }

    @Override
    List<Row> rows(Evaluation run) {
        Map<Group, Quantity> running = new HashMap<>();
        List<Row> rows = new ArrayList<>();
        for (Row row : run.inOrder(source)) {
            Optional<Group> key = scope.of(row);
            Row changed;
            if (!row.counts()) {
                changed = row;
            } else if (key.isEmpty()) {
                changed = change.outside(row, run);
            } else {
                Quantity before = running.getOrDefault(key.get(), Quantity.of(0, source.unit));
                changed = change.apply(row, before, run);
                running.put(key.get(), change.after(before, row, changed));
            }
            if (changed != null) {
                rows.add(changed);
            }
        }
        return rows;
    }

    @Override
    @Nullable Row nothing() {
        Row none = source.nothing();
        if (none == null) {
            return null;
        }
        return none.counts() ? change.ofNothing(none) : Row.dropped(unit);
    }

    @Override
    boolean addsOnly() {
        return change.addsOnly();
    }

    @Override
    boolean asksFacts() {
        return change.asksFacts();
    }

    @Override
    Range range() {
        Range changed = change.range(source.range());
        return change instanceof Capping && scope.leavesOut() ? changed.or(source.range()) : changed;
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of(source);
    }

    /**
     * What rows have in common that run together.
     *
     * @param per the keys
     * @param in the windows
     */
    record Scope(ImmutableList<String> per, Optional<Window> in) {

        /** Whether rows may lie before the windows begin, and so pass as they are. */
        boolean leavesOut() {
            return in.map(window ->
                            window instanceof Window.Life life && life.since().isPresent())
                    .orElse(false);
        }

        /** The key and window of a row; empty before the windows begin. */
        Optional<Group> of(Row row) {
            Optional<DateRange> window = in.flatMap(days -> row.day().flatMap(days::at));
            return in.isPresent() && window.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Group(
                            per, per.stream().map(row::key).collect(ImmutableList.toImmutableList()), window));
        }
    }
}
