package org.volunteerkit.reports.document;

import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Money;
import org.volunteerkit.value.Points;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * An exact amount in a cell: a number of things, time, points or money.
 *
 * <p>Amounts of the same kind, unit and currency can be added and divided; others cannot, and are refused.
 *
 * <p>To be called, not extended. Immutable.
 */
public sealed interface Amount extends Cell.Additive {

    /** Returns the number in the unit that is printed: hours, points, yuan. */
    Ratio exact();

    @Override
    Amount plus(Cell.Additive other);

    /** Returns whether the other is of the same kind, unit and currency, so that both can be added or divided. */
    boolean isLike(Cell.Additive other);

    /**
     * An exact number of something.
     *
     * @param value the number; may be negative
     * @param unit what is counted
     */
    record Count(long value, Unit unit) implements Amount {

        @Override
        public Ratio exact() {
            return Ratio.of(value);
        }

        @Override
        public boolean isLike(Cell.Additive other) {
            return other instanceof Count that && unit == that.unit;
        }

        @Override
        public Count plus(Cell.Additive other) {
            return new Count(Math.addExact(value, Additions.same(this, other).value), unit);
        }

        @Override
        public <R> R match(Cell.Cases<R> cases) {
            return cases.count(this);
        }
    }

    /**
     * Service time.
     *
     * @param value whole minutes
     */
    record Time(Hours value) implements Amount {

        @Override
        public Ratio exact() {
            return Ratio.of(value.toMinutes(), 60);
        }

        @Override
        public boolean isLike(Cell.Additive other) {
            return other instanceof Time;
        }

        @Override
        public Time plus(Cell.Additive other) {
            return new Time(value.plus(Additions.same(this, other).value));
        }

        @Override
        public <R> R match(Cell.Cases<R> cases) {
            return cases.time(this);
        }
    }

    /**
     * Points.
     *
     * @param value four decimals
     */
    record Score(Points value) implements Amount {

        @Override
        public Ratio exact() {
            return Ratio.of(value.toTenThousandths(), Points.SCALE);
        }

        @Override
        public boolean isLike(Cell.Additive other) {
            return other instanceof Score;
        }

        @Override
        public Score plus(Cell.Additive other) {
            return new Score(value.plus(Additions.same(this, other).value));
        }

        @Override
        public <R> R match(Cell.Cases<R> cases) {
            return cases.score(this);
        }
    }

    /**
     * Money.
     *
     * @param value minor units of one currency
     */
    record Cash(Money value) implements Amount {

        @Override
        public Ratio exact() {
            return Ratio.parse(value.toString().substring(0, value.toString().indexOf(' ')));
        }

        @Override
        public boolean isLike(Cell.Additive other) {
            return other instanceof Cash that && value.currency().equals(that.value.currency());
        }

        @Override
        public Cash plus(Cell.Additive other) {
            return new Cash(value.plus(Additions.same(this, other).value));
        }

        @Override
        public <R> R match(Cell.Cases<R> cases) {
            return cases.cash(this);
        }
    }
}
