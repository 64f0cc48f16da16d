package org.volunteerkit.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.step.Cap;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Text;

/**
 * Keeps the running sum of what is positive within a maximum.
 *
 * @param scope the keys and windows that have a maximum each, for the words
 * @param maxima the maximum of each case
 * @param over whether what is above is dropped, rejects its act or is flagged
 */
record Capping(Running.Scope scope, Bands<Quantity> maxima, Cap.Over over) implements RunningChange {

    @Override
    public @Nullable Row apply(Row row, Quantity before, Evaluation run) {
        if (!row.quantity().isPositive()) {
            return row;
        }
        Optional<Quantity> max = maxima.at(row, run);
        if (max.isEmpty()) {
            return run.isTracing() ? Rating.noCase(row, row.quantity().unit()) : null;
        }
        Quantity room = max.get().minus(before);
        if (row.quantity().compareTo(room) <= 0) {
            return row;
        }
        Quantity left = room.isPositive() ? room : Quantity.of(0, room.unit());
        return switch (over) {
            case REJECT ->
                row.with(
                        Quantity.of(0, room.unit()),
                        run.isTracing()
                                ? words("measure.trace-cap-reject", row, max.get())
                                        .with("room", Amounts.inWords(left))
                                        .with("dropped", Amounts.inWords(row.quantity()))
                                : null);
            case FLAG ->
                row.withFlag(
                        run.isTracing()
                                ? Trace.flag(
                                        words("measure.trace-cap-flag", row, max.get())
                                                .with(
                                                        "above",
                                                        Amounts.inWords(
                                                                row.quantity().minus(left))),
                                        row.quantity())
                                : null);
            case DROP, CARRY, VOID ->
                row.with(
                        left,
                        run.isTracing()
                                ? words("measure.trace-cap", row, max.get())
                                        .with(
                                                "dropped",
                                                Amounts.inWords(row.quantity().minus(left)))
                                : null);
        };
    }

    private Message words(String code, Row row, Quantity max) {
        return Message.of(code).with("max", Amounts.inWords(max)).with("per", perWords(scope, row));
    }

    /** Returns what has a maximum of its own, and the days of the window in which the row lies. */
    static Message perWords(Running.Scope scope, Row row) {
        List<Text> keys = scope.per().stream().map(row::title).toList();
        Message per = keys.isEmpty()
                ? Message.of("measure.per-all")
                : Message.of("measure.per")
                        .with("zh", keys.stream().map(Text::zh).collect(Collectors.joining("、")))
                        .with("en", keys.stream().map(Text::en).collect(Collectors.joining(" and ")));
        Optional<DateRange> days = scope.in().flatMap(window -> row.day().flatMap(window::at));
        Optional<LocalDate> last = days.flatMap(DateRange::lastDay);
        if (days.isEmpty() || last.isEmpty()) {
            return per;
        }
        LocalDate first = days.get().start();
        return first.equals(last.get())
                ? Message.of("measure.per-day").with("per", per).with("day", first.toString())
                : Message.of("measure.per-days")
                        .with("per", per)
                        .with("first", first.toString())
                        .with("last", last.get().toString());
    }

    @Override
    public Quantity after(Quantity before, Row original, @Nullable Row changed) {
        if (changed == null || !changed.counts() || !changed.quantity().isPositive()) {
            return before;
        }
        return before.plus(changed.quantity());
    }

    @Override
    public Row outside(Row row, Evaluation run) {
        // Before the windows begin there is none whose maximum could be passed.
        return row;
    }

    @Override
    public @Nullable Row ofNothing(Row none) {
        return ofNothing(maxima, over, none);
    }

    static @Nullable Row ofNothing(Bands<Quantity> maxima, Cap.Over over, Row none) {
        boolean fits = maxima.values().stream().allMatch(max -> none.quantity().compareTo(max) <= 0);
        if (fits || over == Cap.Over.FLAG) {
            return none;
        }
        if (!maxima.isOne()) {
            return null;
        }
        Quantity max = maxima.values().get(0);
        return none.with(over == Cap.Over.DROP ? max : Quantity.of(0, max.unit()), (Message) null);
    }

    @Override
    public Range range(Range of) {
        return over == Cap.Over.FLAG ? of : capped(maxima, of);
    }

    /** What is left of numbers that are kept within the largest of some maxima; some may become nothing. */
    static Range capped(Bands<Quantity> maxima, Range of) {
        Range most = maxima.values().stream()
                .map(max -> new Range(null, max.number()))
                .reduce(Range::or)
                .orElse(Range.ANY);
        return of.and(most).or(Range.of(Ratio.ZERO));
    }

    @Override
    public boolean addsOnly() {
        return maxima.addOnly();
    }

    @Override
    public boolean asksFacts() {
        return maxima.asksFacts();
    }
}
