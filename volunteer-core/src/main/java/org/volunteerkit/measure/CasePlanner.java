package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;

/** Plans conditions, windows and cases. */
final class CasePlanner {

    private final Planner planner;
    private final boolean events;

    /**
     * Starts planning.
     *
     * @param events whether windows may be anchored at personal events
     */
    CasePlanner(Planner planner, boolean events) {
        this.planner = planner;
        this.events = events;
    }

    /** Returns whether a condition fits a field of a kind; notes if it does not. */
    boolean isSound(FactKind<?> kind, String field, Condition condition, String path) {
        Optional<FactKind.Shape> shape = kind.shape(field);
        if (shape.isEmpty()) {
            return no(Planner.unknownField(kind, path));
        }
        boolean texts = !condition.is().isEmpty() || !condition.isNot().isEmpty();
        boolean limits = !condition.limits().isEmpty();
        boolean fits = switch (shape.get()) {
            case KEY, KEYS -> !limits && condition.within().isEmpty();
            case QUANTITY -> !texts && condition.within().isEmpty();
            case DAY -> !texts && !limits;
        };
        if (!fits) {
            return no(Problem.of("measure.condition-shape")
                    .with("field", Planner.list(ImmutableList.of(field)))
                    .field(path));
        }
        boolean words =
                kind.words(field).map(known -> areKnown(condition, known, path)).orElse(true);
        boolean units = kind.unit(field)
                .map(unit -> !limits || planner.keepsTo(condition, unit, path))
                .orElse(true);
        boolean windows =
                condition.within().isEmpty() || isKnown(condition.within().get(), path + ".within");
        return words && units && windows;
    }

    private boolean areKnown(Condition condition, Set<String> known, String path) {
        boolean is = areKnown(condition.is(), known, path + ".is");
        boolean isNot = areKnown(condition.isNot(), known, path + ".isNot");
        return is && isNot;
    }

    private boolean areKnown(List<String> texts, Set<String> known, String path) {
        boolean sound = true;
        for (int i = 0; i < texts.size(); i++) {
            if (!known.contains(texts.get(i))) {
                sound = no(Problem.of("measure.word-unknown")
                        .with("known", String.join(", ", known))
                        .field(path + "[" + i + "]")
                        .found(Found.text(texts.get(i))));
            }
        }
        return sound;
    }

    /** Returns whether a window asks for no event that is not known; notes if it does. */
    boolean isKnown(Window window, String path) {
        if (!(window instanceof Window.Anchored anchored)) {
            return true;
        }
        if (!events) {
            return no(Problem.of("measure.anchor-in-anchor").field(path));
        }
        return planner.events().containsKey(anchored.event())
                || no(Problem.of("measure.event-unknown")
                        .with(
                                "known",
                                planner.events().isEmpty()
                                        ? "-"
                                        : Planner.list(planner.events().keySet()))
                        .field(path + ".anchored.event")
                        .found(Found.text(anchored.event())));
    }

    /**
     * Plans a case for the rows of a node.
     *
     * @param timed whether the time of an act may play a part
     * @return null if something is wrong with it, which is noted
     */
    @Nullable Casing casing(When when, Node source, boolean timed, String path) {
        boolean sound = true;
        int number = 1;
        for (Map.Entry<String, Condition> each : when.where().entrySet()) {
            String place =
                    path + ".where" + (Planner.isName(each.getKey()) ? "." + each.getKey() : "[#" + number + "]");
            sound &= source.acts
                    ? ofActs(source, each.getKey(), each.getValue(), place)
                    : ofGroups(source, each.getKey(), each.getValue(), place);
            number++;
        }
        if (timed && when.clock().isPresent() && !source.kinds().stream().allMatch(FactKind::isTimed)) {
            sound = no(Problem.of("measure.clock-untimed").field(path + ".clock"));
        }
        boolean hasTime = when.isOfTime();
        boolean hasClock = when.clock().isPresent()
                || !when.weekdays().isEmpty()
                || !when.yearly().isEmpty();
        if (timed && hasTime && !(source.acts && source.dated)) {
            sound = no(Problem.of("measure.when-day").field(path));
        }
        if (!timed && hasClock) {
            sound = no(Problem.of("measure.when-clock").field(path));
        }
        Requiring needs = null;
        if (when.needs().isPresent()) {
            Requirements values =
                    new Requirements(when.needs().get(), path + ".needs", planner::named, planner::refuse);
            values.ofPersons();
            needs = values.result(planner::title);
            sound &= needs != null;
            if (needs != null) {
                StepNotes.unreached(needs, path + ".needs", planner::note);
            }
        }
        return sound ? new Casing(when, Optional.ofNullable(needs)) : null;
    }

    private boolean ofActs(Node source, String field, Condition condition, String path) {
        boolean sound = true;
        for (FactKind<?> kind : source.kinds()) {
            sound &= isSound(kind, field, condition, path);
        }
        return sound;
    }

    private boolean ofGroups(Node source, String field, Condition condition, String path) {
        if (!source.keys.contains(field)) {
            return no(StepPlanner.unknownKey(source, field, path));
        }
        if (!condition.limits().isEmpty() || condition.within().isPresent()) {
            return no(Problem.of("measure.condition-shape")
                    .with("field", Planner.list(ImmutableList.of(field)))
                    .field(path));
        }
        return source.words(field)
                .map(known -> areKnown(condition, known, path))
                .orElse(true);
    }

    /**
     * Plans cases of which exactly one must hold of every row.
     *
     * @return null if something is wrong with them, which is noted
     */
    <V> @Nullable Bands<V> bands(List<Optional<When>> whens, List<V> values, Node source, String path) {
        List<Bands.Band<V>> bands = new ArrayList<>();
        for (int i = 0; i < whens.size(); i++) {
            Optional<When> when = whens.get(i);
            String place = path + "[" + i + "].when";
            if (when.isEmpty()) {
                if (i < whens.size() - 1) {
                    no(Problem.of("measure.band-else").field(place));
                    return null;
                }
                bands.add(new Bands.Band<>(Optional.empty(), values.get(i)));
            } else {
                Casing casing = casing(when.get(), source, false, place);
                if (casing != null) {
                    bands.add(new Bands.Band<>(Optional.of(casing), values.get(i)));
                }
            }
        }
        if (bands.size() < whens.size()) {
            return null;
        }
        Bands<V> all = new Bands<>(ImmutableList.copyOf(bands));
        Partition partition = new Partition(all, source, path);
        List<Problem> found = planner.mayLook(partition.looks()) ? partition.problems() : partition.tooMuch();
        found.forEach(planner::refuse);
        return found.isEmpty() ? all : null;
    }

    private boolean no(Problem problem) {
        planner.refuse(problem);
        return false;
    }
}
