package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.measure.rule.When;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;

/**
 * Whether of some cases exactly one holds, whatever comes.
 *
 * <p>Everything the cases look at has a few places between which nothing changes: the limits of a value and what lies between
 * them, the words of a field, the days on which ranges begin and end. All combinations of them are tried, so what is told is
 * exact: the first combinations in which no case holds, and those in which two do. What a case looks at twice, or what the plan
 * cannot know, may be told as an overlap that will never occur; a last case for all others always mends a gap.
 */
final class Partition {

    /** Looks of all cases of one document at all places: a tenth of a second. The largest published scheme needs 300. */
    static final long MOST_LOOKS = 200_000;

    private static final int MOST_TOLD = 5;

    private final Bands<?> bands;
    private final String path;
    private final Map<String, Axis> axes = new LinkedHashMap<>();

    Partition(Bands<?> bands, Node source, String path) {
        this.bands = bands;
        this.path = path;
        for (Bands.Band<?> band : bands.bands()) {
            band.when().ifPresent(when -> look(when, source));
        }
    }

    private void look(Casing when, Node source) {
        when.where().forEach((field, condition) -> {
            Axis axis = axes.computeIfAbsent(field(field), key -> Axis.ofField(source, field));
            axis.look(condition);
        });
        if (!when.days().isEmpty()) {
            axes.computeIfAbsent(days(when.at()), key -> Axis.ofDays()).look(when.days());
        }
        when.needs().ifPresent(needs -> look(needs, when.at()));
    }

    private void look(Requiring needs, When.At at) {
        for (Requirement.OfValue limits : Leaves.of(needs.requirement())) {
            Node value = needs.values().get(limits.of());
            if (value != null) {
                axes.computeIfAbsent(value(limits.of(), at), key -> Axis.ofValue(limits.of(), value.unit))
                        .look(limits);
            }
        }
    }

    private static String field(String name) {
        return "field " + name;
    }

    private static String value(String name, When.At at) {
        return "value " + name + " " + at;
    }

    private static String days(When.At at) {
        return "days " + at;
    }

    /** How much work it is to try all combinations; known before any is tried. */
    long looks() {
        long looks = 0;
        for (Bands.Band<?> band : bands.bands()) {
            looks += 1 + band.when().map(Partition::parts).orElse(0);
        }
        for (Axis axis : axes.values()) {
            looks = LongMath.saturatedMultiply(looks, axis.size());
        }
        return looks;
    }

    private static int parts(Casing when) {
        return when.where().size()
                + when.days().size()
                + when.needs()
                        .map(needs -> Leaves.of(needs.requirement()).size())
                        .orElse(0);
    }

    /** Returns what is wrong, of many the first. */
    List<Problem> problems() {
        try {
            return compared();
        } catch (OutOfRangeException tooLarge) {
            return tooMuch();
        }
    }

    /** Returns that there is more to look at than anybody has time for. */
    List<Problem> tooMuch() {
        return ImmutableList.of(
                Problem.of("measure.bands-many").with("most", MOST_LOOKS).field(path));
    }

    private List<Problem> compared() {
        long cells = 1;
        for (Axis axis : axes.values()) {
            cells *= axis.size();
        }
        List<Problem> found = new ArrayList<>();
        Map<String, Integer> cell = new LinkedHashMap<>();
        axes.keySet().forEach(key -> cell.put(key, 0));
        List<Integer> before = null;
        int first = 0;
        for (int i = 0; i < cells && found.size() < MOST_TOLD; i++) {
            place(cell, i);
            List<Integer> holding = holding(cell);
            // Along the last axis neighbours of one kind are told together.
            boolean newLine = i == first || !isAlongLast(i);
            if (before != null && (newLine || !holding.equals(before))) {
                tell(before, first, i - 1, found);
                first = i;
            }
            before = holding;
        }
        if (before != null && found.size() < MOST_TOLD) {
            tell(before, first, (int) cells - 1, found);
        }
        return found;
    }

    /** Whether a combination differs from the one before in the last axis alone. */
    private boolean isAlongLast(int number) {
        Axis last = null;
        for (Axis axis : axes.values()) {
            last = axis;
        }
        return last != null && number % last.size() != 0;
    }

    /** Finds the places of a combination on all axes; the last axis runs fastest. */
    private void place(Map<String, Integer> cell, int number) {
        List<String> keys = new ArrayList<>(axes.keySet());
        int rest = number;
        for (int i = keys.size() - 1; i >= 0; i--) {
            int size = size(keys.get(i));
            cell.put(keys.get(i), rest % size);
            rest /= size;
        }
    }

    private int size(String key) {
        Axis axis = axes.get(key);
        return axis == null ? 1 : axis.size();
    }

    private void tell(List<Integer> holding, int from, int to, List<Problem> found) {
        if (holding.size() == 1) {
            return;
        }
        Message where = where(from, to);
        if (holding.isEmpty()) {
            found.add(Problem.of("measure.bands-gap").with("where", where).field(path));
        } else {
            found.add(Problem.of("measure.bands-overlap")
                    .with("where", where)
                    .with(
                            "cases",
                            holding.stream().map(i -> Integer.toString(i + 1)).collect(Collectors.joining(", ")))
                    .field(path + "[" + holding.get(1) + "].when"));
        }
    }

    private Message where(int from, int to) {
        Map<String, Integer> start = new LinkedHashMap<>();
        Map<String, Integer> end = new LinkedHashMap<>();
        place(start, from);
        place(end, to);
        Message all = null;
        for (Map.Entry<String, Axis> each : axes.entrySet()) {
            Message one =
                    each.getValue().inWords(start.getOrDefault(each.getKey(), 0), end.getOrDefault(each.getKey(), 0));
            all = all == null
                    ? one
                    : Message.of("measure.both").with("one", all).with("other", one);
        }
        return all == null ? Message.of("measure.always") : all;
    }

    /** The numbers of the cases that hold; of the last one for all others only if no other does. */
    private List<Integer> holding(Map<String, Integer> cell) {
        List<Integer> holding = new ArrayList<>();
        for (int i = 0; i < bands.bands().size(); i++) {
            Optional<Casing> when = bands.bands().get(i).when();
            boolean holds = when.map(each -> holds(each, cell)).orElse(holding.isEmpty());
            if (holds) {
                holding.add(i);
            }
        }
        return holding;
    }

    private boolean holds(Casing when, Map<String, Integer> cell) {
        for (Map.Entry<String, Condition> each : when.where().entrySet()) {
            Axis axis = axes.get(field(each.getKey()));
            if (axis == null || !axis.meets(place(cell, field(each.getKey())), each.getValue())) {
                return false;
            }
        }
        if (!when.days().isEmpty()) {
            LocalDate day = day(cell, days(when.at()));
            if (day == null || when.days().stream().noneMatch(range -> range.contains(day))) {
                return false;
            }
        }
        return when.needs()
                .map(needs -> Requiring.isMet(
                        needs.requirement(), name -> Optional.ofNullable(number(cell, value(name, when.at())))))
                .orElse(true);
    }

    private static int place(Map<String, Integer> cell, String key) {
        return cell.getOrDefault(key, 0);
    }

    private @Nullable LocalDate day(Map<String, Integer> cell, String key) {
        Axis axis = axes.get(key);
        return axis == null ? null : axis.day(place(cell, key));
    }

    private @Nullable Quantity number(Map<String, Integer> cell, String key) {
        Axis axis = axes.get(key);
        return axis == null ? null : axis.number(place(cell, key));
    }
}
