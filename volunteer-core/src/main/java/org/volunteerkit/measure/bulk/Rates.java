package org.volunteerkit.measure.bulk;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/** A schedule in whole numbers: from parts of one unit to parts of another. */
final class Rates {

    /** Into how many parts one of the unit that comes out is divided. */
    final long scale;

    /** What can come out. */
    final Span span;

    private final long[] from;
    private final long[] base;
    private final long[] slope;
    private final long[] most;
    private final long[] steps;
    private final long[] lift;
    private final @Nullable Divider[] dividers;

    private Rates(int pieces, long scale, Span span) {
        this.scale = scale;
        this.span = span;
        from = new long[pieces];
        base = new long[pieces];
        slope = new long[pieces];
        most = new long[pieces];
        steps = new long[pieces];
        lift = new long[pieces];
        dividers = new Divider[pieces];
    }

    /**
     * Returns a schedule for quantities in parts; null if some number might leave the range.
     *
     * @param in into how many parts one of the unit that goes in is divided
     * @param numbers what can go in
     * @param scale into how many parts one of the unit that comes out is divided: a multiple of {@link #scale}
     */
    static @Nullable Rates of(Schedule schedule, long in, Span numbers, BigInteger scale) {
        Span span = Span.ZERO;
        for (Schedule.Piece piece : schedule.pieces()) {
            Span of = span(piece, in, numbers, scale);
            if (of == null) {
                return null;
            }
            span = span.and(of);
        }
        if (scale.bitLength() > 40 || !span.fits()) {
            return null;
        }
        List<Schedule.Piece> pieces = schedule.pieces();
        Rates rates = new Rates(pieces.size(), scale.longValueExact(), span);
        for (int i = 0; i < pieces.size(); i++) {
            rates.set(i, pieces.get(i), in, numbers);
        }
        return rates;
    }

    /** The smallest number of parts of which everything that comes out is a whole number. */
    static BigInteger scale(Schedule schedule, long in) {
        BigInteger scale = BigInteger.ONE;
        for (Schedule.Piece piece : schedule.pieces()) {
            Ratio per = piece.per().map(Quantity::number).orElse(Ratio.ZERO);
            scale = lcm(scale, below(piece.base().map(Quantity::number).orElse(Ratio.ZERO)));
            scale = lcm(scale, below(piece.max().map(Quantity::number).orElse(Ratio.ZERO)));
            if (piece.each().isPresent()) {
                scale = lcm(scale, below(per));
            } else {
                // Per part that goes in, and per "from", which may lie between parts.
                scale = lcm(
                        scale,
                        reducedBelow(
                                big(per.numerator()), big(per.denominator()).multiply(big(in))));
                Ratio start = piece.from().number();
                scale = lcm(
                        scale,
                        reducedBelow(
                                big(per.numerator()).multiply(big(start.numerator())),
                                big(per.denominator()).multiply(big(start.denominator()))));
            }
        }
        return scale;
    }

    /** Bounds of what a piece gives; null if the numbers on the way might leave the range. */
    private static @Nullable Span span(Schedule.Piece piece, long in, Span numbers, BigInteger scale) {
        Span reached = numbers.andZero();
        BigInteger base = parts(piece.base().map(Quantity::number).orElse(Ratio.ZERO), scale);
        Span given = new Span(base, base);
        if (piece.per().isPresent()) {
            Ratio per = piece.per().get().number();
            Ratio start = piece.from().number();
            if (piece.each().isPresent()) {
                Ratio each = piece.each().get().number();
                Span lifted = lifted(reached, start, each, in);
                if (!lifted.fits()
                        || !Span.of(0, 1).times(divisor(start, each, in)).fits()) {
                    return null;
                }
                // So many steps at most as there are parts, times the parts that one of the unit has in "each".
                BigInteger most = lifted.highest()
                        .max(lifted.lowest().negate())
                        .divide(divisor(start, each, in))
                        .add(BigInteger.ONE);
                given = given.plus(new Span(most.negate(), most).times(parts(per, scale)));
            } else {
                BigInteger slope = big(per.numerator())
                        .multiply(scale)
                        .divide(big(per.denominator()).multiply(big(in)));
                BigInteger less = big(per.numerator())
                        .multiply(big(start.numerator()))
                        .multiply(scale)
                        .divide(big(per.denominator()).multiply(big(start.denominator())));
                given = given.plus(reached.times(slope)).plus(new Span(less.negate(), less.negate()));
            }
        }
        BigInteger most = parts(piece.max().map(Quantity::number).orElse(Ratio.ZERO), scale);
        return given.fits() && most.bitLength() < 60 ? given.and(new Span(most, most)) : null;
    }

