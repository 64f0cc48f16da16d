package org.volunteerkit.standard;

import com.google.common.collect.ImmutableList;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/** Whether what a value can come to at all keeps to limits: nothing below zero, nothing above its caps, no part of a team. */
final class Attainable {

    private final Measures measures;
    private final Naturals naturals;

    Attainable(Measures measures, Naturals naturals) {
        this.measures = measures;
        this.naturals = naturals;
    }

    /** Returns what is wrong with limits whose units fit and that do not exclude each other; the first is enough. */
    List<Problem> problems(Bounds limits, String value, String path) {
        return Stream.of(belowZero(limits, value, path), aboveMost(limits, value, path), between(limits, value, path))
                .flatMap(Optional::stream)
                .limit(1)
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns that nothing at all would be met in part, if it would. */
    List<Problem> partly(Quantity from, String value, String path) {
        return naturals.contains(value) && !from.number().isPositive()
                ? ImmutableList.of(Problem.of("standard.partly-from-nothing").field(path))
                : ImmutableList.of();
    }

    private Optional<Problem> belowZero(Bounds limits, String value, String path) {
        Optional<String> field = limits.atMost()
                .filter(limit -> limit.number().isNegative())
                .map(limit -> ".atMost")
                .or(() -> limits.lessThan()
                        .filter(limit -> !limit.number().isPositive())
                        .map(limit -> ".lessThan"));
        return field.filter(name -> naturals.contains(value))
                .map(name -> Problem.of("standard.limit-below-zero").field(path + name));
    }

    private Optional<Problem> aboveMost(Bounds limits, String value, String path) {
        return measures.most(value).flatMap(most -> {
            Optional<String> field = limits.atLeast()
                    .filter(limit -> limit.compareTo(most) > 0)
                    .map(limit -> ".atLeast")
                    .or(() -> limits.moreThan()
                            .filter(limit -> limit.compareTo(most) >= 0)
                            .map(limit -> ".moreThan"));
            return field.map(name -> Problem.of("standard.limit-above-most")
                    .with("most", Amounts.inWords(most))
                    .field(path + name));
        });
    }

    private Optional<Problem> between(Bounds limits, String value, String path) {
        boolean isOpen = limits.atMost().isEmpty() && limits.lessThan().isEmpty();
        return measures.grain(value)
                .filter(grain -> !isOpen && grain.isPositive())
                .flatMap(grain -> smallest(limits, grain)
                        .filter(first -> !limits.admits(first))
                        .map(first -> Problem.of("standard.limits-between")
                                .with("step", inWords(Quantity.of(grain, first.unit())))
                                .field(path)));
    }

    private static Message inWords(Quantity step) {
        return step.number().equals(Ratio.ONE)
                ? Message.of("standard.step-whole")
                : Message.of("standard.step-multiple").with("step", Amounts.inWords(step));
    }

    /** The smallest multiple that keeps to the lower limits. */
    private static Optional<Quantity> smallest(Bounds limits, Ratio grain) {
        Optional<Quantity> least = limits.atLeast()
                .map(limit -> Quantity.of(limit.number().round(grain, RoundingMode.CEILING), limit.unit()));
        Optional<Quantity> more = limits.moreThan()
                .map(limit -> Quantity.of(
                        limit.number().round(grain, RoundingMode.FLOOR).plus(grain), limit.unit()));
        return Stream.concat(least.stream(), more.stream()).max(Comparator.naturalOrder());
    }
}
