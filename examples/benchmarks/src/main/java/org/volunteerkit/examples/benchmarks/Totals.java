package org.volunteerkit.examples.benchmarks;

import com.google.common.primitives.ImmutableIntArray;
import java.util.stream.IntStream;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/**
 * What the acts of all people are worth.
 *
 * @param halfPoints the points of all people, in halves
 * @param tiers how many people reached each tier, those without one first
 */
public record Totals(long halfPoints, ImmutableIntArray tiers) {

    /** Returns the totals of the people of both. */
    Totals plus(Totals other) {
        return new Totals(
                halfPoints + other.halfPoints,
                ImmutableIntArray.copyOf(
                        IntStream.range(0, tiers.length()).map(tier -> tiers.get(tier) + other.tiers.get(tier))));
    }

    /** Adds up the results of people. */
    static final class Sum {

        private final int[] tiers = new int[Rule.TIERS.length + 1];
        private long halfPoints;

        /**
         * Adds one person.
         *
         * @param halves the person's points, in halves
         * @param minutes what the person worked, after the cut by day
         */
        void add(int halves, int minutes) {
            halfPoints += halves;
            tiers[Rule.tier(minutes)]++;
        }

        /** Adds one person, as the library answers. */
        void add(Quantity points, Quantity hours) {
            Ratio halves = points.number().times(Ratio.of(2));
            if (!halves.isWhole()) {
                throw new IllegalStateException("points come in halves, not as " + points);
            }
            add((int) halves.numerator(), (int) hours.toHours().toMinutes());
        }

        Totals totals() {
            return new Totals(halfPoints, ImmutableIntArray.copyOf(tiers));
        }
    }
}
