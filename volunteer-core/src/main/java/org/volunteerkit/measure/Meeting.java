package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Whether values are what they must be, group by group: 1 or 0. */
final class Meeting extends Node {

    private final Requiring requiring;
    private final ImmutableList<Node> values;

    Meeting(Requiring requiring) {
        super(
                Unit.NUMBER,
                requiring.values().values().iterator().next().keys,
                false,
                requiring.values().values().iterator().next().dated);
        this.requiring = requiring;
        this.values = ImmutableList.copyOf(requiring.values().values());
    }

    Requiring requiring() {
        return requiring;
    }

    @Override
    List<Row> rows(Evaluation run) {
        Map<String, Map<Group, Row>> found = new HashMap<>();
        TreeSet<Group> groups = new TreeSet<>();
        requiring.values().forEach((name, node) -> {
            Map<Group, Row> byGroup = Figures.byGroup(run.rows(node));
            found.put(name, byGroup);
            groups.addAll(byGroup.keySet());
        });
        if (keys.isEmpty() && !dated) {
            groups.add(Group.ALL);
        }
        List<Row> rows = new ArrayList<>();
        for (Group group : groups) {
            Fulfilment fulfilment =
                    requiring.of(name -> Optional.ofNullable(requiring.values().get(name))
                            .flatMap(node -> Figures.of(
                                    found.getOrDefault(name, ImmutableMap.of()).get(group), node)));
            Quantity result = Quantity.of(fulfilment.isMet() ? 1 : 0, unit);
            ImmutableList.Builder<Trace> traces = ImmutableList.builder();
            found.values().stream()
                    .flatMap(rowsOf -> Optional.ofNullable(rowsOf.get(group)).stream())
                    .map(Row::trace)
                    .forEach(traces::add);
            rows.add(Row.of(
                    group,
                    result,
                    true,
                    run.isTracing()
                            ? ImmutableList.of(Trace.step(words(fulfilment), result, true, traces.build()))
                            : ImmutableList.of()));
        }
        return rows;
    }

    /** What decided, of several things the first that is not what it must be. */
    private static Message words(Fulfilment fulfilment) {
        Message mark = fulfilment.isMet() ? Message.of("measure.met") : Message.of("measure.unmet");
        Fulfilment decided = fulfilment.isMet() || fulfilment.unmet().isEmpty()
                ? fulfilment
                : fulfilment.unmet().get(0);
        return mark.with("what", decided.inWords());
    }

    @Override
    @Nullable Row nothing() {
        boolean met = Requiring.isMet(
                requiring.requirement(),
                name -> Optional.ofNullable(requiring.values().get(name)).flatMap(Figures::ofNothing));
        return Row.of(Group.ALL, Quantity.of(met ? 1 : 0, unit));
    }

    @Override
    Range range() {
        return new Range(Ratio.ZERO, Ratio.ONE);
    }

    @Override
    List<Node> sources() {
        return values;
    }
}
