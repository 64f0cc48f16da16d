package org.volunteerkit.measure.bulk;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Message;

/** Writes what takes fields of quantities. */
final class TakeBinder {

    private final Code code;
    private final Rows rows;

    TakeBinder(Code code, Rows rows) {
        this.code = code;
        this.rows = rows;
    }

    Optional<Rows> bind(String field, Optional<String> times) {
        int kind = rows.kinds.isEmpty() ? -1 : rows.kinds.iterator().next();
        Rows taken = rows.with(code.register(), 1, Span.ZERO);
        if (kind < 0) {
            // There is no fact of the kind, so there is nothing to be taken.
            return Optional.of(taken);
        }
        if (!holds(kind, field) || !times.map(each -> holds(kind, each)).orElse(true)) {
            return Optional.ofNullable(
                    code.refuse(Message.of("measure.bulk-field").with("field", field)));
        }
        NumberColumn column = code.table.numbers(kind, field);
        NumberColumn factor = times.map(each -> code.table.numbers(kind, each)).orElse(null);
        NumberColumn.Bounds bounds = bounds(kind, column);
        Span factors = times.isPresent() ? bounds(kind, factor).span() : Span.of(1, 1);
        long scale = scale(column, 1);
        long scaleOfFactor = times.isPresent() ? scale(factor, 1) : 1;
        Span product = bounds.span().times(factors);
        if (scale == 0 || scaleOfFactor == 0 || !product.fits() || !fits(scale, scaleOfFactor)) {
            return Optional.ofNullable(code.outOfRange());
        }
        taken.scale = scale * scaleOfFactor;
        taken.numbers = product;
        taken.values = product;
        if (column != null) {
            taken.unit = column.unit;
        }
        boolean all = bounds.complete() && times.isEmpty();
        taken.place = all ? rows.place : code.place();
        long[] parts = column == null ? none() : column.parts;
        long[] others = factor == null ? (times.isPresent() ? none() : null) : factor.parts;
        code.add(new Taking(rows.place, taken.place, parts, others, taken.register));
        return Optional.of(taken);
    }

    private boolean holds(int kind, String field) {
        return code.table.kinds.get(kind).fields().contains(field);
    }

    private static NumberColumn.Bounds bounds(int kind, @Nullable NumberColumn column) {
        return column == null ? new NumberColumn.Bounds(Span.ZERO, false) : column.bounds(kind);
    }

    private static long scale(@Nullable NumberColumn column, long otherwise) {
        return column == null ? otherwise : column.scale;
    }

    private static boolean fits(long scale, long other) {
        return scale <= 1L << 20 || other <= 1L << 20;
    }

    private long[] none() {
        long[] none = new long[code.table.size()];
        Arrays.fill(none, NumberColumn.NONE);
        return none;
    }
}
