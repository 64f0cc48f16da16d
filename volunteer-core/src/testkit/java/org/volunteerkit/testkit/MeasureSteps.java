package org.volunteerkit.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Rank;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Draws steps that fit behind values. Maxima and running totals are always kept by person. */
final class MeasureSteps {

    private final Random random;
    private final MeasureParts parts;

    MeasureSteps(Random random, MeasureParts parts) {
        this.random = random;
        this.parts = parts;
    }

    MeasureShape step(Measure.Builder measure, MeasureShape shape) {
        boolean groups = !shape.acts();
        return switch (random.nextInt(shape.ofPersons() ? 7 : 2)) {
            case 0 -> quantize(measure, shape);
            case 1 -> shape.unit() == Unit.HOUR ? worth(measure, shape) : quantize(measure, shape);
            case 2, 3 -> cap(measure, shape);
            case 4 -> test(measure, shape);
            case 5 -> groups && parts.one(3) ? rank(measure, shape) : weigh(measure, shape);
            default -> weigh(measure, shape);
        };
    }

    private MeasureShape quantize(Measure.Builder measure, MeasureShape shape) {
        measure.addThen(Quantize.builder()
                .step(parts.grain(shape.unit()))
                .mode(parts.pick(List.of(Quantize.Mode.values())))
                .build());
        return shape;
    }

    private MeasureShape test(Measure.Builder measure, MeasureShape shape) {
        measure.addThen(
                parts.one(2)
                        ? Enough.builder().atLeast(parts.some(shape.unit())).build()
                        : Enough.builder().moreThan(parts.some(shape.unit())).build());
        return shape;
    }

    private MeasureShape rank(Measure.Builder measure, MeasureShape shape) {
        measure.addThen(Rank.builder().top(1 + random.nextInt(2)).build());
        return shape.asRanked();
    }

    private MeasureShape worth(Measure.Builder measure, MeasureShape shape) {
        Worth.Builder worth = Worth.builder();
        if (shape.ofPersons() && parts.one(2)) {
            for (Optional<When> when : parts.cases(shape)) {
                worth.addBands(Worth.Rate.builder()
                        .when(when)
                        .schedule(parts.schedule(shape.unit()))
                        .build());
            }
        } else {
            worth.schedule(parts.schedule(shape.unit()));
        }
        if (shape.ofPersons() && parts.one(2)) {
            worth.over(Worth.Over.TOTAL).addPer("person");
            if (shape.acts() && parts.one(2)) {
                worth.in(parts.cutting());
            }
        } else {
            worth.over(Worth.Over.ACT);
        }
        measure.addThen(worth.build());
        return shape.in(Unit.POINT);
    }

    private MeasureShape cap(Measure.Builder measure, MeasureShape shape) {
        Cap.Builder cap = Cap.builder().addPer("person");
        if (shape.keys().contains("activity") && parts.one(3)) {
            cap.addPer("activity");
        }
        if (parts.one(3)) {
            for (Optional<When> when : parts.cases(shape)) {
                cap.addBands(Cap.Limit.builder()
                        .when(when)
                        .max(parts.some(shape.unit()))
                        .build());
            }
        } else {
            cap.max(parts.some(shape.unit()));
        }
        Cap.Over over = parts.pick(List.of(Cap.Over.values()));
        if (over == Cap.Over.CARRY) {
            over = shape.acts() ? over : Cap.Over.DROP;
        }
        cap.over(over);
        if (over == Cap.Over.CARRY) {
            cap.in(Window.calendar(parts.pick(List.of(Window.Period.DAY, Window.Period.WEEK, Window.Period.MONTH))));
        } else if (shape.acts() && parts.one(2)) {
            cap.in(parts.cutting());
        }
        measure.addThen(cap.build());
        if (over == Cap.Over.CARRY && parts.one(2)) {
            // What was carried once may be carried again, by windows of another length, and meet itself.
            measure.addThen(Cap.builder()
                    .addPer("person")
                    .max(parts.some(shape.unit()))
                    .over(Cap.Over.CARRY)
                    .in(Window.calendar(parts.pick(List.of(Window.Period.WEEK, Window.Period.MONTH))))
                    .build());
        }
        return shape;
    }

    private MeasureShape weigh(Measure.Builder measure, MeasureShape shape) {
        Weigh.Builder weigh = Weigh.builder()
                .touch(parts.pick(List.of(Weigh.Touch.values())))
                .compose(parts.pick(List.of(Weigh.Compose.values())));
        int size = 1 + random.nextInt(3);
        for (int i = 0; i < size; i++) {
            weigh.addFactors(Weigh.Factor.builder()
                    .when(factorCase(shape))
                    .times(Ratio.parse(parts.pick(List.of("2", "1.5", "1", "3", "0", "0.5", "-1"))))
                    .build());
        }
        measure.addThen(weigh.build());
        return shape;
    }

    private When factorCase(MeasureShape shape) {
        if (shape.acts() && parts.one(2)) {
            return parts.time(shape.kind().equals("shift"));
        }
        if (!shape.ranked() && parts.one(3)) {
            return parts.age();
        }
        return MeasureParts.where("person", Condition.is("ann")).orElseThrow();
    }

    MeasureShape fold(Measure.Builder measure, MeasureShape shape) {
        Fold.Builder fold = Fold.builder();
        List<String> keys = new ArrayList<>(shape.keys());
        keys.removeIf(key -> parts.one(2));
        fold.addAllBy(keys);
        Fold.Op op = parts.pick(List.of(
                Fold.Op.SUM,
                Fold.Op.SUM,
                Fold.Op.MAX,
                Fold.Op.MIN,
                Fold.Op.MEAN,
                Fold.Op.COUNT,
                Fold.Op.DISTINCT,
                Fold.Op.LAST,
                Fold.Op.WEIGHTED_MEAN));
        Unit unit = shape.unit();
        if (op == Fold.Op.COUNT || op == Fold.Op.DISTINCT) {
            fold.each(Unit.PERSON);
            unit = Unit.PERSON;
        }
        if (op == Fold.Op.DISTINCT) {
            fold.of("person");
        }
        if (op == Fold.Op.WEIGHTED_MEAN) {
            fold.addWeights(Ratio.of(3), Ratio.of(2), Ratio.ONE);
        }
        Optional<Window> slices = Optional.empty();
        if (parts.one(2)) {
            Window in = parts.window(true);
            fold.in(in);
            slices = Optional.of(in).filter(Window.Calendar.class::isInstance);
        }
        measure.addThen(fold.op(op).build());
        MeasureShape folded = shape.folded(unit, keys, slices);
        return slices.isPresent() && parts.one(3) ? run(measure, folded) : folded;
    }

    private MeasureShape run(Measure.Builder measure, MeasureShape shape) {
        measure.addThen(Fold.builder()
                .op(Fold.Op.LONGEST_RUN)
                .each(Unit.TIME)
                .addAllBy(shape.keys())
                .build());
        return shape.folded(Unit.TIME, shape.keys(), Optional.empty());
    }
}
