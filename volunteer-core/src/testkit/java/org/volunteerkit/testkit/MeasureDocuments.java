package org.volunteerkit.testkit;

import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * Generators of sound documents: named measures over the world of {@link MeasureFacts} that use every start and every step.
 * Maxima and running totals are always kept by person, so that the facts of each person may come in a portion of their own.
 *
 * <p>To be called, not extended.
 */
public final class MeasureDocuments {

    private MeasureDocuments() {}

    /** Generates the values of a document, by name. */
    public static Arbitrary<Map<String, Measure>> values() {
        return Arbitraries.randomValue(random -> new Author(random).document());
    }

    /** Generates measures that are ready to answer. */
    public static Arbitrary<Measures> measures() {
        return values().map(values -> Measures.of(values, MeasureFacts.words()));
    }

    /** Generates schedules of hours to points, of one to four pieces, with and without {@code each} and {@code exclusive}. */
    public static Arbitrary<Schedule> schedules() {
        return Arbitraries.randomValue(random -> new Author(random).schedule(Unit.HOUR));
    }

    /** Writes one document. */
    private static final class Author {

        private final Random random;
        private final Map<String, Measure> document = new LinkedHashMap<>();

        /** What is known of each value: its unit, and the keys it was folded by, or null if it is a list of acts. */
        private final Map<String, Shape> shapes = new LinkedHashMap<>();

        private record Shape(Unit unit, List<String> keys, boolean acts, Window slices) {}

        Author(Random random) {
            this.random = random;
        }

        Map<String, Measure> document() {
            int size = 1 + random.nextInt(4);
            for (int i = 0; i < size; i++) {
                picked("v" + i);
            }
            for (int i = 0; i < 2; i++) {
                built("w" + i);
            }
            return document;
        }

        private void picked(String name) {
            Measure.Builder measure = Measure.builder();
            Pick.Builder pick = Pick.builder().kind("visit");
            if (one(3)) {
                pick.putWhere("place", Condition.is("p1"));
            }
            if (one(4)) {
                pick.putWhere("tag", Condition.builder().addIsNot("t1").build());
            }
            if (one(4)) {
                pick.putWhere("worked", Condition.builder().atLeast(hours(30)).build());
            }
            if (one(5)) {
                pick.putWhere("activity", Condition.builder().present(one(2)).build());
            }
            if (one(5)) {
                pick.putWhere("on", Condition.builder().within(window(true)).build());
            }
            measure.pick(pick.build());
            Unit unit = Unit.HOUR;
            if (one(5)) {
                measure.addThen(Take.each(Unit.TIME));
                unit = Unit.TIME;
            } else if (one(6)) {
                measure.addThen(Take.flat(Quantity.of(2, Unit.POINT)));
                unit = Unit.POINT;
            } else {
                measure.addThen(Take.field("worked"));
            }
            finish(name, measure, new Shape(unit, List.of("person", "activity", "place"), true, null));
        }

        private void built(String name) {
            List<String> names = new ArrayList<>(shapes.keySet());
            String first = names.get(random.nextInt(names.size()));
            Shape shape = shapes.get(first);
            List<String> like = names.stream()
                    .filter(each -> shapes.get(each).equals(shape))
                    .toList();
            String second = like.get(random.nextInt(like.size()));
            Measure.Builder measure = Measure.builder();
            switch (random.nextInt(5)) {
                case 0 -> finish(name, measure.of(first), shape);
                case 1 -> finish(name, measure.addSum(first, second), shape);
                case 2 -> finish(name, measure.addDifference(first, second), compared(shape, shape.unit()));
                case 3 -> finish(name, measure.addAmong(first, second), compared(shape, shape.unit()));
                default -> finish(name, measure.addRatio(first, second), compared(shape, Unit.PERCENT));
            }
        }

        private static Shape compared(Shape shape, Unit unit) {
            return new Shape(unit, shape.acts() ? List.of() : shape.keys(), false, shape.slices());
        }

        private void finish(String name, Measure.Builder measure, Shape start) {
            Shape shape = start;
            int steps = random.nextInt(4);
            for (int i = 0; i < steps; i++) {
                shape = step(measure, shape);
            }
            if (shape.acts() && one(2)) {
                shape = fold(measure, shape);
                if (one(3)) {
                    shape = step(measure, shape);
                }
            }
            document.put(name, measure.build());
            shapes.put(name, shape);
        }

