package org.volunteerkit.measure.fact;

import java.util.Optional;
import java.util.OptionalInt;
import org.volunteerkit.roster.body.Statistic;
import org.volunteerkit.station.Station;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** Numbers that facts show and their classes do not hold as quantities. */
final class Numbers {

    private Numbers() {}

    /** What a stated figure says of a unit; nothing if it is of another unit or cannot be read. */
    static Optional<Quantity> counted(Statistic stated, Unit unit) {
        return stated.unit() == unit && stated.count().number().isPresent()
                ? Optional.of(Quantity.of(stated.count().number().getAsLong(), unit))
                : Optional.empty();
    }

    /** A stated number of persons. */
    static Optional<Quantity> persons(Count count) {
        return count.number().isPresent()
                ? Optional.of(Quantity.of(count.number().getAsLong(), Unit.PERSON))
                : Optional.empty();
    }

    /** The floor space of the premises. */
    static Optional<Quantity> floorSpace(Station station) {
        OptionalInt space =
                station.premises().map(premises -> premises.floorSpace()).orElse(OptionalInt.empty());
        return space.isPresent() ? Optional.of(Quantity.of(space.getAsInt(), Unit.SQUARE_METRE)) : Optional.empty();
    }

    /** How long a station is open in a week. */
    static Optional<Quantity> weeklyOpening(Station station) {
        return station.openingHours().stream()
                .map(hours -> Quantity.of(hours.length().times(hours.weekdays().size())))
                .reduce(Quantity::plus);
    }
}
