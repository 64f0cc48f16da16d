package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
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
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Anchor;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/** Turns the named measures of a document into a plan, and finds everything that is wrong with them on the way. */
final class Planner {

    /** Values, steps and parts of them in one document; also the ways from a value down to facts. */
    static final int MOST_RULES = 1000;

    private static final int MOST_DEEP = 200;
    private static final int MOST_SHOWN = 40;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    private final MeasureDocument document;
    private final Vocabulary vocabulary;
    private final Map<String, Anchoring> events = new LinkedHashMap<>();
    private final Map<String, Node> planned = new LinkedHashMap<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<Problem> ofAll = new ArrayList<>();
    private final Map<String, List<Problem>> ofValues = new LinkedHashMap<>();
    private final Map<String, List<Problem>> notes = new LinkedHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();
    private long looks;

    Planner(MeasureDocument document, Vocabulary vocabulary) {
        this.document = document;
        this.vocabulary = vocabulary.and(document.facts());
        document.values().keySet().forEach(name -> {
            ofValues.put(name, new ArrayList<>());
            notes.put(name, new ArrayList<>());
        });
    }

    /** Returns what is no mistake but may not be meant, in the order of the document. */
    List<Problem> notes() {
        ImmutableList.Builder<Problem> all = ImmutableList.builder();
        notes.values().forEach(all::addAll);
        return all.build();
    }

    /** Returns a note on every value that no other one builds on and that is not among those that are used. */
    List<Problem> unused(Set<String> used) {
        ImmutableList.Builder<Problem> unused = ImmutableList.builder();
        int number = 1;
        for (String name : document.values().keySet()) {
            if (!used.contains(name) && !named.contains(name)) {
                String place = isName(name) ? "." + name : "[#" + number + "]";
                unused.add(Problem.of("measure.note-unused").field("values" + place));
            }
            number++;
        }
        return unused.build();
    }

    /** Notes what may not be meant of the value that is being planned. */
    void note(Problem problem) {
        List<Problem> own = notes.get(open.peek());
        if (own != null) {
            own.add(problem);
        }
    }

    /** Returns what is wrong, in the order of the document whatever the order in which values needed each other. */
    List<Problem> problems() {
        ImmutableList.Builder<Problem> all = ImmutableList.builder();
        all.addAll(ofAll);
        ofValues.values().forEach(all::addAll);
        return all.build();
    }

    /** The kinds of facts, those of the document included. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The personal events that are sound, by name. */
    ImmutableMap<String, Anchoring> events() {
        return ImmutableMap.copyOf(events);
    }

    /** Plans every value; those with a problem, or built on one that has, are missing in the result. */
    Map<String, Node> plan() {
        long rules = Size.of(document);
        if (rules > MOST_RULES) {
            ofAll.add(Problem.of("measure.too-many-rules")
                    .with("most", MOST_RULES)
                    .field("values")
                    .found(Found.value(Long.toString(rules))));
            return planned;
        }
        checkNames(document.facts().keySet(), "facts");
        checkNames(document.anchors().keySet(), "anchors");
        failed.addAll(checkNames(document.values().keySet(), "values"));
        document.anchors().forEach(this::planEvent);
        document.values().keySet().forEach(this::planned);
        return planned;
    }

    /** Notes names that are none, and returns them. */
    private Set<String> checkNames(Set<String> names, String path) {
        Set<String> wrong = new LinkedHashSet<>();
        int number = 1;
        for (String name : names) {
            if (!isName(name)) {
                ofAll.add(Problem.of("measure.name-form")
                        .field(path + "[#" + number + "]")
                        .found(Found.text(name)));
                wrong.add(name);
            }
            number++;
        }
        return wrong;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** Returns names for a message, of very many the first. */
    static String list(Collection<String> names) {
        String shown = names.stream().filter(Planner::isName).limit(MOST_SHOWN).collect(Collectors.joining(", "));
        return names.size() > MOST_SHOWN ? shown + ", ..." : shown;
    }

    private void planEvent(String name, Anchor anchor) {
        String path = "anchors." + (isName(name) ? name : "-");
        // Events that build on each other could form a circle, and nobody has needed one.
        Node facts = new StartPlanner(this, false).picking(anchor.pick(), path + ".pick");
        if (!(facts instanceof Picking picking)) {
            return;
        }
        FactKind<?> kind = picking.kind();
        boolean sound = anchor.day()
                .map(field -> kind.shape(field).equals(Optional.of(FactKind.Shape.DAY)))
                .orElse(kind.isAct());
        if (sound) {
            events.put(name, new Anchoring(picking, anchor.day(), anchor.which()));
        } else {
            refuse(Problem.of("measure.anchor-day").field(path + ".day"));
        }
    }

    private @Nullable Node planned(String name) {
        if (planned.containsKey(name) || failed.contains(name)) {
            return planned.get(name);
        }
        Measure measure = document.values().get(name);
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
        Node node = placed(new StartPlanner(this, true).start(measure, path), path, path);
        for (int i = 0; i < measure.then().size() && node != null; i++) {
            String place = path + ".then[" + i + "]";
            node = placed(new StepPlanner(this, node, place).plan(measure.then().get(i)), place, path);
        }
        return node;
    }

    private @Nullable Node placed(@Nullable Node node, String place, String path) {
        if (node != null) {
            node.standsAt(place);
        }
        return withinBounds(node, path);
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

    /** A value that was not folded is compared by its total. */
    static Node totalled(Node node) {
        return node.acts
                ? new Folding(node, node.unit, Fold.builder().op(Fold.Op.SUM).build()).grained(node.grain())
                : node;
    }

    /**
     * A value that was not folded is required of by its total, but of lengths of time by the longest: two of them do not make
     * one, and the age of somebody whose birth is not known is no age of zero.
     */
    static Node lookedAt(Node node) {
        return node.acts && isOfLengths(node)
                ? new Folding(node, node.unit, Fold.builder().op(Fold.Op.MAX).build()).grained(node.grain())
                : totalled(node);
    }

    private static boolean isOfLengths(Node node) {
        return node instanceof Changing changing
                && (changing.change() instanceof Lasting || isOfLengths(changing.source()));
    }

    /** Whether values can be looked at group by group; groups of other windows, or of none, would never meet. */
    static boolean haveSameGroups(Node one, Node other) {
        return one.keys.asList().equals(other.keys.asList()) && one.slices().equals(other.slices());
    }

    /** Returns whether there is time left to compare cases; of a document with very many, those that come first are compared. */
    boolean mayLook(long more) {
        if (more > Partition.MOST_LOOKS - looks) {
            return false;
        }
        looks += more;
        return true;
    }

    /** Plans a value that is named at a place. */
    @Nullable Node named(String name, String path) {
        Map<String, Measure> values = document.values();
        named.add(name);
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

    /** What people call a value. */
    Text title(String name) {
        return title(document, name);
    }

    static Text title(MeasureDocument document, String name) {
        return Optional.ofNullable(document.values().get(name))
                .flatMap(Measure::title)
                .orElse(Text.of("“" + name + "”", name));
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
        String value = open.peek();
        (value == null ? ofAll : ofValues.getOrDefault(value, ofAll)).add(problem);
        return null;
    }
}