        private Shape step(Measure.Builder measure, Shape shape) {
            boolean byPerson = shape.keys().contains("person");
            int kind = random.nextInt(byPerson ? 4 : 2);
            if (kind == 0) {
                measure.addThen(Quantize.builder()
                        .step(grain(shape.unit()))
                        .mode(pick(Quantize.Mode.values()))
                        .build());
                return shape;
            }
            if (kind == 1 && shape.unit() == Unit.HOUR) {
                Worth.Builder worth = Worth.builder().schedule(schedule(Unit.HOUR));
                if (byPerson && one(2)) {
                    worth.over(Worth.Over.TOTAL).addPer("person");
                } else {
                    worth.over(Worth.Over.ACT);
                }
                measure.addThen(worth.build());
                return new Shape(Unit.POINT, shape.keys(), shape.acts(), shape.slices());
            }
            if (kind == 2) {
                Cap.Builder cap = Cap.builder().addPer("person").max(some(shape.unit()));
                if (shape.keys().contains("activity") && one(3)) {
                    cap.addPer("activity");
                }
                if (shape.acts() && one(2)) {
                    cap.in(window(false));
                }
                measure.addThen(cap.build());
                return shape;
            }
            measure.addThen(
                    one(2)
                            ? Enough.builder().atLeast(some(shape.unit())).build()
                            : Enough.builder().moreThan(some(shape.unit())).build());
            return shape;
        }

        private Shape fold(Measure.Builder measure, Shape shape) {
            Fold.Builder fold = Fold.builder();
            List<String> keys = new ArrayList<>(shape.keys());
            keys.removeIf(key -> one(2));
            fold.addAllBy(keys);
            Unit unit = shape.unit();
            Fold.Op op = pick(
                    new Fold.Op[] {Fold.Op.SUM, Fold.Op.MAX, Fold.Op.MIN, Fold.Op.MEAN, Fold.Op.COUNT, Fold.Op.DISTINCT
                    });
            fold.op(op);
            if (op == Fold.Op.COUNT || op == Fold.Op.DISTINCT) {
                fold.each(Unit.PERSON);
                unit = Unit.PERSON;
            }
            if (op == Fold.Op.DISTINCT) {
                fold.of("place");
                if (!shape.keys().contains("place")) {
                    throw new IllegalStateException("acts have a place");
                }
            }
            Window slices = null;
            if (one(3)) {
                Window in = window(true);
                fold.in(in);
                slices = in instanceof Window.Calendar ? in : null;
            }
            measure.addThen(fold.build());
            return new Shape(unit, List.copyOf(keys), false, slices);
        }

        private Schedule schedule(Unit in) {
            List<Schedule.Piece> pieces = new ArrayList<>();
            int size = 1 + random.nextInt(4);
            long from = 0;
            for (int i = 0; i < size; i++) {
                Schedule.Piece.Builder piece = Schedule.Piece.builder()
                        .from(in == Unit.HOUR ? hours(from) : Quantity.of(from, in))
                        .exclusive(i > 0 && one(3));
                boolean base = one(2);
                if (base) {
                    piece.base(points(random.nextInt(20)));
                }
                if (!base || one(2)) {
                    piece.per(points(random.nextInt(5)));
                    if (one(2)) {
                        piece.each(in == Unit.HOUR ? hours(30L * (1 + random.nextInt(4))) : Quantity.of(1, in));
                    }
                }
                if (one(3)) {
                    piece.max(points(random.nextInt(30)));
                }
                pieces.add(piece.build());
                from += 30L * (1 + random.nextInt(6));
            }
            return Schedule.of(pieces);
        }

        private Window window(boolean any) {
            List<Function<Random, Window>> cutting = List.of(
                    r -> Window.calendar(Window.Period.DAY),
                    r -> Window.calendar(Window.Period.WEEK),
                    r -> Window.calendar(Window.Period.MONTH),
                    r -> new Window.Calendar(Window.Period.YEAR, Optional.of(MonthDay.of(4, 1))),
                    r -> Window.life());
            List<Function<Random, Window>> others = List.of(
                    r -> new Window.Rolling(Period.ofDays(7)),
                    r -> new Window.Previous(Window.calendar(Window.Period.MONTH)),
                    r -> new Window.Run(2, Window.calendar(Window.Period.WEEK)));
            return (any && one(3)
                            ? others.get(random.nextInt(others.size()))
                            : cutting.get(random.nextInt(cutting.size())))
                    .apply(random);
        }

        private Quantity grain(Unit unit) {
            return unit == Unit.HOUR ? hours(one(2) ? 30 : 60) : Quantity.of(1 + random.nextInt(2), unit);
        }

        private Quantity some(Unit unit) {
            return unit == Unit.HOUR ? hours(30L * random.nextInt(12)) : Quantity.of(random.nextInt(8), unit);
        }

        private static Quantity points(long number) {
            return Quantity.of(number, Unit.POINT);
        }

        private static Quantity hours(long minutes) {
            return Quantity.of(Hours.ofMinutes(minutes));
        }

        private boolean one(int of) {
            return random.nextInt(of) == 0;
        }

        private <T> T pick(T[] all) {
            return all[random.nextInt(all.length)];
        }
    }
}
