package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/** What can be seen of the values of a document without any facts; a document that has no circles. */
final class Values {

    // A leap year, so that no length of a month is missed.
    private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

    private Values() {}

    /** Returns a value and all that it is built on. */
    static Set<String> behind(String name, Map<String, Measure> values) {
        Set<String> names = new LinkedHashSet<>();
        collect(name, values, names);
        return names;
    }

    private static void collect(String name, Map<String, Measure> values, Set<String> into) {
        Measure measure = values.get(name);
        if (measure != null && into.add(name)) {
            sources(measure).forEach(source -> collect(source, values, into));
        }
    }

    private static List<String> sources(Measure measure) {
        ImmutableList.Builder<String> sources = ImmutableList.builder();
        measure.of().ifPresent(sources::add);
        sources.addAll(measure.sum())
                .addAll(measure.greatest())
                .addAll(measure.least())
                .addAll(measure.difference())
                .addAll(measure.ratio())
                .addAll(measure.among());
        measure.meets().ifPresent(needs -> sources.addAll(needs.values()));
        measure.then().stream()
                .flatMap(Values::cases)
                .flatMap(when -> when.needs().stream())
                .forEach(needs -> sources.addAll(needs.values()));
        return sources.build();
    }

    private static Stream<When> cases(Step step) {
        if (step instanceof Weigh weigh) {
            return weigh.factors().stream().map(Weigh.Factor::when);
        }
        if (step instanceof Worth worth) {
            return worth.bands().stream().flatMap(band -> band.when().stream());
        }
        return step instanceof Cap cap ? cap.bands().stream().flatMap(band -> band.when().stream()) : Stream.empty();
    }

    /** Returns the windows that the last fold of a value cuts; empty if it is cut by none. */
    static Optional<Window> slices(String name, Map<String, Measure> values) {
        Measure measure = values.get(name);
        if (measure == null) {
            return Optional.empty();
        }
        List<Step> steps = measure.then();
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (steps.get(i) instanceof Fold fold) {
                return fold.in().filter(window -> window.cutsTime() && !(window instanceof Window.Life));
            }
        }
        List<String> sources = sources(measure);
        return sources.isEmpty() ? Optional.empty() : slices(sources.get(0), values);
    }

    /** Returns whether each of some windows lies in one of others, tried over eight years; none do. */
    static boolean lieWithin(Optional<Window> slices, Window in) {
        LocalDate day = SOME_DAY;
        while (slices.isPresent() && day.isBefore(SOME_DAY.plusYears(8))) {
            DateRange slice = slices.get().at(day).orElseThrow();
            if (!in.at(day).map(window -> window.contains(slice)).orElse(false)) {
                return false;
            }
            day = slice.end().orElseThrow();
        }
        return true;
    }

    /** Returns whether a value is a list of lengths of time, of which a requirement looks at the longest. */
    static boolean isOfLengths(String name, Map<String, Measure> values) {
        return behind(name, values).stream()
                .flatMap(each -> Optional.ofNullable(values.get(each)).stream())
                .flatMap(measure -> measure.then().stream())
                .anyMatch(step -> step instanceof Take take && take.since().isPresent());
    }

    /** Returns the most that a value can come to for one person, as far as maxima of whole numbers tell. */
    static Optional<Quantity> most(String name, Map<String, Measure> values) {
        Measure measure = values.get(name);
        if (measure == null) {
            return Optional.empty();
        }
        Quantity most = measure.of().flatMap(of -> most(of, values)).orElse(null);
        Cap inWindow = null;
        for (Step step : measure.then()) {
            Cap next = null;
            if (step instanceof Cap cap && isOfPerson(cap.per()) && cap.max().isPresent()) {
                if (cap.in().isEmpty()) {
                    most = cap.over() == Cap.Over.FLAG ? most : cap.max().get();
                } else {
                    next = cap;
                }
            } else if (step instanceof Fold fold) {
                most = isSum(fold) ? folded(fold, most, inWindow) : null;
            } else if (step instanceof Quantize quantize) {
                most = quantize.mode() == Quantize.Mode.FLOOR ? most : null;
            } else if (!(step instanceof Enough)) {
                most = null;
            }
            inWindow = next;
        }
        return Optional.ofNullable(most);
    }

    private static boolean isOfPerson(List<String> keys) {
        return keys.stream().allMatch("person"::equals);
    }

    private static boolean isSum(Fold fold) {
        return fold.op() == Fold.Op.SUM && isOfPerson(fold.by());
    }

    /** A maximum a window holds for the total of that window. */
    private static @Nullable Quantity folded(Fold fold, @Nullable Quantity most, @Nullable Cap before) {
        boolean same = before != null && before.in().equals(fold.in()) && before.over() != Cap.Over.FLAG;
        return same && before != null ? before.max().orElse(null) : most;
    }
}
