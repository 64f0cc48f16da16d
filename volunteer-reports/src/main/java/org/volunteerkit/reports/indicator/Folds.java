package org.volunteerkit.reports.indicator;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.measure.step.Worth;

/** What the last fold of a value tells about it: whether nothing is zero, and whether groups add up. */
final class Folds {

    private final Map<String, Measure> values;

    /** Reads measures that were checked before, so that they build on each other without a circle. */
    Folds(Map<String, Measure> values) {
        this.values = values;
    }

    /** Returns whether no facts mean zero, as for numbers and sums, and not that there is no figure, as for the smallest. */
    boolean isZeroOfNothing(String name) {
        return op(name).map(op -> switch (op) {
                    case SUM, COUNT, DISTINCT, LONGEST_RUN -> true;
                    case MAX, MIN, MEAN, LAST, WEIGHTED_MEAN -> false;
                })
                .orElse(false);
    }

    /** Returns whether the amounts of the groups add up to the amount of the whole. */
    boolean addsUp(String name) {
        Measure measure = values.get(name);
        if (measure != null && !measure.ratio().isEmpty()) {
            // Shares add up by their parts.
            return measure.then().isEmpty() && measure.ratio().stream().allMatch(this::addsUp);
        }
        return op(name).map(op -> switch (op) {
                    case SUM, COUNT -> true;
                    case MAX, MIN, MEAN, DISTINCT, LAST, WEIGHTED_MEAN, LONGEST_RUN -> false;
                })
                .orElse(false);
    }

    private Optional<Fold.Op> op(String name) {
        Measure measure = values.get(name);
        if (measure == null) {
            return Optional.empty();
        }
        List<Step> steps = measure.then();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Fold fold) {
                return Optional.of(fold.op());
            }
            if (steps.get(i) instanceof Worth) {
                // What nothing is worth, and whether worths add up, depends on the schedule.
                return measure.pick().isPresent() ? Optional.of(Fold.Op.SUM) : Optional.empty();
            }
        }
        if (measure.pick().isPresent()) {
            return Optional.of(Fold.Op.SUM);
        }
        if (measure.of().isPresent()) {
            return op(measure.of().get());
        }
        if (!measure.sum().isEmpty()) {
            return same(measure.sum());
        }
        if (!measure.difference().isEmpty()) {
            return same(measure.difference());
        }
        return measure.among().isEmpty() ? Optional.empty() : op(measure.among().get(0));
    }

    private Optional<Fold.Op> same(List<String> names) {
        Optional<Fold.Op> first = op(names.get(0));
        return names.stream().map(this::op).allMatch(first::equals) ? first : Optional.empty();
    }
}
