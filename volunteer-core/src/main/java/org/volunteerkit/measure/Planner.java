package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.measure.rule.Condition;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Turns named measures into a plan, and finds everything that is wrong with them on the way. */
final class Planner {

    /** Values and steps of one document; also the ways from a value down to facts. */
    static final int MOST_RULES = 1000;

    private static final int MOST_DEEP = 200;
    private static final int MOST_SHOWN = 40;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final Map<String, Measure> values;
    private final Vocabulary vocabulary;
    private final Map<String, Node> planned = new LinkedHashMap<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Problem> ofAll = new ArrayList<>();
    private final Map<String, List<Problem>> ofValues = new LinkedHashMap<>();

    Planner(Map<String, Measure> values, Vocabulary vocabulary) {
        this.values = values;
        this.vocabulary = vocabulary;
        values.keySet().forEach(name -> ofValues.put(name, new ArrayList<>()));
    }

    /** Returns what is wrong, in the order of the document whatever the order in which values needed each other. */
    List<Problem> problems() {
        ImmutableList.Builder<Problem> all = ImmutableList.builder();
        all.addAll(ofAll);
        ofValues.values().forEach(all::addAll);
        return all.build();
    }

    /** Plans every value; those with a problem, or built on one that has, are missing in the result. */
    Map<String, Node> plan() {
        long rules = values.values().stream()
                .mapToLong(each -> 1 + each.then().size() + each.sum().size())
                .sum();
        if (rules > MOST_RULES) {
            ofAll.add(Problem.of("measure.too-many-rules")
                    .with("most", MOST_RULES)
                    .field("values")
                    .found(Found.value(Long.toString(rules))));
            return planned;
        }
        int number = 1;
        for (String name : values.keySet()) {
            if (!isName(name)) {
                ofAll.add(Problem.of("measure.name-form")
                        .field("values[#" + number + "]")
                        .found(Found.text(name)));
                failed.add(name);
            }
            number++;
        }
        values.keySet().forEach(this::planned);
        return planned;
    }

    private static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Returns names for a message, of very many the first. */
    static String list(Collection<String> names) {
        String shown = names.stream().filter(Planner::isName).limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return names.size() > MOST_SHOWN ? shown + ", ..." : shown;
    }

    private @Nullable Node planned(String name) {
        if (planned.containsKey(name) || failed.contains(name)) {
            return planned.get(name);
        }
        Measure measure = values.get(name);
        open.push(name);
        Node node = measure == null ? null : plan(measure, "values." + name);
        open.pop();
        if (node == null) {
            failed.add(name);
        } else {
            planned.put(name, node);
        }
        return node;
    }

    private @Nullable Node plan(Measure measure, String path) {
        Node node = withinBounds(start(measure, path), path);
        for (int i = 0; i < measure.then().size() && node != null; i++) {
            StepPlanner steps = new StepPlanner(this, vocabulary, node, path + ".then[" + i + "]");
            node = withinBounds(steps.plan(measure.then().get(i)), path);
        }
        return node;
    }

    /** Returns a node if a walk from it down to facts is neither too deep nor too wide; asked of every node, so that none is. */
    private @Nullable Node withinBounds(@Nullable Node node, String path) {
        if (node != null && node.depth() > MOST_DEEP) {
            return refuse(tooDeep(path));
        }
        if (node != null && node.paths() > MOST_RULES) {
            return refuse(Problem.of("measure.too-many-paths")
                    .with("most", MOST_RULES)
                    .field(path));
        }
        return node;
    }

    private static Problem tooDeep(String path) {
        return Problem.of("measure.too-deep").with("most", MOST_DEEP).field(path);
    }

    private @Nullable Node start(Measure measure, String path) {
        if (measure.pick().isPresent()) {
            return picking(measure.pick().get(), path + ".pick");
        }
        if (measure.of().isPresent()) {
            return named(measure.of().get(), path + ".of");
        }
        if (!measure.sum().isEmpty()) {
            return joining(all(measure.sum(), path + ".sum"), path + ".sum");
        }
        if (!measure.greatest().isEmpty()
                || !measure.least().isEmpty()
                || measure.meets().isPresent()) {
            return refuse(Problem.of("measure.not-planned").field(path));
        }
        if (!measure.among().isEmpty()) {
            return pair(measure.among(), path + ".among", Comparing.How.AMONG);
        }
        return measure.ratio().isEmpty()
                ? pair(measure.difference(), path + ".difference", Comparing.How.DIFFERENCE)
                : pair(measure.ratio(), path + ".ratio", Comparing.How.SHARE);
    }

    private @Nullable Node pair(List<String> names, String path, Comparing.How how) {
        List<Node> two = all(names, path);
        if (two == null) {
            return null;
        }
        Node first = totalled(two.get(0));
        Node second = totalled(two.get(1));
        boolean units = first.unit == second.unit || how == Comparing.How.AMONG;
        // Groups of other windows, or of none, would never meet, and the answer would be none in silence.
        if (!units
                || !first.keys.asList().equals(second.keys.asList())
                || !first.slices().equals(second.slices())) {
            return refuse(Problem.of("measure.values-differ").field(path));
        }
        Ratio grain = switch (how) {
            case DIFFERENCE -> Grain.common(Stream.of(first, second));
            case SHARE -> null;
            case AMONG -> first.grain();
        };
        return new Comparing(first, second, how).grained(grain);
    }

    /** A value that was not folded is compared by its total. */
    static Node totalled(Node node) {
        return node.acts
                ? new Folding(node, node.unit, Fold.builder().op(Fold.Op.SUM).build()).grained(node.grain())
                : node;
    }

