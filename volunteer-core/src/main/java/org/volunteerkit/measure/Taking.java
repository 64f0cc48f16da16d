package org.volunteerkit.measure;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * Takes a field of a fact, or gives every fact the same.
 *
 * @param unit the unit of what is taken
 * @param field the field of quantities, if one is taken
 * @param times the field by which it is multiplied, if there is one
 * @param flat what every fact is given, if no field is taken
 */
record Taking(Unit unit, Optional<String> field, Optional<String> times, Optional<Quantity> flat) implements RowChange {

    @Override
    public @Nullable Row apply(Row row, Evaluation run) {
        Fact fact = row.fact();
        if (field.isEmpty() || fact == null) {
            return row.with(flat.orElse(row.quantity()), run.isTracing() ? Message.of("measure.trace-flat") : null);
        }
        Optional<Quantity> taken = fact.quantity(field.get());
        Optional<Quantity> number = times.flatMap(fact::quantity);
        if (taken.isEmpty() || number.isPresent() != times.isPresent()) {
            String absent = taken.isEmpty() ? field.get() : times.orElse("");
            return run.isTracing() ? absent(row, unit, absent) : null;
        }
        Quantity result =
                number.map(factor -> taken.get().times(factor.number())).orElse(taken.get());
        return row.with(result, run.isTracing() ? words(row, taken.get(), number) : null);
    }

    private Message words(Row row, Quantity taken, Optional<Quantity> number) {
        Message title = Amounts.inWords(row.title(field.orElse("")));
        return number.map(factor -> Message.of("measure.trace-field-times")
                        .with("field", title)
                        .with("of", Amounts.inWords(taken))
                        .with("times", Amounts.inWords(factor)))
                .orElse(Message.of("measure.trace-field").with("field", title));
    }

    /** A row that does not count because a field is not there. */
    static Row absent(Row row, Unit unit, String field) {
        return row.with(Quantity.of(0, unit), (Message) null)
                .failed(Message.of("measure.trace-absent").with("field", Amounts.inWords(row.title(field))));
    }

    @Override
    public Row ofNothing(Row none) {
        return none;
    }

    @Override
    public Range range(Range of) {
        return flat.map(given -> Range.of(given.number())).orElse(Range.ofField(unit));
    }
}
