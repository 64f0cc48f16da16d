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
 * Gives each row the difference that it makes to what the running total is worth.
 *
 * @param schedules the schedule of each case
 */
record RatingTotal(Bands<Schedule> schedules) implements RunningChange {

    @Override
    public @Nullable Row apply(Row row, Quantity before, Evaluation run) {
        Optional<Schedule> schedule = schedules.at(row, run);
        if (schedule.isEmpty()) {
            return run.isTracing() ? Rating.noCase(row, unit()) : null;
        }
        Quantity after = before.plus(row.quantity());
        Quantity difference = schedule.get().at(after).minus(schedule.get().at(before));
        return row.with(
                difference,
                run.isTracing()
                        ? Rating.inCase(
                                Message.of("measure.trace-worth-total")
                                        .with("before", Amounts.inWords(before))
                                        .with("after", Amounts.inWords(after)),
                                schedules,
                                row,
                                run)
                        : null);
    }

    private Unit unit() {
        return schedules.values().get(0).unitOut();
    }

    @Override
    public Quantity after(Quantity before, Row original, @Nullable Row changed) {
        return before.plus(original.quantity());
    }

    @Override
    public @Nullable Row outside(Row row, Evaluation run) {
        return run.isTracing()
                ? row.with(Quantity.of(0, unit()), (Message) null).failed(Message.of("measure.trace-no-window"))
                : null;
    }

    @Override
    public @Nullable Row ofNothing(Row none) {
        Quantity zero = Quantity.of(0, none.quantity().unit());
        List<Quantity> results = schedules.values().stream()
                .map(schedule -> schedule.at(none.quantity()).minus(schedule.at(zero)))
                .distinct()
                .toList();
        return results.size() == 1 ? none.with(results.get(0), (Message) null) : null;
    }

    @Override
    public Range range(Range of) {
        Range all = Reach.of(schedules.values(), of.isNatural() ? Range.NATURAL : Range.ANY);
        return all.plus(all.negated());
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
