package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** Turns named measures into a plan, and finds everything that is wrong with them on the way. */
final class Planner {

    private final Map<String, Measure> values;
    private final Vocabulary vocabulary;
    private final Map<String, Node> planned = new LinkedHashMap<>();
    private final Set<String> failed = new LinkedHashSet<>();
    private final Set<String> open = new LinkedHashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    Planner(Map<String, Measure> values, Vocabulary vocabulary) {
        this.values = values;
        this.vocabulary = vocabulary;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Plans every value; those with a problem, or built on one that has, are missing in the result. */
    Map<String, Node> plan() {
        values.keySet().forEach(this::planned);
        return planned;
    }

    private @Nullable Node planned(String name) {
        if (planned.containsKey(name) || failed.contains(name)) {
            return planned.get(name);
        }
        if (!open.add(name)) {
            problems.add(Problem.of("measure.circle")
                    .with("names", String.join(" → ", open) + " → " + name)
                    .field("values." + name));
            return null;
        }
        Measure measure = values.get(name);
        Node node = measure == null ? null : plan(measure, "values." + name);
        open.remove(name);
        if (node == null) {
            failed.add(name);
        } else {
            planned.put(name, node);
        }
        return node;
    }

    private @Nullable Node plan(Measure measure, String path) {
        Node node = start(measure, path);
        for (int i = 0; i < measure.then().size() && node != null; i++) {
            node = new Steps(node, path + ".then[" + i + "]")
                    .plan(measure.then().get(i));
        }
        return node;
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
        // Groups of windows and groups without would never meet, and the answer would be none in silence.
        if (!units || !first.keys.asList().equals(second.keys.asList()) || first.dated != second.dated) {
            return refuse(Problem.of("measure.values-differ").field(path));
        }
        return new Comparing(first, second, how);
    }

    /** A value that was not folded is compared by its total. */
    static Node totalled(Node node) {
        return node.acts
                ? new Node.Folding(
                        node,
                        node.unit,
                        Step.Fold.builder().op(Step.Fold.Op.SUM).build())
                : node;
    }

    private @Nullable Node named(String name, String path) {
        if (!values.containsKey(name)) {
            return refuse(Problem.of("measure.value-unknown")
                    .with("known", String.join(", ", values.keySet()))
                    .field(path));
        }
        return planned(name);
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
                                || (part.keys.asList().equals(first.keys.asList()) && part.dated == first.dated)));
        if (!alike) {
            return refuse(Problem.of("measure.values-differ").field(path));
        }
        ImmutableSet<String> common = parts.stream()
                .map(part -> part.keys)
                .reduce((one, other) -> Sets.intersection(one, other).immutableCopy())
                .orElse(first.keys);
        return new Node.Joining(parts, common);
    }

    private @Nullable Node picking(Measure.Pick pick, String path) {
        Optional<FactKind<?>> known = vocabulary.kind(pick.kind());
        if (known.isEmpty()) {
            return refuse(Problem.of("measure.kind-unknown")
                    .with("known", String.join(", ", vocabulary.names()))
                    .field(path + ".kind"));
        }
        FactKind<?> kind = known.get();
        int before = problems.size();
        pick.where().forEach((field, condition) -> check(kind, field, condition, path + ".where." + field));
        if (problems.size() > before) {
            return null;
        }
        ImmutableSet<String> keys = kind.fields().stream()
                .filter(field -> kind.shape(field).equals(Optional.of(FactKind.Shape.KEY)))
                .collect(ImmutableSet.toImmutableSet());
        return new Node.Picking(pick, keys, kind.isAct());
    }

    private void check(FactKind<?> kind, String field, Condition condition, String path) {
        Optional<FactKind.Shape> shape = kind.shape(field);
        if (shape.isEmpty()) {
            refuse(unknownField(kind, path));
            return;
        }
        boolean texts = !condition.is().isEmpty() || !condition.isNot().isEmpty();
        boolean limits = !condition.limits().isEmpty();
        boolean fits = switch (shape.get()) {
            case KEY, KEYS -> !limits && condition.within().isEmpty();
            case QUANTITY -> !texts && condition.within().isEmpty();
            case DAY -> !texts && !limits;
        };
        if (!fits) {
            refuse(Problem.of("measure.condition-shape").with("field", field).field(path));
        } else if (limits) {
            kind.unit(field).ifPresent(unit -> checkUnits(condition, unit, path));
        }
    }

    private boolean checkUnits(Bounds bounds, Unit unit, String path) {
        boolean same = bounds.limits().stream().allMatch(limit -> limit.unit() == unit);
        if (!same) {
            refuse(wrongUnit(unit, path));
        }
        return same;
    }

    private static Problem unknownField(FactKind<?> kind, String path) {
        return Problem.of("measure.field-unknown")
                .with("kind", kind.name())
                .with("known", String.join(", ", kind.fields()))
                .field(path);
    }

    private static Problem wrongUnit(Unit unit, String path) {
        return Problem.of("measure.unit").with("unit", unitWords(unit)).field(path);
    }

    private static Message unitWords(Unit unit) {
        return Message.of("measure.unit-of").with("unit", Amounts.inWords(unit));
    }

    private @Nullable Node refuse(Problem problem) {
        problems.add(problem);
        return null;
    }

    /** Puts one step behind a node. */
    private final class Steps implements Step.Cases<Optional<Node>> {

        private final Node source;
        private final String path;

        Steps(Node source, String path) {
            this.source = source;
            this.path = path;
        }

        @Nullable Node plan(Step step) {
            return step.match(this).orElse(null);
        }

        @Override
        public Optional<Node> take(Step.Take step) {
            if (!(source instanceof Node.Picking picking)) {
                return no(Problem.of("measure.take-late").field(path + ".take"));
            }
            if (step.field().isEmpty()) {
                Unit flat =
                        step.each().or(() -> step.flat().map(Quantity::unit)).orElse(Unit.NUMBER);
                return Optional.of(new Node.Changing(source, flat, Changes.taking(step)));
            }
            String field = step.field().get();
            FactKind<?> kind = vocabulary.kind(picking.pick.kind()).orElseThrow();
            if (kind.shape(field).isEmpty()) {
                return no(unknownField(kind, path + ".take.field"));
            }
            Optional<Unit> unit = kind.unit(field);
            return unit.isPresent()
                    ? Optional.of(new Node.Changing(source, unit.get(), Changes.taking(step)))
                    : no(Problem.of("measure.field-no-quantity")
                            .with("field", field)
                            .field(path + ".take.field"));
        }

        @Override
        public Optional<Node> quantize(Step.Quantize step) {
            return step.step().unit() == source.unit
                    ? Optional.of(new Node.Changing(source, source.unit, Changes.quantizing(step)))
                    : no(wrongUnit(source.unit, path + ".quantize.step"));
        }

        @Override
        public Optional<Node> worth(Step.Worth step) {
            Unit out = step.schedule().unitOut();
            if (step.schedule().unitIn() != source.unit) {
                return no(wrongUnit(source.unit, path + ".worth.schedule[0].from"));
            }
            if (!hasKeys(step.per(), path + ".worth.per")) {
                return Optional.empty();
            }
            return Optional.of(
                    step.over() == Step.Worth.Over.ACT
                            ? new Node.Changing(source, out, Changes.worth(step))
                            : new Node.Running(source, out, step.per(), Optional.empty(), Changes.worthOfTotal(step)));
        }

        @Override
        public Optional<Node> cap(Step.Cap step) {
            if (step.max().unit() != source.unit) {
                return no(wrongUnit(source.unit, path + ".cap.max"));
            }
            if (!hasKeys(step.per(), path + ".cap.per")) {
                return Optional.empty();
            }
            if (step.in().isPresent() && !(source.dated && step.in().get().cutsTime())) {
                return no(Problem.of("measure.cap-window").field(path + ".cap.in"));
            }
            return Optional.of(new Node.Running(source, source.unit, step.per(), step.in(), Changes.capping(step)));
        }

        @Override
        public Optional<Node> fold(Step.Fold step) {
            List<String> keys = new ArrayList<>(step.by());
            step.of().ifPresent(keys::add);
            if (!hasKeys(keys, path + ".fold.by")) {
                return Optional.empty();
            }
            if (step.in().isPresent() && !source.dated) {
                return no(Problem.of("measure.fold-window").field(path + ".fold.in"));
            }
            return Optional.of(new Node.Folding(source, step.each().orElse(source.unit), step));
        }

        @Override
        public Optional<Node> test(Step.Test step) {
            return checkUnits(step, source.unit, path + ".test")
                    ? Optional.of(new Node.Changing(source, source.unit, Changes.testing(step)))
                    : Optional.empty();
        }

        private Optional<Node> no(Problem problem) {
            problems.add(problem);
            return Optional.empty();
        }

        private boolean hasKeys(List<String> names, String where) {
            List<String> unknown =
                    names.stream().filter(name -> !source.keys.contains(name)).toList();
            if (!unknown.isEmpty()) {
                refuse(Problem.of("measure.key-unknown")
                        .with("known", ImmutableList.sortedCopyOf(source.keys).toString())
                        .field(where)
                        .found(Found.value(unknown.get(0).length() > 64 ? "…" : unknown.get(0))));
            }
            return unknown.isEmpty();
        }
    }
}
