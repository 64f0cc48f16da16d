package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.FactKind;
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
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** Puts one step behind a node, if it fits there. */
final class StepPlanner implements Step.Cases<Optional<Node>> {

    private static final ImmutableSet<Unit> FACTORS = ImmutableSet.of(Unit.NUMBER, Unit.PERSON, Unit.TIME);

    private final Planner planner;
    private final CasePlanner cases;
    private final Node source;
    private final String path;

    StepPlanner(Planner planner, Node source, String path) {
        this.planner = planner;
        this.cases = new CasePlanner(planner, true);
        this.source = source;
        this.path = path;
    }

    @Nullable Node plan(Step step) {
        Node node = step.match(this).orElse(null);
        if (node != null && node.gathers() && node.asksFacts() && hasRank(node)) {
            return planner.refuse(Problem.of("measure.rank-facts").field(path));
        }
        if (node != null) {
            StepNotes.of(step, source, path, planner::note);
        }
        return node;
    }

    /** Whether everybody must be known for what comes out of a node. */
    static boolean hasRank(Node node) {
        return node instanceof Ranking || node.sources().stream().anyMatch(StepPlanner::hasRank);
    }

    @Override
    public Optional<Node> take(Take step) {
        if (!(source instanceof Picking picking)) {
            return no(Problem.of("measure.take-late").field(path + ".take"));
        }
        FactKind<?> kind = picking.kind();
        if (step.since().isPresent()) {
            return lasting(step, kind);
        }
        if (step.field().isEmpty()) {
            Quantity flat = step.flat()
                    .or(() -> step.each().map(unit -> Quantity.of(1, unit)))
                    .orElseThrow();
            Taking taking = new Taking(flat.unit(), Optional.empty(), Optional.empty(), Optional.of(flat));
            return changed(flat.unit(), taking, Grain.common(flat.number(), Ratio.ZERO));
        }
        Optional<Unit> unit = quantity(kind, step.field().get(), path + ".take.field");
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        Ratio grain = Grain.ofField(unit.get());
        if (step.times().isPresent()) {
            String where = path + ".take.times";
            Optional<Unit> times = quantity(kind, step.times().get(), where);
            if (times.isEmpty()) {
                return Optional.empty();
            }
            if (!FACTORS.contains(times.get())) {
                return no(Problem.of("measure.times-unit").field(where));
            }
            grain = Grain.product(grain, Grain.ofField(times.get()));
        }
        return changed(unit.get(), new Taking(unit.get(), step.field(), step.times(), Optional.empty()), grain);
    }

    private Optional<Node> lasting(Take step, FactKind<?> kind) {
        boolean since = isDay(kind, step.since().orElseThrow(), path + ".take.since");
        boolean until = step.until().isEmpty() || isDay(kind, step.until().get(), path + ".take.until");
        Unit unit = step.in().orElseThrow();
        return since && until
                ? changed(
                        unit, new Lasting(step.since().get(), step.until(), unit), unit == Unit.DAY ? Ratio.ONE : null)
                : Optional.empty();
    }

    private boolean isDay(FactKind<?> kind, String field, String where) {
        Optional<FactKind.Shape> shape = kind.shape(field);
        if (shape.isEmpty()) {
            planner.refuse(Planner.unknownField(kind, where));
        } else if (shape.get() != FactKind.Shape.DAY) {
            planner.refuse(
                    Problem.of("measure.field-no-day").with("field", field).field(where));
        }
        return shape.equals(Optional.of(FactKind.Shape.DAY));
    }

    private Optional<Unit> quantity(FactKind<?> kind, String field, String where) {
        Optional<Unit> unit = kind.unit(field);
        if (kind.shape(field).isEmpty()) {
            planner.refuse(Planner.unknownField(kind, where));
        } else if (unit.isEmpty()) {
            planner.refuse(
                    Problem.of("measure.field-no-quantity").with("field", field).field(where));
        }
        return unit;
    }

    @Override
    public Optional<Node> weigh(Weigh step) {
        ImmutableList.Builder<Weighing.Factor> factors = ImmutableList.builder();
        boolean sound = true;
        boolean split = false;
        for (int i = 0; i < step.factors().size(); i++) {
            Weigh.Factor factor = step.factors().get(i);
            Casing when = cases.casing(factor.when(), source, true, path + ".weigh.factors[" + i + "].when");
            if (when == null) {
                sound = false;
            } else {
                factors.add(new Weighing.Factor(when, factor.times()));
                split |= when.isOfTime()
                        && step.touch() == Weigh.Touch.SPLIT
                        && source.kinds().stream().anyMatch(FactKind::isTimed);
            }
        }
        return sound
                ? changed(
                        source.unit,
                        new Weighing(step.touch(), step.compose(), factors.build()),
                        split ? null : Grain.ofWeights(step, source.grain()))
                : Optional.empty();
    }

    @Override
    public Optional<Node> quantize(Quantize step) {
        return step.step().unit() == source.unit
                ? changed(
                        source.unit,
                        new Quantizing(step.step(), step.mode()),
                        step.step().number())
                : no(Planner.wrongUnit(source.unit, path + ".quantize.step"));
    }

