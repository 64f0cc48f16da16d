package org.volunteerkit.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * Turns every quantity by itself into another one.
 *
 * @param schedules the schedule of each case
 */
record Rating(Bands<Schedule> schedules) implements RowChange {

    @Override
    public @Nullable Row apply(Row row, Evaluation run) {
        Optional<Schedule> schedule = schedules.at(row, run);
        if (schedule.isEmpty()) {
            return run.isTracing() ? noCase(row, unit()) : null;
        }
        Quantity worth = schedule.get().at(row.quantity());
        return row.with(
                worth,
                run.isTracing()
                        ? inCase(
                                Message.of("measure.trace-worth").with("of", Amounts.inWords(row.quantity())),
                                schedules,
                                row,
                                run)
                        : null);
    }

    private Unit unit() {
        return schedules.values().get(0).unitOut();
    }

    /** A row that does not count because none of the cases holds. */
    static Row noCase(Row row, Unit unit) {
        return row.with(Quantity.of(0, unit), (Message) null).failed(Message.of("measure.trace-no-case"));
    }

    /** Adds which case it was, if there are several. */
    static Message inCase(Message what, Bands<?> bands, Row row, Evaluation run) {
        return bands.isOne()
                ? what
                : Message.of("measure.trace-case")
                        .with("what", what)
                        .with("number", bands.indexAt(row, run).orElse(0) + 1L);
    }

    @Override
    public @Nullable Row ofNothing(Row none) {
        List<Quantity> results = schedules.values().stream()
                .map(schedule -> schedule.at(none.quantity()))
                .distinct()
                .toList();
        return results.size() == 1 ? none.with(results.get(0), (Message) null) : null;
    }

    @Override
    public Range range(Range of) {
        return Reach.of(schedules.values(), of);
    }

    @Override
    public boolean addsOnly() {
        return schedules.addOnly();
    }

    @Override
    public boolean asksFacts() {
        return schedules.asksFacts();
    }
}
