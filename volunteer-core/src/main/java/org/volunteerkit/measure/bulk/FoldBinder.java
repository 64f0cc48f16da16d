package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.Window;

/** Writes what brings rows together. */
final class FoldBinder {

    private final Code code;
    private final Rows rows;

    FoldBinder(Code code, Rows rows) {
        this.code = code;
        this.rows = rows;
    }

    @Nullable Rows bind(Fold step) {
        CutBinder cuts = new CutBinder(code, rows);
        CutBinder.Keys keys = cuts.keys(step.by());
        if (keys == null) {
            return no();
        }
        boolean distinct = step.op() == Fold.Op.DISTINCT;
        Optional<Gathering.Texts> texts = step.of().map(this::texts).orElse(Optional.of(Gathering.Texts.NONE));
        // The latest of several groups of one window is found by their texts.
        boolean latest = step.op() == Fold.Op.LAST;
        boolean unknown = step.op() == Fold.Op.WEIGHTED_MEAN || step.op() == Fold.Op.LONGEST_RUN;
        if (unknown || texts.isEmpty() || (distinct && keys.codes() != null) || (latest && rows.keys != null)) {
            return no();
        }
        Windows windows = null;
        Cut cut = cuts.cut(keys, null, Integer.MIN_VALUE, Integer.MAX_VALUE);
        boolean slices = step.in()
                .map(window -> window.cutsTime() && !(window instanceof Window.Life))
                .orElse(false);
        if (step.in().isPresent()) {
            Window in = step.in().get();
            if (!rows.dated || in instanceof Window.Anchored) {
                return no();
            }
            windows = slices ? Windows.of(in, rows.firstDay, rows.lastDay) : null;
            if (slices && windows == null) {
                return no();
            }
            cut = slices ? cuts.cut(keys, windows, Integer.MIN_VALUE, Integer.MAX_VALUE) : cuts.within(keys, in);
        }
        Rows groups = groups(step, keys, windows);
        if (!groups.numbers.fits()) {
            return code.outOfRange();
        }
        boolean figures = hasFigureOfNothing(step.op()) && step.by().isEmpty() && !slices;
        if (figures) {
            groups.place = Rows.PEOPLE;
            code.add(new Totalling(
                    rows.place, rows.register, cut, step.op(), code.state(), groups.register, texts.get()));
            return groups;
        }
        boolean adds = step.op() == Fold.Op.SUM || step.op() == Fold.Op.COUNT;
        if (adds && cut.isWhole() && !cut.hasKeys()) {
            groups.place = code.people(rows.place);
            code.add(new Adding(
                    rows.place,
                    rows.register,
                    groups.place,
                    step.op() == Fold.Op.COUNT,
                    code.register(),
                    groups.register));
            return groups;
        }
        groups.place = code.place();
        if (step.op() == Fold.Op.MEAN) {
            groups.own = code.register();
            groups.owns = Span.of(1, Math.max(1, rows.most));
            groups.values = rows.numbers;
        }
        code.add(new Gathering(
                rows.place,
                rows.register,
                cut,
                step.op(),
                code.state(),
                code.state(),
                groups.place,
                groups.register,
                groups.own,
                texts.get()));
        return groups;
    }

    private Rows groups(Fold step, CutBinder.Keys keys, @Nullable Windows windows) {
        Span numbers = switch (step.op()) {
            case SUM, MEAN -> rows.numbers.sum(rows.most);
            case MAX, MIN, LAST -> rows.numbers;
            case COUNT, DISTINCT, WEIGHTED_MEAN, LONGEST_RUN -> Span.of(0, rows.most);
        };
        boolean counts = step.op() == Fold.Op.COUNT || step.op() == Fold.Op.DISTINCT;
        Rows groups = rows.with(code.register(), counts ? 1 : rows.scale, numbers);
        groups.acts = false;
        groups.dated = windows != null;
        groups.byPerson = step.by().contains(CutBinder.PERSON);
        groups.keys = keys.tuples();
        groups.slices = windows == null ? Optional.empty() : step.in();
        groups.unit = step.each().orElse(rows.unit);
        groups.nothing = hasFigureOfNothing(step.op()) ? Rows.Nothing.ZERO : null;
        if (windows != null) {
            groups.firstDay = windows.start[0];
            groups.lastDay = windows.start[windows.start.length - 1];
        }
        groups.most =
                keys.tuples() != null ? rows.most : windows == null ? 1 : Math.min(rows.most, windows.start.length);
        return groups;
    }

    /** The texts that are counted; empty if they are not in columns. */
    private Optional<Gathering.Texts> texts(String field) {
        CutBinder.Keys keys = new CutBinder(code, rows).keys(ImmutableList.of(field));
        TextColumn column = code.table.texts(field);
        if (keys == null || keys.codes() == null) {
            return Optional.empty();
        }
        int size = column == null ? 1 : column.entries.size();
        Tuples groups = rows.keys;
        if (rows.acts || groups == null) {
            return Optional.of(new Gathering.Texts(keys.codes(), true, size));
        }
        int at = groups.names().indexOf(field);
        int[] codes = groups.codes().stream().mapToInt(tuple -> tuple[at]).toArray();
        return Optional.of(new Gathering.Texts(codes, false, size));
    }

    private static boolean hasFigureOfNothing(Fold.Op op) {
        return switch (op) {
            case SUM, COUNT, DISTINCT, LONGEST_RUN -> true;
            case MAX, MIN, MEAN, LAST, WEIGHTED_MEAN -> false;
        };
    }

    private @Nullable Rows no() {
        return code.refuse(Message.of("measure.bulk-step").with("step", "fold"));
    }
}