    @Override
    public Optional<Node> worth(Worth step) {
        String where = path + ".worth";
        List<Schedule> schedules = step.schedule()
                .map(List::of)
                .orElse(step.bands().stream().map(Worth.Rate::schedule).toList());
        boolean one = step.schedule().isPresent();
        for (int i = 0; i < schedules.size(); i++) {
            if (schedules.get(i).unitIn() != source.unit) {
                String place = one ? ".schedule" : ".bands[" + i + "].schedule";
                return no(Planner.wrongUnit(source.unit, where + place + "[0].from"));
            }
        }
        Bands<Schedule> bands = one
                ? Bands.always(schedules.get(0))
                : cases.bands(
                        step.bands().stream().map(Worth.Rate::when).toList(), schedules, source, where + ".bands");
        boolean scope = hasScope(step.per(), step.in(), where);
        if (bands == null || !scope) {
            return Optional.empty();
        }
        Unit out = schedules.get(0).unitOut();
        Ratio grain = Ratio.ZERO;
        for (Schedule schedule : schedules) {
            grain = Grain.common(grain, Grain.ofWorth(schedule, source.grain()));
        }
        return step.over() == Worth.Over.ACT
                ? changed(out, new Rating(bands), grain)
                : Optional.of(
                        new Running(source, out, scope(step.per(), step.in()), new RatingTotal(bands)).grained(grain));
    }

    @Override
    public Optional<Node> cap(Cap step) {
        String where = path + ".cap";
        boolean one = step.max().isPresent();
        List<Quantity> maxima = step.max()
                .map(List::of)
                .orElse(step.bands().stream().map(Cap.Limit::max).toList());
        for (int i = 0; i < maxima.size(); i++) {
            if (maxima.get(i).unit() != source.unit) {
                return no(Planner.wrongUnit(source.unit, where + (one ? ".max" : ".bands[" + i + "].max")));
            }
        }
        Bands<Quantity> bands = one
                ? Bands.always(maxima.get(0))
                : cases.bands(step.bands().stream().map(Cap.Limit::when).toList(), maxima, source, where + ".bands");
        boolean scope = hasScope(step.per(), step.in(), where);
        if (bands == null || !scope) {
            return Optional.empty();
        }
        Ratio grain = source.grain();
        if (step.over() == Cap.Over.DROP || step.over() == Cap.Over.CARRY) {
            for (Quantity max : maxima) {
                grain = Grain.common(grain, max.number());
            }
        }
        Running.Scope group = scope(step.per(), step.in());
        return switch (step.over()) {
            case DROP, REJECT, FLAG ->
                Optional.of(
                        new Running(source, source.unit, group, new Capping(group, bands, step.over())).grained(grain));
            case VOID -> Optional.of(new Voiding(source, group, bands).grained(grain));
            case CARRY ->
                source.acts && !(step.in().orElseThrow() instanceof Window.Life)
                        ? Optional.of(
                                new Carrying(source, group.per(), step.in().get(), bands).grained(grain))
                        : no(Problem.of("measure.carry-acts").field(where + ".over"));
        };
    }

    static Running.Scope scope(List<String> per, Optional<Window> in) {
        return new Running.Scope(ImmutableList.copyOf(per), in);
    }

    private boolean hasScope(List<String> per, Optional<Window> in, String where) {
        boolean windows = in.isEmpty() || (source.dated && in.get().cutsTime());
        if (!windows) {
            planner.refuse(Problem.of("measure.cap-window").field(where + ".in"));
        }
        boolean keys = hasKeys(per, where + ".per");
        return keys && windows;
    }

    @Override
    public Optional<Node> fold(Fold step) {
        String where = path + ".fold";
        boolean known = hasKeys(step.by(), where + ".by");
        if (step.of().isPresent() && !source.keys.contains(step.of().get())) {
            planner.refuse(unknownKey(source, step.of().get(), where + ".of"));
            known = false;
        }
        if (step.in().isPresent() && !cases.isKnown(step.in().get(), where + ".in")) {
            return Optional.empty();
        }
        if (step.in().isPresent() && !source.dated) {
            return no(Problem.of("measure.fold-window").field(where + ".in"));
        }
        if (step.op() == Fold.Op.LONGEST_RUN && source.slices().isEmpty()) {
            return no(Problem.of("measure.fold-run").field(where + ".op"));
        }
        Unit unit = step.each().orElse(source.unit);
        Ratio grain = Grain.ofFold(step.op(), source.grain());
        return known ? Optional.of(new Folding(source, unit, step).grained(grain)) : Optional.empty();
    }

    @Override
    public Optional<Node> rank(Rank step) {
        if (source.acts) {
            return no(Problem.of("measure.rank-acts").field(path + ".rank"));
        }
        return hasKeys(step.per(), path + ".rank.per")
                ? Optional.of(new Ranking(source, step.top(), step.per()).grained(source.grain()))
                : Optional.empty();
    }

    @Override
    public Optional<Node> enough(Enough step) {
        return planner.keepsTo(step, source.unit, path + ".test")
                ? changed(source.unit, new Passing(step), source.grain())
                : Optional.empty();
    }

    private Optional<Node> changed(Unit unit, RowChange change, @Nullable Ratio grain) {
        return Optional.of(new Changing(source, unit, change).grained(grain));
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
                planner.refuse(unknownKey(source, names.get(i), place));
                sound = false;
            } else if (!seen.add(names.get(i))) {
                planner.refuse(Problem.of("measure.key-twice").field(place));
                sound = false;
            }
        }
        return sound;
    }

    static Problem unknownKey(Node source, String key, String place) {
        Problem unknown = source.keys.isEmpty()
                ? Problem.of("measure.key-none")
                : Problem.of("measure.key-unknown").with("known", Planner.list(source.keys));
        return unknown.field(place).found(Found.text(key));
    }
}