    private @Nullable Node named(String name, String path) {
        if (!values.containsKey(name)) {
            return refuse(Problem.of("measure.value-unknown")
                    .with("known", list(values.keySet()))
                    .field(path));
        }
        if (open.contains(name)) {
            List<String> circle = ImmutableList.copyOf(open.descendingIterator());
            String names = list(circle.subList(circle.indexOf(name), circle.size()));
            return refuse(Problem.of("measure.circle")
                    .with("names", names.replace(", ", " → ") + " → " + name)
                    .field(path));
        }
        return open.size() < MOST_DEEP ? planned(name) : refuse(tooDeep(path));
    }

    private @Nullable List<Node> all(List<String> names, String path) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Node node = named(names.get(i), path + "[" + i + "]");
            if (node != null) {
                nodes.add(node);
            }
        }
        return nodes.size() == names.size() ? nodes : null;
    }

    private @Nullable Node joining(@Nullable List<Node> parts, String path) {
        if (parts == null) {
            return null;
        }
        Node first = parts.get(0);
        boolean alike = parts.stream()
                .allMatch(part -> part.unit == first.unit
                        && part.acts == first.acts
                        && (part.acts
                                || (part.keys.asList().equals(first.keys.asList())
                                        && part.slices().equals(first.slices()))));
        if (!alike) {
            return refuse(Problem.of("measure.values-differ").field(path));
        }
        ImmutableSet<String> common = parts.stream()
                .map(part -> part.keys)
                .reduce((one, other) -> Sets.intersection(one, other).immutableCopy())
                .orElse(first.keys);
        return new Node.Joining(parts, common).grained(Grain.common(parts.stream()));
    }

    private @Nullable Node picking(Pick pick, String path) {
        Optional<FactKind<?>> known = vocabulary.kind(pick.kind());
        if (known.isEmpty()) {
            return refuse(Problem.of("measure.kind-unknown")
                    .with("known", list(vocabulary.names()))
                    .field(path + ".kind"));
        }
        FactKind<?> kind = known.get();
        boolean sound = true;
        int number = 1;
        for (Map.Entry<String, Condition> each : pick.where().entrySet()) {
            String place = isName(each.getKey()) ? "." + each.getKey() : "[#" + number + "]";
            sound &= isSound(kind, each.getKey(), each.getValue(), path + ".where" + place);
            number++;
        }
        if (!sound) {
            return null;
        }
        ImmutableSet<String> keys = kind.fields().stream()
                .filter(field -> kind.shape(field).equals(Optional.of(FactKind.Shape.KEY)))
                .collect(ImmutableSet.toImmutableSet());
        return new Node.Picking(pick, keys, kind.isAct()).grained(Ratio.ONE);
    }

    private boolean isSound(FactKind<?> kind, String field, Condition condition, String path) {
        Optional<FactKind.Shape> shape = kind.shape(field);
        if (shape.isEmpty()) {
            refuse(unknownField(kind, path));
            return false;
        }
        boolean texts = !condition.is().isEmpty() || !condition.isNot().isEmpty();
        boolean limits = !condition.limits().isEmpty();
        boolean fits = switch (shape.get()) {
            case KEY, KEYS -> !limits && condition.within().isEmpty();
            case QUANTITY -> !texts && condition.within().isEmpty();
            case DAY -> !texts && !limits;
        };
        if (!fits) {
            refuse(Problem.of("measure.condition-shape")
                    .with("field", list(ImmutableList.of(field)))
                    .field(path));
            return false;
        }
        boolean units = kind.unit(field)
                .map(unit -> limits && !keepsTo(condition, unit, path))
                .orElse(false);
        boolean windows =
                condition.within().isPresent() && !isKnown(condition.within().get(), path + ".within");
        return !units && !windows;
    }

    /** Returns whether limits are of a unit and can be kept; notes those that are not. */
    boolean keepsTo(Bounds bounds, Unit unit, String path) {
        List<Problem> found = problems(bounds, unit, path);
        found.forEach(this::refuse);
        return found.isEmpty();
    }

    static List<Problem> problems(Bounds bounds, Unit unit, String path) {
        ImmutableList.Builder<Problem> found = ImmutableList.builder();
        bounds.limitsByName().forEach((name, limit) -> {
            if (limit.unit() != unit) {
                found.add(wrongUnit(unit, path + "." + name));
            }
        });
        List<Problem> units = found.build();
        if (units.isEmpty() && !bounds.canBeKept()) {
            return ImmutableList.of(Problem.of("measure.limits-apart").field(path));
        }
        return units;
    }

    /** Returns whether a window asks for nothing that measures do not know; notes if it does. */
    boolean isKnown(Window window, String path) {
        boolean known = !(window instanceof Window.Anchored);
        if (!known) {
            refuse(Problem.of("measure.window-event").field(path));
        }
        return known;
    }

    static Problem unknownField(FactKind<?> kind, String path) {
        return Problem.of("measure.field-unknown")
                .with("kind", kind.name())
                .with("known", list(kind.fields()))
                .field(path);
    }

    static Problem wrongUnit(Unit unit, String path) {
        return Problem.of("measure.unit")
                .with("unit", Message.of("measure.unit-of").with("unit", Amounts.inWords(unit)))
                .field(path);
    }

    /** Notes what is wrong with the value that is being planned. */
    @Nullable Node refuse(Problem problem) {
        ofValues.getOrDefault(open.peek(), ofAll).add(problem);
        return null;
    }
}