    private void set(int i, Schedule.Piece piece, long in, Span numbers) {
        Ratio start = piece.from().number();
        from[i] = piece.exclusive() ? Limits.down(start, in) + 1 : Limits.up(start, in);
        BigInteger of = big(scale);
        base[i] =
                parts(piece.base().map(Quantity::number).orElse(Ratio.ZERO), of).longValueExact();
        most[i] =
                piece.max().map(max -> parts(max.number(), of).longValueExact()).orElse(Long.MAX_VALUE);
        Ratio per = piece.per().map(Quantity::number).orElse(Ratio.ZERO);
        if (piece.per().isPresent() && piece.each().isPresent()) {
            Ratio each = piece.each().get().number();
            steps[i] = factor(start, each).longValueExact();
            lift[i] = big(start.numerator())
                    .multiply(big(in))
                    .multiply(big(each.denominator()))
                    .longValueExact();
            // A piece is asked only from its start on.
            Span asked = new Span(
                    BigInteger.ZERO,
                    lifted(numbers.andZero(), start, each, in).highest().max(BigInteger.ZERO));
            dividers[i] = new Divider(divisor(start, each, in).longValueExact(), asked);
            slope[i] = parts(per, of).longValueExact();
        } else {
            slope[i] = big(per.numerator())
                    .multiply(of)
                    .divide(big(per.denominator()).multiply(big(in)))
                    .longValueExact();
            base[i] -= big(per.numerator())
                    .multiply(big(start.numerator()))
                    .multiply(of)
                    .divide(big(per.denominator()).multiply(big(start.denominator())))
                    .longValueExact();
        }
    }

    /** (x / in - start) / each = (x * factor - start.above * in * each.below) / divisor. */
    private static BigInteger factor(Ratio start, Ratio each) {
        return big(start.denominator()).multiply(big(each.denominator()));
    }

    private static BigInteger divisor(Ratio start, Ratio each, long in) {
        return big(start.denominator()).multiply(big(in)).multiply(big(each.numerator()));
    }

    private static Span lifted(Span numbers, Ratio start, Ratio each, long in) {
        BigInteger less = big(start.numerator()).multiply(big(in)).multiply(big(each.denominator()));
        return numbers.times(factor(start, each)).plus(new Span(less.negate(), less.negate()));
    }

    /** What a quantity is worth. */
    long at(long number) {
        int piece = from.length - 1;
        while (piece >= 0 && number < from[piece]) {
            piece--;
        }
        if (piece < 0) {
            return 0;
        }
        Divider divider = dividers[piece];
        long given = divider == null
                ? base[piece] + number * slope[piece]
                : base[piece] + divider.floor(number * steps[piece] - lift[piece]) * slope[piece];
        return Math.min(given, most[piece]);
    }

    /** Whether nothing changes: each part that goes in is one that comes out. */
    boolean isSame(Span numbers) {
        return from.length == 1
                && numbers.isNotNegative()
                && base[0] == 0
                && slope[0] == 1
                && dividers[0] == null
                && most[0] == Long.MAX_VALUE;
    }

    private static BigInteger parts(Ratio number, BigInteger scale) {
        return big(number.numerator()).multiply(scale).divide(big(number.denominator()));
    }

    private static BigInteger reducedBelow(BigInteger above, BigInteger below) {
        return below.divide(above.gcd(below));
    }

    private static BigInteger below(Ratio number) {
        return big(number.denominator());
    }

    private static BigInteger lcm(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    private static BigInteger big(long number) {
        return BigInteger.valueOf(number);
    }
}
