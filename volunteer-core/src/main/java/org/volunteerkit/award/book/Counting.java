package org.volunteerkit.award.book;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.award.Grade;
import org.volunteerkit.award.Programme;
import org.volunteerkit.award.Repeat;
import org.volunteerkit.award.book.AwardBook.Holding;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/** Tells how many times a grade that is reached is still to be given. */
final class Counting {

    private static final int MOST = 1000;

    private final Programme programme;
    private final List<Holding> counted;
    private final Achieved achieved;
    private final LocalDate day;
    private final Reasons reasons;

    /** Counts by the awards of the programme that were not taken away. */
    Counting(Programme programme, List<Holding> counted, Achieved achieved, LocalDate day, Reasons reasons) {
        this.programme = programme;
        this.counted = counted;
        this.achieved = achieved;
        this.day = day;
        this.reasons = reasons;
    }

    int times(Grade grade) {
        Repeat repeat = programme.repeat();
        if (repeat instanceof Repeat.PerWindow perWindow) {
            return perWindow(grade, perWindow);
        }
        if (repeat instanceof Repeat.EachFurther further) {
            return eachFurther(grade, further);
        }
        if (repeat instanceof Repeat.AfterExpiry) {
            boolean stands = counted.stream().anyMatch(each -> each.standsFrom(day) && rank(each) >= rank(grade));
            return stands ? 0 : 1;
        }
        return repeat instanceof Repeat.Once && isAmong(counted, grade) ? 0 : 1;
    }

    private int rank(Grade grade) {
        return programme.rank(grade.id());
    }

    private int rank(Holding holding) {
        return programme.rank(holding.award().grade());
    }

    /** Returns whether a grade was given; where only the highest counts, a higher one is as good. */
    private boolean isAmong(List<Holding> given, Grade grade) {
        return given.stream()
                .anyMatch(each -> each.award().grade().equals(grade.id())
                        || (programme.gives() == Programme.Gives.HIGHEST && rank(each) > rank(grade)));
    }

    private int perWindow(Grade grade, Repeat.PerWindow repeat) {
        List<Holding> same = counted.stream()
                .filter(each -> isSameWindow(repeat.window(), each.award().reached(), achieved.on()))
                .toList();
        if (repeat.of() == Repeat.Of.GRADE) {
            return isAmong(same, grade) ? 0 : 1;
        }
        if (same.isEmpty()) {
            return 1;
        }
        if (same.stream().noneMatch(each -> rank(each) >= rank(grade))) {
            reasons.add(
                    Problem.of("award.window-taken")
                            .with("grade", grade.id().value())
                            .with("taken", same.get(0).award().reached().toString()),
                    free(repeat.window(), same));
        }
        return 0;
    }

    /** Returns whether two days lie in one window; of a rolling one, seen from either. */
    private static boolean isSameWindow(Window window, LocalDate one, LocalDate other) {
        return window.at(one).filter(days -> days.contains(other)).isPresent()
                || window.at(other).filter(days -> days.contains(one)).isPresent();
    }

    /** Returns the first day of which the window holds none of the awards. */
    private Optional<LocalDate> free(Window window, List<Holding> same) {
        if (window instanceof Window.Rolling rolling) {
            return same.stream()
                    .map(each -> each.award().reached().plus(rolling.span()))
                    .max(LocalDate::compareTo);
        }
        return window.at(achieved.on()).flatMap(DateRange::end);
    }

    private int eachFurther(Grade grade, Repeat.EachFurther repeat) {
        Optional<Quantity> total = achieved.total(repeat.amount().unit());
        if (total.isEmpty()) {
            reasons.add(Problem.of("award.found-missing")
                    .with("grade", grade.id().value())
                    .with("unit", repeat.amount().unit().text().en()));
            return 0;
        }
        long times = OutOfRangeException.locating("found", () -> repeat.times(total.get()));
        long open = times - counted.size();
        if (open > MOST) {
            reasons.add(Problem.of("award.too-many")
                    .with("grade", grade.id().value())
                    .with("most", MOST));
            return 0;
        }
        return (int) Math.max(open, 0);
    }
}
