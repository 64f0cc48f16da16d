package org.volunteerkit.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * Takes how long something has lasted by the calendar.
 *
 * @param since the field with the first day
 * @param until the field with the day after the last one, if there is one
 * @param unit years, months or days
 */
record Lasting(String since, Optional<String> until, Unit unit) implements RowChange {

    private static final int MONTHS_OF_YEAR = 12;

    @Override
    public @Nullable Row apply(Row row, Evaluation run) {
        Fact fact = row.fact();
        // What lies ahead has not come yet.
        Optional<LocalDate> start =
                fact == null ? Optional.empty() : fact.day(since).filter(day -> !day.isAfter(run.asOf()));
        if (fact == null || start.isEmpty()) {
            return run.isTracing() ? Taking.absent(row, unit, since) : null;
        }
        LocalDate end =
                until.flatMap(fact::day).filter(day -> day.isBefore(run.asOf())).orElse(run.asOf());
        Quantity length = Quantity.of(length(start.get(), end, unit), unit);
        return row.with(
                length,
                run.isTracing()
                        ? Message.of("measure.trace-lasting")
                                .with("since", start.get().toString())
                                .with("until", end.toString())
                        : null);
    }

    /**
     * Returns the length of calendar time between two days: of years and months the full ones and, of the one that is under
     * way, the share of its days; anniversaries of a day that a month has not fall on its last one.
     */
    static Ratio length(LocalDate start, LocalDate end, Unit unit) {
        if (!start.isBefore(end)) {
            return Ratio.ZERO;
        }
        if (unit == Unit.DAY) {
            return Ratio.of(ChronoUnit.DAYS.between(start, end));
        }
        int months = unit == Unit.YEAR ? MONTHS_OF_YEAR : 1;
        // An anniversary that was moved to the end of a month is not counted as full by the JDK: 29 February to 28
        // February.
        long full = ChronoUnit.MONTHS.between(start, end) / months;
        if (!start.plusMonths((full + 1) * months).isAfter(end)) {
            full++;
        }
        LocalDate last = start.plusMonths(full * months);
        LocalDate next = start.plusMonths((full + 1) * months);
        return Ratio.of(full).plus(Ratio.of(ChronoUnit.DAYS.between(last, end), ChronoUnit.DAYS.between(last, next)));
    }

    @Override
    public Row ofNothing(Row none) {
        return none;
    }

    @Override
    public boolean addsOnly() {
        return false;
    }

    @Override
    public Range range(Range of) {
        return Range.NATURAL;
    }
}
