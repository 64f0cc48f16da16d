package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Amounts;
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
        Map<Group, Row> ones = Figures.byGroup(run.rows(first));
        Map<Group, Row> others = Figures.byGroup(run.rows(second));
        List<Row> rows = new ArrayList<>();
        Map<Group, Row> groups = new TreeMap<>(others);
        if (how != How.AMONG) {
            ones.forEach(groups::putIfAbsent);
        }
        for (Group group : groups.keySet()) {
            Row one = ones.get(group);
            Row other = others.get(group);
            Quantity first = quantity(one, this.first);
            Quantity second = quantity(other, this.second);
            if (isNumber(one, second)) {
                Quantity result = result(first, second);
                rows.add(row(group, result, true, steps(run, result, words(first, second), one, other), one, other));
            } else if (how == How.SHARE && run.isTracing()) {
                Message why = Message.of("measure.trace-no-whole").with("first", Amounts.inWords(first));
                Quantity none = Quantity.of(0, unit);
                rows.add(row(group, none, false, steps(run, none, why, one, other), one, other));
            }
        }
        return rows;
    }

    private static Row row(
            Group group,
            Quantity result,
            boolean counts,
            ImmutableList<Trace> steps,
            @Nullable Row one,
            @Nullable Row other) {
        Row row = Row.of(group, result, counts, steps);
        return (one != null && one.flagged()) || (other != null && other.flagged()) ? row.withFlag(null) : row;
    }

    /** What was done before stands in front if only one was looked at, else as parts of what was done here. */
    private ImmutableList<Trace> steps(
            Evaluation run, Quantity result, Message why, @Nullable Row one, @Nullable Row other) {
        if (!run.isTracing()) {
            return ImmutableList.of();
        }
        if (how == How.AMONG) {
            ImmutableList.Builder<Trace> steps = ImmutableList.builder();
            if (one != null) {
                steps.addAll(one.steps());
            }
            return steps.add(Trace.step(why, result)).build();
        }
        ImmutableList<Trace> parts = Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .map(Row::trace)
                .collect(ImmutableList.toImmutableList());
        return ImmutableList.of(Trace.step(why, result, true, parts));
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

    /** What a row comes to; where there is none, what its value comes to of nothing. */
    private static Quantity quantity(@Nullable Row row, Node node) {
        return Figures.of(row, node).orElse(Quantity.of(0, node.unit));
    }

    @Override
    @Nullable Row nothing() {
        Row one = first.nothing();
        Row other = second.nothing();
        if (how == How.AMONG || one == null || other == null) {
            return how == How.AMONG ? one : null;
        }
        Quantity whole = quantity(null, second);
        return isNumber(one, whole) ? Row.of(Group.ALL, result(quantity(null, first), whole)) : null;
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    How how() {
        return how;
    }

    @Override
    Range range() {
        return switch (how) {
            case DIFFERENCE -> first.range().plus(second.range().negated());
            case SHARE -> first.range().isNatural() && second.range().isNatural() ? Range.NATURAL : Range.ANY;
            case AMONG -> first.range().or(Range.of(Ratio.ZERO));
        };
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of(first, second);
    }
}
