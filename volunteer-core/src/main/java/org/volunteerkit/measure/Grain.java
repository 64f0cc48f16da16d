package org.volunteerkit.measure;

import com.google.common.collect.ImmutableSet;
import java.math.BigInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.measure.step.Weigh;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * What all quantities at one place of a plan are multiples of, found before any of them is known; null if nothing is certain.
 * It tells whether an amount will always fit an account.
 */
final class Grain {

    private static final Ratio MINUTE = Ratio.of(1, 60);
    private static final Ratio SMALLEST_POINT = Ratio.of(1, Points.SCALE);

    /** What is not counted in ones. */
    private static final ImmutableSet<Unit> IN_PARTS =
            ImmutableSet.of(Unit.PERCENT, Unit.SQUARE_METRE, Unit.NUMBER, Unit.YEAR, Unit.MONTH);

    private Grain() {}

    /** Of a field of facts. */
    static @Nullable Ratio ofField(Unit unit) {
        if (unit == Unit.HOUR) {
            return MINUTE;
        }
        if (unit == Unit.POINT) {
            return SMALLEST_POINT;
        }
        if (unit.currency().isPresent()) {
            return Ratio.of(1, 10_000);
        }
        return IN_PARTS.contains(unit) ? null : Ratio.ONE;
    }

    /** Of what a schedule makes of quantities, and of the differences between such results. */
    static @Nullable Ratio ofWorth(Schedule schedule, @Nullable Ratio in) {
        Ratio grain = Ratio.ZERO;
        for (Schedule.Piece piece : schedule.pieces()) {
            grain = common(grain, piece.base().map(Quantity::number).orElse(Ratio.ZERO));
            grain = common(grain, piece.max().map(Quantity::number).orElse(Ratio.ZERO));
            if (piece.per().isPresent()) {
                Ratio parts = piece.each().isPresent()
                        ? Ratio.ONE
                        : common(in, piece.from().number());
                grain = common(grain, product(piece.per().get().number(), parts));
            }
        }
        return grain;
    }

    /** Of products with factors of whole acts. */
    static @Nullable Ratio ofWeights(Weigh weights, @Nullable Ratio in) {
        Ratio all = Ratio.ONE;
        for (Weigh.Factor factor : weights.factors()) {
            Ratio more = weights.compose() == Weigh.Compose.PRODUCT ? product(factor.times(), all) : factor.times();
            all = common(all, more);
        }
        return all == null ? null : product(all, in);
    }

    /** Of what a fold makes of quantities. */
    static @Nullable Ratio ofFold(Fold.Op op, @Nullable Ratio in) {
        return switch (op) {
            case SUM, MAX, MIN, LAST -> in;
            case COUNT, DISTINCT, LONGEST_RUN -> Ratio.ONE;
            case MEAN, WEIGHTED_MEAN -> null;
        };
    }

    /** Of sums and differences of quantities of several places. */
    static @Nullable Ratio common(Stream<Node> nodes) {
        Ratio grain = Ratio.ZERO;
        for (Node node : (Iterable<Node>) nodes::iterator) {
            grain = common(grain, node.grain());
        }
        return grain;
    }

    /** The greatest number of which both are multiples; zero is a multiple of all. */
    static @Nullable Ratio common(@Nullable Ratio one, @Nullable Ratio other) {
        if (one == null || other == null) {
            return null;
        }
        BigInteger first = big(one.numerator()).multiply(big(other.denominator()));
        BigInteger second = big(other.numerator()).multiply(big(one.denominator()));
        BigInteger below = big(one.denominator()).multiply(big(other.denominator()));
        return reduced(first.gcd(second), below);
    }

    static @Nullable Ratio product(@Nullable Ratio one, @Nullable Ratio other) {
        return one == null || other == null
                ? null
                : reduced(
                        big(one.numerator()).multiply(big(other.numerator())).abs(),
                        big(one.denominator()).multiply(big(other.denominator())));
    }

    private static @Nullable Ratio reduced(BigInteger above, BigInteger below) {
        BigInteger common = above.gcd(below);
        BigInteger numerator = above.divide(common);
        BigInteger denominator = below.divide(common);
        boolean fits = numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE;
        return fits ? Ratio.of(numerator.longValueExact(), denominator.longValueExact()) : null;
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
