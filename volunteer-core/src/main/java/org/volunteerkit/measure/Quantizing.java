package org.volunteerkit.measure;

import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.step.Quantize;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/**
 * Brings each quantity to a multiple of a step.
 *
 * @param step the grain
 * @param mode which multiple
 */
record Quantizing(Quantity step, Quantize.Mode mode) implements RowChange {

    @Override
    public Row apply(Row row, Evaluation run) {
        Quantity grained = Quantity.of(grained(row.quantity().number()), step.unit());
        return row.with(
                grained,
                run.isTracing() && !grained.equals(row.quantity())
                        ? Message.of("measure.trace-quantize")
                                .with("step", Amounts.inWords(step))
                                .with("lost", Amounts.inWords(row.quantity().minus(grained)))
                        : null);
    }

    Ratio grained(Ratio number) {
        return number.round(step.number(), mode.rounding());
    }

    @Override
    public Row ofNothing(Row none) {
        return none.with(Quantity.of(grained(none.quantity().number()), step.unit()), (Message) null);
    }

    @Override
    public Range range(Range of) {
        return of.map(this::grained);
    }
}
