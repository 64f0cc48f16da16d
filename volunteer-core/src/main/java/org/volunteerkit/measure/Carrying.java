package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/** Acts whose sum in a window is kept within a maximum; what is above counts at the start of the next window. */
final class Carrying extends Node {

    /** How many windows without an act what is left over is carried through, at most: a hundred years of days. */
    private static final int MOST_WINDOWS = 36_525;

    /** What of an act has not found room yet. */
    private record Surplus(Row act, Quantity left) {}

    private final Node source;
    private final ImmutableList<String> per;
    private final Window in;
    private final Bands<Quantity> maxima;

    Carrying(Node source, ImmutableList<String> per, Window in, Bands<Quantity> maxima) {
        super(source.unit, source.keys, source.acts, source.dated);
        this.source = source;
        this.per = per;
        this.in = in;
        this.maxima = maxima;
    }

    ImmutableList<String> per() {
        return per;
    }

    Window in() {
        return in;
    }

    Bands<Quantity> maxima() {
        return maxima;
    }

    @Override
    List<Row> rows(Evaluation run) {
        Map<Group, List<Row>> byKey = new TreeMap<>();
        List<Row> rows = new ArrayList<>();
        for (Row row : run.inOrder(source)) {
            if (row.counts() && row.quantity().isPositive()) {
                ImmutableList<String> keysOfRow = per.stream().map(row::key).collect(ImmutableList.toImmutableList());
                byKey.computeIfAbsent(new Group(per, keysOfRow, Optional.empty()), key -> new ArrayList<>())
                        .add(row);
            } else {
                rows.add(row);
            }
        }
        byKey.values().forEach(acts -> new Line(run, rows).carry(acts));
        return together(rows);
    }

    /** What was carried twice over may meet itself on one day: it is one row then. */
    private static List<Row> together(List<Row> rows) {
        Map<List<Object>, Row> joined = new LinkedHashMap<>();
        for (Row row : rows) {
            boolean ofAct = row.fact() != null && row.day().isPresent();
            List<Object> key = ofAct ? List.of(row.fact(), row.day().get(), row.counts()) : List.of(row);
            joined.merge(key, row, Row::plus);
        }
        return new ArrayList<>(joined.values());
    }

    /** The windows of one key, one after the other. */
    private final class Line {

        private final Evaluation run;
        private final List<Row> into;
        private final Deque<Surplus> waiting = new ArrayDeque<>();
        private Quantity filled = Quantity.of(0, unit);

        Line(Evaluation run, List<Row> into) {
            this.run = run;
            this.into = into;
        }

        void carry(List<Row> acts) {
            Optional<DateRange> window = Optional.empty();
            for (Row act : acts) {
                Optional<DateRange> own = act.day().flatMap(in::at);
                if (own.isEmpty()) {
                    // Before the windows begin there is none whose maximum could be passed.
                    into.add(act);
                    continue;
                }
                while (window.isPresent() && !window.equals(own) && !waiting.isEmpty()) {
                    window = next(window.get());
                    open(window);
                }
                if (!window.equals(own)) {
                    filled = Quantity.of(0, unit);
                    window = own;
                }
                Surplus left = take(act, act.quantity(), null);
                if (left != null) {
                    waiting.addLast(left);
                }
            }
            for (int i = 0; i < MOST_WINDOWS && window.isPresent() && !waiting.isEmpty(); i++) {
                window = next(window.get());
                open(window);
            }
        }

        private Optional<DateRange> next(DateRange window) {
            return window.end().flatMap(in::at);
        }

        /** Starts a window with what waits for it. */
        private void open(Optional<DateRange> window) {
            filled = Quantity.of(0, unit);
            if (window.isEmpty() || window.get().start().isAfter(run.asOf())) {
                waiting.clear();
                return;
            }
            Deque<Surplus> still = new ArrayDeque<>();
            while (!waiting.isEmpty() && !isFull()) {
                Surplus each = waiting.removeFirst();
                Surplus left = take(each.act(), each.left(), window.get().start());
                if (left != null) {
                    still.addFirst(left);
                }
            }
            still.forEach(waiting::addFirst);
        }

        /** Whether nothing more finds room; where cases differ, nobody knows. */
        private boolean isFull() {
            return maxima.isOne() && filled.compareTo(maxima.values().get(0)) >= 0;
        }

        /** Counts as much of an act as there is room for, and returns the rest; null if there is none. */
        private @Nullable Surplus take(Row act, Quantity quantity, @Nullable LocalDate carriedTo) {
            Row row = carriedTo == null ? act : act.carried(carriedTo, quantity, carriedWords(quantity, act));
            Optional<Quantity> max = maxima.at(row, run);
            if (max.isEmpty()) {
                if (run.isTracing()) {
                    into.add(Rating.noCase(row, unit));
                }
                return null;
            }
            Quantity room = max.get().compareTo(filled) > 0 ? max.get().minus(filled) : Quantity.of(0, unit);
            boolean fits = quantity.compareTo(room) <= 0;
            Quantity taken = fits ? quantity : room;
            filled = filled.plus(taken);
            if (carriedTo == null || taken.isPositive()) {
                into.add(fits ? row : row.with(taken, words(row, max.get(), quantity.minus(taken))));
            }
            return fits ? null : new Surplus(act, quantity.minus(taken));
        }

        private List<Trace> carriedWords(Quantity quantity, Row act) {
            return run.isTracing()
                    ? ImmutableList.of(Trace.step(
                            Message.of("measure.trace-carry-in")
                                    .with(
                                            "day",
                                            act.day().map(LocalDate::toString).orElse("")),
                            quantity))
                    : ImmutableList.of();
        }

        private @Nullable Message words(Row row, Quantity max, Quantity above) {
            return run.isTracing()
                    ? Message.of("measure.trace-cap-carry")
                            .with("max", Amounts.inWords(max))
                            .with("per", Capping.perWords(new Running.Scope(per, Optional.of(in)), row))
                            .with("carried", Amounts.inWords(above))
                    : null;
        }
    }

    @Override
    boolean asksFacts() {
        return maxima.asksFacts();
    }

    @Override
    Range range() {
        return Capping.capped(maxima, source.range());
    }

    @Override
    List<Node> sources() {
        return ImmutableList.of(source);
    }
}
