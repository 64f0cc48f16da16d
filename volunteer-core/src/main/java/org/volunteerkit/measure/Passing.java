package org.volunteerkit.measure;

import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;

/**
 * Leaves only rows whose quantity keeps to limits.
 *
 * @param limits the limits
 */
record Passing(Bounds limits) implements RowChange {

    @Override
    public @Nullable Row apply(Row row, Evaluation run) {
        boolean passed = limits.admits(row.quantity());
        if (!run.isTracing()) {
            return passed ? row : null;
        }
        return passed
                ? row.with(row.quantity(), Message.of("measure.trace-passed").with("needed", limits.inWords()))
                : row.failed(Message.of("measure.trace-failed")
                        .with("needed", limits.inWords())
                        .with("missing", missing(limits, row.quantity())));
    }

    /** What a quantity that does not keep to limits lacks, in words. */
    static Message missing(Bounds limits, Quantity found) {
        Quantity missing = limits.missing(found).orElse(null);
        if (missing == null) {
            return Message.of("measure.trace-too-much");
        }
        boolean reaches =
                limits.atLeast().map(limit -> found.compareTo(limit) < 0).orElse(false);
        return Message.of(reaches ? "measure.trace-missing" : "measure.trace-missing-more")
                .with("missing", Amounts.inWords(missing));
    }

    @Override
    public Row ofNothing(Row none) {
        return limits.admits(none.quantity())
                ? none
                : Row.dropped(none.quantity().unit());
    }

    @Override
    public Range range(Range of) {
        return of.within(limits);
    }
}
