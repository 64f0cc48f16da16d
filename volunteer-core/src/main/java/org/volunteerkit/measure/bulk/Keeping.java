package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/**
 * Whether numbers keep to bounds, also numbers that have a divisor of their own.
 *
 * @param limits the bounds for numbers that have none
 * @param comparisons what must hold of numbers that have one
 */
record Keeping(Limits limits, ImmutableList<Comparison> comparisons) {

    /** That number * factor, compared with limit * divisor, has one of some signs. */
    record Comparison(long factor, long limit, boolean less, boolean same, boolean more) {

        boolean holds(long number, long divisor) {
            int compared = Long.compare(number * factor, limit * divisor);
            return compared < 0 ? less : compared > 0 ? more : same;
        }
    }

    /** Returns the bounds for some rows; null if numbers on the way might leave the range. */
    static @Nullable Keeping of(Bounds bounds, Rows rows) {
        Limits limits = Limits.of(bounds, rows.scale);
        if (!rows.isFractions()) {
            return new Keeping(limits, ImmutableList.of());
        }
        for (Quantity limit : bounds.limits()) {
            Ratio number = limit.number();
            BigInteger part = PairBinder.big(number.numerator()).multiply(PairBinder.big(rows.scale));
            boolean fits =
                    rows.numbers.times(PairBinder.big(number.denominator())).fits()
                            && rows.owns.times(part).fits();
            if (!fits) {
                return null;
            }
        }
        ImmutableList.Builder<Comparison> all = ImmutableList.builder();
        bounds.atLeast().ifPresent(limit -> all.add(comparison(limit, rows, false, true, true)));
        bounds.moreThan().ifPresent(limit -> all.add(comparison(limit, rows, false, false, true)));
        bounds.atMost().ifPresent(limit -> all.add(comparison(limit, rows, true, true, false)));
        bounds.lessThan().ifPresent(limit -> all.add(comparison(limit, rows, true, false, false)));
        return new Keeping(limits, all.build());
    }

    private static Comparison comparison(Quantity limit, Rows rows, boolean less, boolean same, boolean more) {
        Ratio number = limit.number();
        return new Comparison(number.denominator(), number.numerator() * rows.scale, less, same, more);
    }

    boolean keeps(long number) {
        return limits.admit(number);
    }

    boolean keeps(long number, long divisor) {
        for (Comparison each : comparisons) {
            if (!each.holds(number, divisor)) {
                return false;
            }
        }
        return true;
    }
}
