package org.volunteerkit.measure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.measure.step.Enough;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.measure.step.Rank;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.measure.step.Take;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.measure.step.Worth;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Puts one step behind a node, if it fits there. */
final class StepPlanner implements Step.Cases<Optional<Node>> {

    private final Planner planner;
    private final Vocabulary vocabulary;
    private final Node source;
    private final String path;

    StepPlanner(Planner planner, Vocabulary vocabulary, Node source, String path) {
        this.planner = planner;
        this.vocabulary = vocabulary;
        this.source = source;
        this.path = path;
    }

    @Nullable Node plan(Step step) {
        return step.match(this).orElse(null);
    }

    @Override
    public Optional<Node> take(Take step) {
        if (!(source instanceof Node.Picking picking)) {
            return no(Problem.of("measure.take-late").field(path + ".take"));
        }
        if (step.since().isPresent() || step.times().isPresent()) {
            return no(Problem.of("measure.not-planned").field(path + ".take"));
        }
        if (step.field().isEmpty()) {
            Quantity flat = step.flat()
                    .or(() -> step.each().map(unit -> Quantity.of(1, unit)))
                    .orElseThrow();
            return changed(flat.unit(), Changes.taking(step, flat.unit()), Grain.common(flat.number(), Ratio.ZERO));
        }
        String field = step.field().get();
        FactKind<?> kind = vocabulary.kind(picking.pick.kind()).orElseThrow();
        if (kind.shape(field).isEmpty()) {
            return no(Planner.unknownField(kind, path + ".take.field"));
        }
        Optional<Unit> unit = kind.unit(field);
        return unit.isPresent()
                ? changed(unit.get(), Changes.taking(step, unit.get()), Grain.ofField(unit.get()))
                : no(Problem.of("measure.field-no-quantity")
                        .with("field", field)
                        .field(path + ".take.field"));
    }

    @Override
    public Optional<Node> quantize(Quantize step) {
        return step.step().unit() == source.unit
                ? changed(source.unit, Changes.quantizing(step), step.step().number())
                : no(Planner.wrongUnit(source.unit, path + ".quantize.step"));
    }

    @Override
    public Optional<Node> worth(Worth step) {
        if (step.schedule().isEmpty() || step.in().isPresent()) {
            return no(Problem.of("measure.not-planned").field(path + ".worth"));
        }
        Schedule schedule = step.schedule().get();
        Unit out = schedule.unitOut();
        if (schedule.unitIn() != source.unit) {
            return no(Planner.wrongUnit(source.unit, path + ".worth.schedule[0].from"));
        }
        if (!hasKeys(step.per(), path + ".worth.per")) {
            return Optional.empty();
        }
        Ratio grain = Grain.ofWorth(schedule, source.grain());
        return step.over() == Worth.Over.ACT
                ? changed(out, Changes.worth(schedule), grain)
                : Optional.of(
                        new Node.Running(source, out, step.per(), Optional.empty(), Changes.worthOfTotal(schedule))
                                .grained(grain));
    }

    @Override
    public Optional<Node> cap(Cap step) {
        if (step.max().isEmpty() || step.over() != Cap.Over.DROP) {
            return no(Problem.of("measure.not-planned").field(path + ".cap"));
        }
        if (step.max().get().unit() != source.unit) {
            return no(Planner.wrongUnit(source.unit, path + ".cap.max"));
        }
        if (!hasKeys(step.per(), path + ".cap.per")) {
            return Optional.empty();
        }
        if (step.in().isPresent() && !(source.dated && step.in().get().cutsTime())) {
            return no(Problem.of("measure.cap-window").field(path + ".cap.in"));
        }
        return Optional.of(new Node.Running(
                        source,
                        source.unit,
                        step.per(),
                        step.in(),
                        Changes.capping(step, step.max().get()))
                .grained(Grain.common(source.grain(), step.max().get().number())));
    }

    @Override
    public Optional<Node> weigh(Weigh step) {
        return no(Problem.of("measure.not-planned").field(path + ".weigh"));
    }

    @Override
    public Optional<Node> rank(Rank step) {
        return no(Problem.of("measure.not-planned").field(path + ".rank"));
    }

    @Override
    public Optional<Node> fold(Fold step) {
        boolean known = hasKeys(step.by(), path + ".fold.by");
        if (step.of().isPresent() && !source.keys.contains(step.of().get())) {
            refuseKey(step.of().get(), path + ".fold.of");
            known = false;
        }
        if (step.in().isPresent() && !planner.isKnown(step.in().get(), path + ".fold.in")) {
            return Optional.empty();
        }
        if (step.in().isPresent() && !source.dated) {
            return no(Problem.of("measure.fold-window").field(path + ".fold.in"));
        }
        Unit unit = step.each().orElse(source.unit);
        Ratio grain = Grain.ofFold(step.op(), source.grain());
        return known ? Optional.of(new Folding(source, unit, step).grained(grain)) : Optional.empty();
    }

    @Override
    public Optional<Node> enough(Enough step) {
        return planner.keepsTo(step, source.unit, path + ".test")
                ? changed(source.unit, Changes.testing(step), source.grain())
                : Optional.empty();
    }

    private Optional<Node> changed(Unit unit, Node.Changing.RowChange change, @Nullable Ratio grain) {
        return Optional.of(new Node.Changing(source, unit, change).grained(grain));
    }

    private Optional<Node> no(Problem problem) {
        planner.refuse(problem);
        return Optional.empty();
    }

    private boolean hasKeys(List<String> names, String where) {
        Set<String> seen = new HashSet<>();
        boolean sound = true;
        for (int i = 0; i < names.size(); i++) {
            String place = where + "[" + i + "]";
            if (!source.keys.contains(names.get(i))) {
                refuseKey(names.get(i), place);
                sound = false;
            } else if (!seen.add(names.get(i))) {
                planner.refuse(Problem.of("measure.key-twice").field(place));
                sound = false;
            }
        }
        return sound;
    }

    private void refuseKey(String key, String place) {
        planner.refuse(Problem.of("measure.key-unknown")
                .with("known", source.keys.isEmpty() ? "-" : Planner.list(source.keys))
                .field(place)
                .found(Found.text(key)));
    }
}
