package org.volunteerkit.reports.document;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** What cells need in order to be added and divided: their checks, and the one rounding of this room. */
final class Additions {

    private static final int MOST_DECIMALS = 6;
    private static final Ratio MINUTES_PER_HOUR = Ratio.of(60);

    private Additions() {}

    /** Returns the other as a cell of the same kind, or refuses it. */
    @SuppressWarnings("unchecked") // The classes are equal and final.
    static <C extends Cell.Additive> C same(C one, Cell.Additive other) {
        if (one.getClass() != other.getClass() || (one instanceof Amount amount && !amount.isLike(other))) {
            throw new InvalidValueException(Texts.problem("reports.amounts-differ"));
        }
        return (C) other;
    }

    static void checkUnits(Quantity one, Quantity other) {
        if (one.unit() != other.unit()) {
            throw new InvalidValueException(
                    Texts.problem("reports.amounts-differ").field("denominator"));
        }
    }

    static void checkBase(Quantity base) {
        if (base.isZero()) {
            throw new InvalidValueException(
                    Texts.problem("reports.base-zero").field("denominator").found(Found.value("0")));
        }
    }

    static void checkDecimals(int decimals) {
        if (decimals < 0 || decimals > MOST_DECIMALS) {
            throw new InvalidValueException(Texts.problem("reports.decimals")
                    .field("decimals")
                    .with("most", MOST_DECIMALS)
                    .found(Found.value(Integer.toString(decimals))));
        }
    }

    /** Returns the cell that shows a quantity without loss if there is one, else one that rounds. */
    static Cell cell(Quantity value, int decimals) {
        if (value.unit() == Unit.HOUR && value.number().times(MINUTES_PER_HOUR).isWhole()) {
            return Cell.time(value.toHours());
        }
        if (value.unit() == Unit.POINT
                && value.number().times(Ratio.of(Points.SCALE)).isWhole()) {
            return Cell.points(value.toPoints());
        }
        return value.number().isWhole()
                ? Cell.count(value.number().numerator(), value.unit())
                : new Cell.Rounded(value, decimals);
    }

    static BigDecimal rounded(Ratio exact, int decimals) {
        return BigDecimal.valueOf(exact.numerator())
                .divide(BigDecimal.valueOf(exact.denominator()), decimals, RoundingMode.HALF_UP);
    }
}
