package org.volunteerkit.measure;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * Numbers from one to another, both included: between which numbers something lies, as far as anybody can tell.
 *
 * @param least null if there is no least one
 * @param most null if there is no largest one
 */
record Range(@Nullable Ratio least, @Nullable Ratio most) {

    /** All numbers. */
    static final Range ANY = new Range(null, null);

    /** Nothing and more. */
    static final Range NATURAL = new Range(Ratio.ZERO, null);

    /** One number. */
    static Range of(Ratio number) {
        return new Range(number, number);
    }

    /** What a field of facts holds: time is never negative; what an embedder counts may be. */
    static Range ofField(Unit unit) {
        return unit == Unit.HOUR ? NATURAL : ANY;
    }

    boolean isNatural() {
        return least != null && !least.isNegative();
    }

    /** The numbers that a rising function makes of these. */
    Range map(UnaryOperator<Ratio> rising) {
        return new Range(least == null ? null : rising.apply(least), most == null ? null : rising.apply(most));
    }

    /** The numbers of which some lie in one and some in the other. */
    Range or(Range other) {
        return new Range(
                least == null || other.least == null ? null : lower(least, other.least),
                most == null || other.most == null ? null : upper(most, other.most));
    }

    /** The numbers that are in both. */
    Range and(Range other) {
        return new Range(
                least == null || other.least == null
                        ? (least == null ? other.least : least)
                        : upper(least, other.least),
                most == null || other.most == null ? (most == null ? other.most : most) : lower(most, other.most));
    }

    /** The sums of one of these and one of the others. */
    Range plus(Range other) {
        return new Range(
                least == null || other.least == null ? null : least.plus(other.least),
                most == null || other.most == null ? null : most.plus(other.most));
    }

    /** The numbers with the other sign. */
    Range negated() {
        return new Range(most == null ? null : most.negated(), least == null ? null : least.negated());
    }

    /** The products with a factor. */
    Range times(Ratio factor) {
        Range product = new Range(
                least == null ? null : least.times(factor.isNegative() ? factor.negated() : factor),
                most == null ? null : most.times(factor.isNegative() ? factor.negated() : factor));
        if (factor.isZero()) {
            return of(Ratio.ZERO);
        }
        return factor.isNegative() ? product.negated() : product;
    }

    /** Those that keep to limits, or are near them. */
    Range within(Bounds limits) {
        Optional<Quantity> lower = limits.atLeast().or(limits::moreThan);
        Optional<Quantity> upper = limits.atMost().or(limits::lessThan);
        return and(new Range(
                lower.map(Quantity::number).orElse(null),
                upper.map(Quantity::number).orElse(null)));
    }

    /** Whether some number of these may keep to limits. */
    boolean mayKeep(Bounds limits) {
        boolean low = most == null
                || (limits.atLeast()
                                .map(limit -> limit.number().compareTo(most) <= 0)
                                .orElse(true)
                        && limits.moreThan()
                                .map(limit -> limit.number().compareTo(most) < 0)
                                .orElse(true));
        boolean high = least == null
                || (limits.atMost()
                                .map(limit -> limit.number().compareTo(least) >= 0)
                                .orElse(true)
                        && limits.lessThan()
                                .map(limit -> limit.number().compareTo(least) > 0)
                                .orElse(true));
        return low && high;
    }

    /** Whether every number of these keeps to limits. */
    boolean mustKeep(Bounds limits) {
        Range range = this;
        boolean low = limits.atLeast()
                        .map(limit -> range.least != null && limit.number().compareTo(range.least) <= 0)
                        .orElse(true)
                && limits.moreThan()
                        .map(limit -> range.least != null && limit.number().compareTo(range.least) < 0)
                        .orElse(true);
        boolean high = limits.atMost()
                        .map(limit -> range.most != null && limit.number().compareTo(range.most) >= 0)
                        .orElse(true)
                && limits.lessThan()
                        .map(limit -> range.most != null && limit.number().compareTo(range.most) > 0)
                        .orElse(true);
        return low && high;
    }

    private static Ratio lower(Ratio one, Ratio other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Ratio upper(Ratio one, Ratio other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
