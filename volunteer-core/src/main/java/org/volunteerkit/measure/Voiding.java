package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;

/** Rows of which those of one key and window count nothing if together they pass a maximum; what is below zero stays. */
final class Voiding extends Node {

    private final Node source;
    private final Running.Scope scope;
    private final Bands<Quantity> maxima;

    Voiding(Node source, Running.Scope scope, Bands<Quantity> maxima) {
        super(source.unit, source.keys, source.acts, source.dated);
        this.source = source;
        this.scope = scope;
        this.maxima = maxima;
    }

    Running.Scope scope() {
        return scope;
    }

    Bands<Quantity> maxima() {
        return maxima;
    }

    @Override
    List<Row> rows(Evaluation run) {
        Map<Group, Quantity> totals = new HashMap<>();
        Set<Group> voided = new HashSet<>();
        List<Row> inOrder = run.inOrder(source);
        for (Row row : inOrder) {
            Optional<Group> key = scope.of(row);
            if (row.counts() && row.quantity().isPositive() && key.isPresent()) {
                Quantity total = totals.merge(key.get(), row.quantity(), Quantity::plus);
                // Where cases differ, the total up to an act must keep to the maximum of that act.
                if (maxima.at(row, run).map(max -> total.compareTo(max) > 0).orElse(false)) {
                    voided.add(key.get());
                }
            }
        }
        List<Row> rows = new ArrayList<>();
        for (Row row : inOrder) {
            Row changed = row.counts() ? changed(row, run, totals, voided) : row;
            if (changed != null) {
                rows.add(changed);
            }
        }
        return rows;
    }

    private @Nullable Row changed(Row row, Evaluation run, Map<Group, Quantity> totals, Set<Group> voided) {
        // As with every maximum: nobody gets rid of what was taken away by passing it.
        if (!row.quantity().isPositive()) {
            return row;
        }
        Optional<Group> key = scope.of(row);
        Optional<Quantity> max = maxima.at(row, run);
        if (key.isPresent() && max.isEmpty()) {
            return run.isTracing() ? Rating.noCase(row, unit) : null;
        }
        if (key.isEmpty() || !voided.contains(key.get())) {
            return row;
        }
        Quantity total = totals.getOrDefault(key.get(), Quantity.of(0, unit));
        return row.with(
                Quantity.of(0, unit),
                run.isTracing()
                        ? Message.of("measure.trace-cap-void")
                                .with("max", Amounts.inWords(max.orElse(total)))
                                .with("per", Capping.perWords(scope, row))
                                .with("total", Amounts.inWords(total))
                                .with("dropped", Amounts.inWords(row.quantity()))
                        : null);
    }

    @Override
    @Nullable Row nothing() {
        Row none = source.nothing();
        return none == null || !none.counts() ? none : Capping.ofNothing(maxima, Cap.Over.VOID, none);
    }

    @Override
    boolean asksFacts() {
        return maxima.asksFacts();
    }

    @Override
    Range range() {
        Range capped = Capping.capped(maxima, source.range());
        return scope.leavesOut() ? capped.or(source.range()) : capped;
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of(source);
    }
}
