package org.volunteerkit.policy;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.policy.effect.Effect;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/**
 * An edition that is ready to judge.
 *
 * @param kinds the kinds of facts with which the windows of each effect begin
 */
record Edition(Policy policy, Measures measures, Map<Effect, ImmutableSet<String>> kinds) {

    /** Windows of one effect and one person: the days of a hundred years. */
    private static final int MOST_WINDOWS = 36_525;

    static Edition of(Policy policy, Measures measures) {
        Map<Effect, ImmutableSet<String>> kinds = new HashMap<>();
        policy.effects().forEach(effect -> kinds.put(effect, kinds(effect, measures)));
        return new Edition(policy, measures, ImmutableMap.copyOf(kinds));
    }

    /** Of what is measured, not of what is asked beside it: a person has an age long before the first act. */
    private static ImmutableSet<String> kinds(Effect effect, Measures measures) {
        List<String> measured = Notes.measured(effect);
        return (measured.isEmpty() ? Notes.named(effect) : measured)
                .stream()
                        .flatMap(value -> measures.choices(value).stream())
                        .map(Pick::kind)
                        .collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the kinds of facts with which the windows of an effect begin. */
    ImmutableSet<String> kinds(Effect effect) {
        return kinds.getOrDefault(effect, ImmutableSet.of());
    }

    /** Returns the result of a calculation of this edition; a number out of range is refused on its behalf. */
    <V> V counting(Supplier<V> calculation) {
        try {
            return calculation.get();
        } catch (OutOfRangeException outOfRange) {
            throw new OutOfRangeException(Problem.of("policy.out-of-range")
                    .with("id", policy.id().value())
                    .with("edition", policy.edition())
                    .at(outOfRange.problem().place()));
        }
    }

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
