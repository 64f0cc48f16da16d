package org.volunteerkit.giving;

import org.volunteerkit.value.Unit;

/**
 * What came and what went, of one unit (收支情况).
 *
 * <p>Flows of one unit add up; {@link #none} is the empty one.
 *
 * <p>To be called, not made by callers. Immutable.
 *
 * @param received what was received (收到)
 * @param given what was given to those in need (发放)
 * @param spent what was spent on other things (支出)
 * @param returned what of the received went back to the givers (退还)
 * @param recovered what of the given and spent came back (退回)
 */
public record Flow(Amount received, Amount given, Amount spent, Amount returned, Amount recovered) {

    /** Returns the flow of nothing. */
    public static Flow none(Unit unit) {
        Amount none = Amount.none(unit);
        return new Flow(none, none, none, none, none);
    }

    /** Returns what is counted. */
    public Unit unit() {
        return received.unit();
    }

    /**
     * Returns both together.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if the other counts something else, or a sum is out of range
     */
    public Flow plus(Flow other) {
        return new Flow(
                received.plus(other.received),
                given.plus(other.given),
                spent.plus(other.spent),
                returned.plus(other.returned),
                recovered.plus(other.recovered));
    }

    /** Returns what is left (结余), as exactly as can be told. */
    public Amount left() {
        return received.plus(recovered).minus(given.plus(spent).plus(returned));
    }

    /** Returns the flow of one step that stands; of a refund by what it gives back. */
    static Flow of(GivingStep.Entry entry) {
        Flow none = none(entry.amount().unit());
        return none.with(entry, entry.amount());
    }

    private Flow with(GivingStep.Entry entry, Amount amount) {
        if (entry instanceof GivingStep.Receive) {
            return new Flow(amount, given, spent, returned, recovered);
        }
        if (entry instanceof GivingStep.Give) {
            return new Flow(received, amount, spent, returned, recovered);
        }
        return entry instanceof GivingStep.Spend
                ? new Flow(received, given, amount, returned, recovered)
                : new Flow(amount, amount, spent, returned, recovered);
    }

    /** Returns the flow of a refund of some step. */
    static Flow of(GivingStep.Refund refund, GivingStep.Entry origin) {
        Amount amount = refund.amount();
        Flow none = none(amount.unit());
        Amount nothing = none.received;
        if (origin instanceof GivingStep.Receive) {
            return new Flow(nothing, nothing, nothing, amount, nothing);
        }
        return origin instanceof GivingStep.HandOver
                ? new Flow(nothing, nothing, nothing, amount, amount)
                : new Flow(nothing, nothing, nothing, nothing, amount);
    }
}
