package org.volunteerkit.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.MeasureDocument;
import org.volunteerkit.measure.fact.FactForm;
import org.volunteerkit.measure.rule.Anchor;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** Writes one document over the world of {@link MeasureFacts}. */
final class MeasureAuthor {

    /** The value that tells the age of the persons of a portion; cases ask for it. */
    static final String AGE = "age";

    private final Random random;
    private final MeasureParts parts;
    private final MeasureSteps steps;
    private final Map<String, Measure> values = new LinkedHashMap<>();
    private final Map<String, MeasureShape> shapes = new LinkedHashMap<>();

    private record Whole(Map<String, FactForm> facts, Map<String, Anchor> anchors, Map<String, Measure> values)
            implements MeasureDocument {}

    /**
     * Starts a document.
     *
     * @param anchored whether windows may be anchored at a personal event
     */
    MeasureAuthor(Random random, boolean anchored) {
        this.random = random;
        this.parts = new MeasureParts(random, anchored);
        this.steps = new MeasureSteps(random, parts);
    }

    MeasureDocument document() {
        Anchor event = Anchor.builder()
                .pick(Pick.builder()
                        .kind("shift")
                        .putWhere("role", Condition.is("leader"))
                        .build())
                .which(Anchor.Which.FIRST)
                .build();
        return new Whole(Map.of(), Map.of(MeasureParts.EVENT, event), values());
    }

    Map<String, Measure> values() {
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            if (parts.one(3)) {
                shifts("v" + i);
            } else {
                visits("v" + i);
            }
        }
        for (int i = 0; i < 2; i++) {
            built("w" + i);
        }
        values.put(
                AGE,
                Measure.builder()
                        .pick(Pick.all("person"))
                        .addThen(Take.builder().since("born").in(Unit.YEAR).build())
                        .addThen(Fold.builder().op(Fold.Op.MAX).build())
                        .build());
        return values;
    }

    Schedule schedule(Unit in) {
        return parts.schedule(in);
    }

    private void visits(String name) {
        Measure.Builder measure = Measure.builder();
        Pick.Builder pick = Pick.builder().kind("visit");
        if (parts.one(3)) {
            pick.putWhere("place", Condition.is("p1"));
        }
        if (parts.one(4)) {
            pick.putWhere("tag", Condition.builder().addIsNot("t1").build());
        }
        if (parts.one(4)) {
            pick.putWhere(
                    "worked",
                    Condition.builder().atLeast(MeasureParts.hours(30)).build());
        }
        if (parts.one(5)) {
            pick.putWhere("activity", Condition.builder().present(parts.one(2)).build());
        }
        if (parts.one(5)) {
            pick.putWhere("on", Condition.builder().within(parts.window(true)).build());
        }
        measure.pick(pick.build());
        Unit unit = Unit.HOUR;
        if (parts.one(5)) {
            measure.addThen(Take.each(Unit.TIME));
            unit = Unit.TIME;
        } else if (parts.one(6)) {
            measure.addThen(Take.flat(Quantity.of(2, Unit.POINT)));
            unit = Unit.POINT;
        } else {
            measure.addThen(Take.field("worked"));
        }
        finish(name, measure, acts("visit", unit, "person", "activity", "place"));
    }

    private void shifts(String name) {
        Measure.Builder measure = Measure.builder().pick(Pick.all("shift"));
        Unit unit = Unit.HOUR;
        switch (random.nextInt(4)) {
            case 0 ->
                measure.addThen(Take.builder().field("elapsed").times("heads").build());
            case 1 -> {
                measure.addThen(Take.builder().since("on").in(Unit.DAY).build());
                unit = Unit.DAY;
            }
            default -> measure.addThen(Take.field("elapsed"));
        }
        finish(name, measure, acts("shift", unit, "person", "role"));
    }

    private static MeasureShape acts(String kind, Unit unit, String... keys) {
        return new MeasureShape(unit, List.of(keys), true, kind, Optional.empty(), false);
    }

    private void built(String name) {
        List<String> names = new ArrayList<>(shapes.keySet());
        String first = parts.pick(names);
        MeasureShape shape = shapes.get(first);
        String second = parts.pick(
                names.stream().filter(each -> shapes.get(each).equals(shape)).toList());
        Measure.Builder measure = Measure.builder();
        switch (random.nextInt(8)) {
            case 0 -> finish(name, measure.of(first), shape);
            case 1 -> finish(name, measure.addSum(first, second), shape);
            case 2 -> finish(name, measure.addDifference(first, second), shape.compared(shape.unit()));
            case 3 -> finish(name, measure.addAmong(first, second), shape.compared(shape.unit()));
            case 4 -> finish(name, measure.addGreatest(first, second), shape.compared(shape.unit()));
            case 5 -> finish(name, measure.addLeast(first, second), shape.compared(shape.unit()));
            case 6 -> finish(name, measure.meets(requirement(first, second, shape)), shape.compared(Unit.NUMBER));
            default -> finish(name, measure.addRatio(first, second), shape.compared(Unit.PERCENT));
        }
    }

    private Requirement requirement(String first, String second, MeasureShape shape) {
        Requirement one = Requirement.OfValue.builder()
                .of(first)
                .atLeast(parts.some(shape.unit()))
                .build();
        Requirement other = Requirement.OfValue.builder()
                .of(second)
                .lessThan(parts.some(shape.unit()))
                .build();
        return switch (random.nextInt(4)) {
            case 0 -> new Requirement.All(List.of(one, other));
            case 1 -> new Requirement.Any(List.of(one, other));
            case 2 -> new Requirement.Some(1, List.of(one, new Requirement.Not(other)));
            default -> one;
        };
    }

    private void finish(String name, Measure.Builder measure, MeasureShape start) {
        MeasureShape shape = start;
        int number = random.nextInt(4);
        for (int i = 0; i < number; i++) {
            shape = steps.step(measure, shape);
        }
        if (shape.acts() && parts.one(2)) {
            shape = steps.fold(measure, shape);
            if (parts.one(2)) {
                shape = steps.step(measure, shape);
            }
        }
        values.put(name, measure.build());
        shapes.put(name, shape);
    }
}
