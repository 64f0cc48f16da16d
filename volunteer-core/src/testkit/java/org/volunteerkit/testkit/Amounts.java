package org.volunteerkit.testkit;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Money;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * Amounts over their whole range, with the ends of the range and the everyday both well represented.
 *
 * <p>The hard cases have their share among all samples; so jqwik is not asked to add edge cases of its own.
 *
 * <p>To be called, not extended.
 */
public final class Amounts {

    private static final int MINUTES_PER_DAY = 24 * 60;

    private Amounts() {}

    /** Returns any amount of time, the ends of the range included. */
    public static Arbitrary<Hours> hours() {
        return wholes(MINUTES_PER_DAY).map(Hours::ofMinutes).withoutEdgeCases();
    }

    /** Returns the amounts that one service record may hold: 1 minute to 24 hours, with those about a full hour more often. */
    public static Arbitrary<Hours> served() {
        Arbitrary<Long> aboutFullHours = Combinators.combine(
                        Arbitraries.longs().between(0, 24), Arbitraries.longs().between(-1, 1))
                .as((hours, beside) -> hours * 60 + beside)
                .filter(minutes -> minutes >= 1 && minutes <= MINUTES_PER_DAY);
        return Arbitraries.oneOf(Arbitraries.longs().between(1, MINUTES_PER_DAY), aboutFullHours)
                .map(Hours::ofMinutes)
                .withoutEdgeCases();
    }

    /** Returns any number of points, the ends of the range included. */
    public static Arbitrary<Points> points() {
        return wholes(100L * Points.SCALE).map(Points::ofTenThousandths).withoutEdgeCases();
    }

    /** Returns any fraction: small ones, decimals, and such whose parts are near the ends of the range. */
    public static Arbitrary<Ratio> ratios() {
        Arbitrary<Ratio> small = Combinators.combine(
                        Arbitraries.longs().between(-100, 100),
                        Arbitraries.longs().between(1, 60))
                .as(Ratio::of);
        Arbitrary<Ratio> decimal = Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(1L, 10L, 100L, 10_000L, 1_000_000_000_000L, 1L << 12, 1L << 62))
                .as(Ratio::of);
        Arbitrary<Ratio> any = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.longs().between(1, Long.MAX_VALUE))
                .as(Ratio::of);
        return Arbitraries.frequencyOf(Tuple.of(3, small), Tuple.of(2, decimal), Tuple.of(1, any))
                .withoutEdgeCases();
    }

    /** Returns any amount of money, in currencies of no, two, three and four decimals. */
    public static Arbitrary<Money> money() {
        return Combinators.combine(wholes(1_000_000), Arbitraries.of("CNY", "CNY", "JPY", "KWD", "CLF"))
                .as(Money::ofMinor)
                .withoutEdgeCases();
    }

    /** Returns any stated number with any precision. */
    public static Arbitrary<Count> counts() {
        List<Count.Precision> readable = List.of(
                Count.Precision.EXACT,
                Count.Precision.OVER,
                Count.Precision.ALMOST,
                Count.Precision.AT_LEAST,
                Count.Precision.ABOUT,
                Count.Precision.INCOMPLETE);
        Arbitrary<Count> stated = Combinators.combine(
                        Arbitraries.longs().between(0, 999_999_999_999_999_999L), Arbitraries.of(readable))
                .as(Count::of);
        return Arbitraries.frequencyOf(Tuple.of(9, stated), Tuple.of(1, Arbitraries.just(Count.unreadable())))
                .withoutEdgeCases();
    }

    /** Returns any number of anything. */
    public static Arbitrary<Quantity> quantities() {
        return Combinators.combine(ratios(), Arbitraries.of(Unit.plain()))
                .as(Quantity::of)
                .withoutEdgeCases();
    }

    /** Returns any number of one thing, so that sums and comparisons are allowed. */
    public static Arbitrary<Quantity> quantities(Unit unit) {
        return ratios().map(number -> Quantity.of(number, unit)).withoutEdgeCases();
    }

    /** Returns whole numbers: everyday ones, any, and the ends of the range with their neighbours. */
    private static Arbitrary<Long> wholes(long everyday) {
        return Arbitraries.frequencyOf(
                Tuple.of(5, Arbitraries.longs().between(-everyday, everyday)),
                Tuple.of(3, Arbitraries.longs()),
                Tuple.of(1, Arbitraries.longs().between(Long.MAX_VALUE - 3, Long.MAX_VALUE)),
                Tuple.of(1, Arbitraries.longs().between(Long.MIN_VALUE, Long.MIN_VALUE + 3)));
    }
}
