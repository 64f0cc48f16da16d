package org.volunteerkit.measure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Rank;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.measure.step.Worth;

/** How large a document is: every value, step, factor, band, piece of a schedule and requirement is one. */
final class Size implements Step.Cases<Long> {

    private static final Size COUNT = new Size();

    private Size() {}

    static long of(MeasureDocument document) {
        long size = (long) document.facts().size() + document.anchors().size();
        for (Measure measure : document.values().values()) {
            size += 1L
                    + measure.sum().size()
                    + measure.greatest().size()
                    + measure.least().size()
                    + measure.meets().map(Size::of).orElse(0L);
            size += measure.pick().map(pick -> of(pick.where())).orElse(0L);
            for (Step step : measure.then()) {
                size += step.match(COUNT);
            }
        }
        return size;
    }

    private static long of(Map<String, Condition> where) {
        // Many conditions, and many words of one, are not many rules.
        return where.size() / 10;
    }

    private static long of(When when) {
        return 1 + of(when.where()) + when.needs().map(Size::of).orElse(0L);
    }

    private static long of(Optional<When> when) {
        return when.map(Size::of).orElse(1L);
    }

    private static long of(Schedule schedule) {
        return schedule.pieces().size();
    }

    private static long of(Requirement requirement) {
        return requirement.match(new Requirement.Cases<>() {
            @Override
            public Long value(Requirement.OfValue limits) {
                return 1L;
            }

            @Override
            public Long all(Requirement.All several) {
                return each(several.of());
            }

            @Override
            public Long any(Requirement.Any several) {
                return each(several.of());
            }

            @Override
            public Long some(Requirement.Some several) {
                return each(several.of());
            }

            @Override
            public Long not(Requirement.Not opposite) {
                return 1 + of(opposite.of());
            }

            private Long each(List<Requirement> several) {
                return 1 + several.stream().mapToLong(Size::of).sum();
            }
        });
    }

    @Override
    public Long take(Take step) {
        return 1L;
    }

    @Override
    public Long weigh(Weigh step) {
        return 1
                + step.factors().stream().mapToLong(factor -> of(factor.when())).sum();
    }

    @Override
    public Long quantize(Quantize step) {
        return 1L;
    }

    @Override
    public Long worth(Worth step) {
        return 1
                + step.schedule().map(Size::of).orElse(0L)
                + step.bands().stream()
                        .mapToLong(rate -> of(rate.when()) + of(rate.schedule()))
                        .sum();
    }

    @Override
    public Long cap(Cap step) {
        return 1 + step.bands().stream().mapToLong(limit -> of(limit.when())).sum();
    }

    @Override
    public Long fold(Fold step) {
        return 1L + step.weights().size();
    }

    @Override
    public Long rank(Rank step) {
        return 1L;
    }

    @Override
    public Long enough(Enough step) {
        return 1L;
    }
}
