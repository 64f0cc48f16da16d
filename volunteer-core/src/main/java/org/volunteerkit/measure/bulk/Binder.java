package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.Measure;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.rule.Pick;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Step;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * Writes the program that works out values from a table, seen from a day.
 *
 * <p>What is worked out once is used by all values that begin alike. A value that cannot be worked out in whole numbers is
 * refused, with all values that are built on it.
 */
final class Binder {

    private static final int MOST_LEAVES = 30;

    private final Measures measures;
    private final Code code;
    private final Map<String, Optional<Rows>> values = new HashMap<>();
    private final Map<String, Message> refused = new HashMap<>();
    private final Map<Object, Optional<Rows>> known = new HashMap<>();

    /** A step behind rows; rows are equal only to themselves. */
    private record Behind(Rows rows, Step step) {}

    Binder(Measures measures, Code code) {
        this.measures = measures;
        this.code = code;
    }

    /** What comes out as the figure of a value; null if it is refused. */
    @Nullable Rows figures(String name) {
        Rows rows = value(name);
        return rows == null ? null : totalled(rows);
    }

    /** What comes out as a value; null if it is refused. */
    @Nullable Rows value(String name) {
        Optional<Rows> before = values.get(name);
        if (before == null) {
            Rows rows = rows(measures.measure(name));
            if (rows == null) {
                refused.put(name, code.refused());
            }
            before = Optional.ofNullable(rows);
            values.put(name, before);
        } else if (before.isEmpty()) {
            code.refuse(refused.getOrDefault(name, code.refused()));
        }
        return before.orElse(null);
    }

    private @Nullable Rows rows(Measure measure) {
        boolean folded = foldsSum(measure);
        Rows rows = folded ? sumOfFolds(measure) : start(measure);
        for (int i = folded ? 1 : 0; i < measure.then().size() && rows != null; i++) {
            rows = step(rows, measure.then().get(i));
        }
        return rows;
    }

    /** Whether values are put together only to be added up. */
    private static boolean foldsSum(Measure measure) {
        return measure.sum().size() > 1
                && !measure.then().isEmpty()
                && measure.then().get(0) instanceof Fold fold
                && fold.op() == Fold.Op.SUM;
    }

    /** The sum of what each value comes to is the sum of all, and acts of several kinds need not be put in one order. */
    private @Nullable Rows sumOfFolds(Measure measure) {
        Rows all = null;
        for (String name : measure.sum()) {
            Rows rows = value(name);
            Rows folded = rows == null ? null : step(rows, measure.then().get(0));
            if (folded == null) {
                return null;
            }
            all = all == null ? folded : new PairBinder(code, all, folded).sum();
            if (all == null) {
                return null;
            }
        }
        return all;
    }

    private @Nullable Rows step(Rows rows, Step step) {
        return known.computeIfAbsent(
                        new Behind(rows, step),
                        each -> Optional.ofNullable(
                                step.match(new StepBinder(code, rows)).orElse(null)))
                .orElse(null);
    }

    private @Nullable Rows start(Measure measure) {
        if (measure.pick().isPresent()) {
            Pick pick = measure.pick().get();
            return known.computeIfAbsent(pick, each -> Optional.ofNullable(picking(pick)))
                    .orElse(null);
        }
        if (measure.of().isPresent()) {
            return value(measure.of().get());
        }
        if (!measure.sum().isEmpty()) {
            return sum(measure.sum());
        }
        if (!measure.greatest().isEmpty()) {
            return extreme(measure.greatest(), Pairing.How.GREATEST);
        }
        if (!measure.least().isEmpty()) {
            return extreme(measure.least(), Pairing.How.LEAST);
        }
        if (measure.meets().isPresent()) {
            return meeting(measure.meets().get());
        }
        return pair(measure);
    }

    private @Nullable Rows picking(Pick pick) {
        int kind = code.table.kind(pick.kind());
        ImmutableList<RowTest> tests = ImmutableList.of();
        if (kind >= 0) {
            ImmutableSet<String> held = code.table.kinds.get(kind).fields();
            Optional<String> missing = pick.where().keySet().stream()
                    .filter(field -> !held.contains(field))
                    .findFirst();
            if (missing.isPresent()) {
                return code.refuse(Message.of("measure.bulk-field").with("field", missing.get()));
            }
            ImmutableList<RowTest> asked = new Tests(code).of(pick.where(), kind);
            if (asked == null) {
                return code.refuse(Message.of("measure.bulk-start").with("start", "pick"));
            }
            tests = ImmutableList.copyOf(Iterables.concat(inTime(kind), asked));
        }
        Rows rows = new Rows();
        rows.place = code.place();
        rows.register = code.register();
        rows.numbers = Span.of(1, 1);
        rows.values = rows.numbers;
        rows.acts = true;
        rows.dated = kind < 0 || code.table.kinds.get(kind).act();
        rows.kinds = kind < 0 ? ImmutableSet.of() : ImmutableSet.of(kind);
        rows.firstDay = Math.min(code.table.firstDay, code.day);
        rows.lastDay = Math.min(code.table.lastDay, code.day);
        rows.most = code.table.longest;
        if (kind >= 0) {
            code.add(new Picking(code.table.rows(kind), tests, rows.place));
            if (tests.isEmpty()) {
                code.all(rows.place, code.table.rows(kind));
            }
        }
        code.add(new Filling(rows.place, 1, rows.register));
        return rows;
    }

