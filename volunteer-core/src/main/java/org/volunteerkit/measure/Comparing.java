package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Two values compared group by group. */
final class Comparing extends Node {

    /** What comes of two quantities of one group. */
    enum How {
        /** The first less the second. */
        DIFFERENCE,
        /** The first in percent of the second. */
        SHARE,
        /** The first, for the groups of the second alone. */
        AMONG
    }

    private final Node first;
    private final Node second;
    private final How how;

    Comparing(Node first, Node second, How how) {
        super(how == How.SHARE ? Unit.PERCENT : first.unit, first.keys, false, first.dated && second.dated);
        this.first = first;
        this.second = second;
        this.how = how;
    }

    @Override
    List<Row> rows(Evaluation run) {
        Map<Group, Row> ones = byGroup(run.rows(first));
        Map<Group, Row> others = byGroup(run.rows(second));
        List<Row> rows = new ArrayList<>();
        Map<Group, Row> groups = new TreeMap<>(others);
        if (how != How.AMONG) {
            ones.forEach(groups::putIfAbsent);
        }
        for (Group group : groups.keySet()) {
            Quantity one = quantity(ones, group, first.unit);
            Quantity other = quantity(others, group, second.unit);
            if (isNumber(ones.get(group), other)) {
                Quantity result = result(one, other);
                Row row = ones.get(group);
                ImmutableList<Trace> before = how == How.AMONG && row != null ? row.steps() : ImmutableList.of();
                rows.add(new Row(null, group, result, true, before)
                        .with(result, run.isTracing() ? words(one, other) : null));
            }
        }
        return rows;
    }

    /** A share of nothing is no number; the row stays away and the reader is told so. */
    private boolean isNumber(@Nullable Row one, Quantity other) {
        return switch (how) {
            case DIFFERENCE -> true;
            case SHARE -> !other.isZero();
            case AMONG -> one != null || first.unit != Unit.PERCENT;
        };
    }

    private Quantity result(Quantity one, Quantity other) {
        return switch (how) {
            case DIFFERENCE -> one.minus(other);
            case SHARE -> Quantity.of(one.number().times(Ratio.of(100)).dividedBy(other.number()), Unit.PERCENT);
            case AMONG -> one;
        };
    }

    private Message words(Quantity one, Quantity other) {
        Message words = switch (how) {
            case DIFFERENCE -> Message.of("measure.trace-difference");
            case SHARE -> Message.of("measure.trace-share");
            case AMONG -> Message.of("measure.trace-among");
        };
        return words.with("first", Amounts.inWords(one)).with("second", Amounts.inWords(other));
    }

    private static Quantity quantity(Map<Group, Row> rows, Group group, Unit unit) {
        Row row = rows.get(group);
        return row == null ? Quantity.of(0, unit) : row.quantity();
    }

    private static Map<Group, Row> byGroup(List<Row> rows) {
        Map<Group, Row> byGroup = new TreeMap<>();
        rows.stream().filter(Row::counts).forEach(row -> byGroup.put(row.group(), row));
        return byGroup;
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of(first, second);
    }
}
