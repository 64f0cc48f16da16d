package org.volunteerkit.measure;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** What a fold has gathered for one group; two of them can be joined in any order. */
final class Accumulator {

    private final Fold.Op op;
    private final Unit unit;
    private long count;
    private Ratio sum = Ratio.ZERO;
    private @Nullable Ratio extreme;
    private @Nullable Set<String> different;

    Accumulator(Fold.Op op, Unit unit) {
        this.op = op;
        this.unit = unit;
    }

    void add(Row row, @Nullable String key) {
        count = Math.addExact(count, 1);
        Ratio number = row.quantity().number();
        switch (op) {
            case SUM, MEAN -> sum = sum.plus(number);
            case MAX, MIN -> see(number);
            case DISTINCT -> {
                if (key != null && !key.isEmpty()) {
                    set().add(key);
                }
            }
            case COUNT, LAST, WEIGHTED_MEAN, LONGEST_RUN -> {
                // The count is kept for every operation.
            }
        }
    }

    void add(Accumulator other) {
        count = Math.addExact(count, other.count);
        sum = sum.plus(other.sum);
        if (other.extreme != null) {
            see(other.extreme);
        }
        if (other.different != null) {
            set().addAll(other.different);
        }
    }

    Accumulator copy() {
        Accumulator copy = new Accumulator(op, unit);
        copy.add(this);
        return copy;
    }

    Quantity result() {
        return switch (op) {
            case SUM -> Quantity.of(sum, unit);
            case MEAN -> Quantity.of(count == 0 ? Ratio.ZERO : sum.dividedBy(Ratio.of(count)), unit);
            case MAX, MIN -> Quantity.of(extreme == null ? Ratio.ZERO : extreme, unit);
            case COUNT -> Quantity.of(count, unit);
            case LAST, WEIGHTED_MEAN, LONGEST_RUN -> throw new IllegalStateException(op.toString());
            case DISTINCT -> Quantity.of(different == null ? 0 : different.size(), unit);
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Accumulator that
                && op == that.op
                && unit == that.unit
                && count == that.count
                && sum.equals(that.sum)
                && Objects.equals(extreme, that.extreme)
                && Objects.equals(different, that.different);
    }

    @Override
    public int hashCode() {
        return Objects.hash(op, unit, count, sum, extreme, different);
    }

    private void see(Ratio number) {
        boolean better =
                extreme == null || (op == Fold.Op.MAX ? number.compareTo(extreme) > 0 : number.compareTo(extreme) < 0);
        if (better) {
            extreme = number;
        }
    }

    private Set<String> set() {
        if (different == null) {
            different = new HashSet<>();
        }
        return different;
    }
}
