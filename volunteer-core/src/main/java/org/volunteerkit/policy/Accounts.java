package org.volunteerkit.policy;

import com.google.common.collect.ImmutableSet;
import java.util.Currency;
import java.util.Optional;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** What an account can hold: whole minutes, points and coins with four decimals, money in the minor unit of its currency. */
final class Accounts {

    private static final Ratio MINUTE = Ratio.of(1, 60);
    private static final Ratio SMALLEST_POINT = Ratio.of(1, Points.SCALE);
    private static final ImmutableSet<Unit> SCORES = ImmutableSet.of(Unit.POINT, Unit.COIN);

    private Accounts() {}

    /** Returns what every amount of a unit is a multiple of; empty if no account holds such a unit. */
    static Optional<Ratio> smallest(Unit unit) {
        if (unit == Unit.HOUR) {
            return Optional.of(MINUTE);
        }
        if (SCORES.contains(unit)) {
            return Optional.of(SMALLEST_POINT);
        }
        return unit.currency().map(Accounts::minor);
    }

    private static Ratio minor(String code) {
        long parts = 1;
        for (int i = Currency.getInstance(code).getDefaultFractionDigits(); i > 0; i--) {
            parts *= 10;
        }
        return Ratio.of(1, parts);
    }

    /** Returns whether an account can hold every multiple of a number of a unit; of a number that is too large it cannot. */
    static boolean hold(Unit unit, Ratio multiplesOf) {
        try {
            return smallest(unit)
                    .map(smallest -> multiplesOf.dividedBy(smallest).isWhole())
                    .orElse(false);
        } catch (OutOfRangeException tooLarge) {
            return false;
        }
    }

    /** Returns whether an account can hold an amount. */
    static boolean hold(Quantity amount) {
        return hold(amount.unit(), amount.number());
    }
}