    /** Acts must have happened on the day of the question, states must hold on it. */
    private List<RowTest> inTime(int kind) {
        FactTable table = code.table;
        RowTest begun = new RowTest.OfDay(table.day, Integer.MIN_VALUE, code.day + 1);
        if (table.kinds.get(kind).act()) {
            return table.lastDay <= code.day ? ImmutableList.of() : ImmutableList.of(begun);
        }
        return ImmutableList.of(begun, new RowTest.OfDay(table.until, code.day + 1, Integer.MAX_VALUE));
    }

    /** What was not folded is compared, and answered, by its total. */
    private @Nullable Rows totalled(Rows rows) {
        return rows.acts ? step(rows, Fold.builder().op(Fold.Op.SUM).build()) : rows;
    }

    private @Nullable Rows sum(List<String> names) {
        Rows all = value(names.get(0));
        for (int i = 1; i < names.size() && all != null; i++) {
            Rows more = value(names.get(i));
            all = more == null ? null : new PairBinder(code, all, more).sum();
        }
        return all;
    }

    private @Nullable Rows extreme(List<String> names, Pairing.How how) {
        Rows all = figures(names.get(0));
        for (int i = 1; i < names.size() && all != null; i++) {
            Rows more = figures(names.get(i));
            all = more == null ? null : new PairBinder(code, all, more).extreme(how);
        }
        return all;
    }

    /** One figure a person; values that answer by groups are not looked at in columns. */
    private @Nullable Rows meeting(Requirement requirement) {
        List<Requirement.OfValue> limits = new ArrayList<>();
        Deciding.Truth truth = Deciding.truth(requirement, limits);
        ImmutableList.Builder<Deciding.Leaf> leaves = ImmutableList.builder();
        long nothing = 0;
        for (int i = 0; i < limits.size(); i++) {
            Requirement.OfValue limit = limits.get(i);
            Rows rows = figures(limit.of());
            if (rows == null) {
                return null;
            }
            boolean single = rows.keys == null && rows.slices.isEmpty() && !rows.byPerson;
            Keeping keeping = single ? Keeping.of(limit, rows) : null;
            if (keeping == null || limits.size() > MOST_LEAVES) {
                return code.refuse(Message.of("measure.bulk-start").with("start", "meets"));
            }
            Unit unit = limit.limits().get(0).unit();
            long ofNothing = rows.nothing == null
                    ? 0
                    : Deciding.bits(limit.admits(Quantity.of(Rows.Nothing.compared(rows.nothing), unit)));
            nothing |= ofNothing << (2 * i);
            leaves.add(new Deciding.Leaf(rows.place, rows.register, rows.own, keeping, ofNothing));
        }
        Rows met = new Rows();
        met.place = Rows.PEOPLE;
        met.register = code.register();
        met.numbers = Span.of(0, 1);
        met.values = met.numbers;
        met.most = 1;
        met.nothing = new Rows.Nothing(true, Ratio.of(truth.holds(nothing) ? 1 : 0));
        code.add(new Deciding(leaves.build(), truth, met.register));
        return met;
    }

    private @Nullable Rows pair(Measure measure) {
        List<String> names = !measure.among().isEmpty()
                ? measure.among()
                : measure.ratio().isEmpty() ? measure.difference() : measure.ratio();
        Rows first = figures(names.get(0));
        Rows second = first == null ? null : figures(names.get(1));
        if (first == null || second == null) {
            return null;
        }
        if (!measure.among().isEmpty()) {
            // A share of nothing has no figure, so who has none is left out.
            boolean needed = measures.unit(names.get(0)) == Unit.PERCENT;
            return new PairBinder(code, first, second).among(needed);
        }
        return measure.ratio().isEmpty()
                ? new PairBinder(code, first, second).difference()
                : new PairBinder(code, first, second).share();
    }
}
