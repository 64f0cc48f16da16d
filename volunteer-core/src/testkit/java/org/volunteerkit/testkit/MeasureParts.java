package org.volunteerkit.testkit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** Draws the parts of steps: windows, quantities, schedules, cases. */
final class MeasureParts {

    /** The event at which windows are anchored. */
    static final String EVENT = "first-lead";

    private final Random random;
    private final boolean anchored;

    MeasureParts(Random random, boolean anchored) {
        this.random = random;
        this.anchored = anchored;
    }

    boolean one(int of) {
        return random.nextInt(of) == 0;
    }

    <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    Schedule schedule(Unit in) {
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

    /** A window that cuts time; now and then one life long. */
    Window cutting() {
        return one(4)
                ? pick(List.of(Window.life(), new Window.Life(Optional.of(LocalDate.of(2024, 3, 1)))))
                : pick(List.of(
                        Window.calendar(Window.Period.DAY),
                        Window.calendar(Window.Period.WEEK),
                        Window.calendar(Window.Period.MONTH),
                        new Window.Calendar(Window.Period.YEAR, Optional.of(MonthDay.of(4, 1)))));
    }

    /** Any window; one that is anchored only where the rows belong to persons. */
    Window window(boolean ofPersons) {
        if (!one(3)) {
            return cutting();
        }
        if (anchored && ofPersons && one(2)) {
            return one(2)
                    ? new Window.Anchored(EVENT, Period.ofMonths(1))
                    : new Window.Anchored(EVENT, Optional.empty());
        }
        return pick(List.of(
                new Window.Rolling(Period.ofDays(7)),
                new Window.Previous(Window.calendar(Window.Period.MONTH)),
                new Window.Run(2, Window.calendar(Window.Period.WEEK))));
    }

    /** A case in the time of an act. */
    When time(boolean timed) {
        When.Builder when = When.builder();
        switch (random.nextInt(timed ? 6 : 3)) {
            case 0 -> when.addWeekdays(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            case 1 -> when.addYearly(MonthDay.of(3, 5), MonthDay.of(3, 14), MonthDay.of(2, 29));
            case 2 -> when.addDays(DateRange.parse("2024-03-01/2024-03-13"));
            default ->
                when.clock(pick(List.of(
                        new When.Clock(LocalTime.of(22, 0), LocalTime.of(6, 0)),
                        new When.Clock(LocalTime.of(2, 0), LocalTime.of(3, 0)),
                        new When.Clock(LocalTime.of(12, 0), LocalTime.MIDNIGHT))));
        }
        return when.build();
    }

    /** A case in the age of the person. */
    When age() {
        Requirement.OfValue.Builder age = Requirement.OfValue.builder().of(MeasureAuthor.AGE);
        Requirement of = one(2)
                ? age.lessThan(Quantity.of(18, Unit.YEAR)).build()
                : age.atLeast(Quantity.of(60, Unit.YEAR)).build();
        return When.builder()
                .needs(one(4) ? new Requirement.Not(of) : of)
                .at(one(2) ? When.At.ACT : When.At.DECISION)
                .build();
    }

    /** Cases of which exactly one holds, the last for all others if it is absent. */
    List<Optional<When>> cases(MeasureShape shape) {
        if (shape.keys().contains("role") && one(2)) {
            return List.of(where("role", Condition.is("helper")), where("role", Condition.is("leader")));
        }
        if (shape.keys().contains("place") && one(2)) {
            return List.of(
                    where("place", Condition.is("p1")),
                    where("place", Condition.builder().addIsNot("p1").build()));
        }
        if (one(2)) {
            return List.of(
                    Optional.of(When.builder()
                            .addDays(DateRange.parse("2024-01-01/2024-03-10"))
                            .at(shape.acts() && one(2) ? When.At.ACT : When.At.DECISION)
                            .build()),
                    Optional.empty());
        }
        return shape.ranked() ? List.of(Optional.empty()) : List.of(Optional.of(age()), Optional.empty());
    }

    static Optional<When> where(String field, Condition condition) {
        return Optional.of(When.builder().putWhere(field, condition).build());
    }

    Quantity grain(Unit unit) {
        return unit == Unit.HOUR ? hours(one(2) ? 30 : 60) : Quantity.of(1 + random.nextInt(2), unit);
    }

    Quantity some(Unit unit) {
        return unit == Unit.HOUR ? hours(30L * random.nextInt(12)) : Quantity.of(random.nextInt(8), unit);
    }

    static Quantity points(long number) {
        return Quantity.of(number, Unit.POINT);
    }

    static Quantity hours(long minutes) {
        return Quantity.of(Hours.ofMinutes(minutes));
    }
}
