package org.volunteerkit.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/** An edition that is ready to judge. */
record Edition(Policy policy, Measures measures) {

    /** Windows of one effect and one person; days of some 27 years. */
    private static final int MOST_WINDOWS = 10_000;

    DateRange validity() {
        return policy.validity();
    }

    boolean hasBegun(LocalDate on) {
        return !validity().start().isAfter(on);
    }

    /** Returns the day from which decisions are made: that of the question, or the last one in force if that is over. */
    LocalDate decisionDay(LocalDate on) {
        Optional<LocalDate> last = validity().lastDay();
        return last.isPresent() && last.get().isBefore(on) ? last.get() : on;
    }

    /**
     * Returns the windows of an effect that this edition judges: those from a day on that have ended by the day of the question
     * and whose last day is one of the edition.
     */
    List<DateRange> windows(Effect effect, LocalDate from, LocalDate on) {
        Window in = effect.in().orElseThrow();
        LocalDate start = from.isBefore(validity().start()) ? validity().start() : from;
        List<DateRange> windows = new ArrayList<>();
        Optional<DateRange> window = in.at(start);
        while (window.isPresent()
                && window.get().lastDay().map(last -> !last.isAfter(on)).orElse(false)
                && validity().contains(window.get().lastDay().get())) {
            if (windows.size() == MOST_WINDOWS) {
                throw new ProblemException(Problem.of("policy.too-many-windows").with("most", MOST_WINDOWS));
            }
            windows.add(window.get());
            window = in.at(window.get().end().orElseThrow());
        }
        return windows;
    }
}
