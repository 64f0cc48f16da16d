package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** The facts of a kind that meet conditions. */
final class Picking extends Node {

    private final Pick pick;
    private final FactKind<?> kind;

    Picking(Pick pick, FactKind<?> kind) {
        super(Unit.NUMBER, keysOf(kind), true, kind.isAct());
        this.pick = pick;
        this.kind = kind;
    }

    private static ImmutableSet<String> keysOf(FactKind<?> kind) {
        return kind.fields().stream()
                .filter(field -> kind.shape(field).orElseThrow() == FactKind.Shape.KEY)
                .collect(ImmutableSet.toImmutableSet());
    }

    Pick pick() {
        return pick;
    }

    FactKind<?> kind() {
        return kind;
    }

    @Override
    List<Row> rows(Evaluation run) {
        List<Row> rows = new ArrayList<>();
        for (Fact fact : run.facts(pick.kind())) {
            if (admits(fact, run)) {
                rows.add(Row.of(fact, Quantity.of(Ratio.ONE, unit)));
            }
        }
        return rows;
    }

    boolean admits(Fact fact, Evaluation run) {
        boolean inTime = fact.day().map(day -> !day.isAfter(run.asOf())).orElseGet(() -> fact.holdsOn(run.asOf()));
        return inTime
                && fact.kind().name().equals(pick.kind())
                && pick.where().entrySet().stream()
                        .allMatch(each -> Conditions.meets(fact, each.getKey(), each.getValue(), run));
    }

    @Override
    boolean addsOnly() {
        // A day that lies ahead is not there yet.
        return pick.where().entrySet().stream()
                .noneMatch(each -> kind.shape(each.getKey())
                        .filter(FactKind.Shape.DAY::equals)
                        .isPresent());
    }

    @Override
    ImmutableSet<FactKind<?>> kinds() {
        return ImmutableSet.of(kind);
    }

    @Override
    Optional<Set<String>> words(String key) {
        Condition condition = pick.where().get(key);
        return condition == null || condition.is().isEmpty()
                ? kind.words(key)
                : Optional.of(ImmutableSet.copyOf(condition.is()));
    }

    @Override
    Range range() {
        return Range.of(Ratio.ONE);
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of();
    }
}
