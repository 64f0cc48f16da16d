package org.volunteerkit.measure.rule;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonValue;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * A function from one quantity to another, in pieces: a rate, steps, bands, a table.
 *
 * <p>Of all pieces the last one counts whose {@code from} is reached. With {@code each}, a piece gives {@code base} and
 * {@code per} for every full {@code each} above {@code from}; without, it gives {@code base} and {@code per} for every one of
 * the unit above {@code from}, exactly, parts included. {@code max} limits what a piece gives. A schedule starts at nothing, so
 * that every quantity from zero up has exactly one piece; what is below zero is worth nothing.
 *
 * <p>JSON: a list of pieces, such as {@code [{"from": "PT0S", "per": "1 point", "each": "PT1H"}]}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Schedule {

    private final ImmutableList<Piece> pieces;

    private Schedule(ImmutableList<Piece> pieces) {
        this.pieces = pieces;
    }

    /**
     * Returns a schedule of pieces.
     *
     * @param pieces in rising order of {@code from}, the first from nothing; all of one unit in and one unit out
     * @throws InvalidValueException if there is a gap at the bottom, two pieces start at one place, or units differ
     */
    @JsonCreator
    public static Schedule of(List<Piece> pieces) {
        if (pieces.isEmpty() || !pieces.get(0).from().isZero() || pieces.get(0).exclusive()) {
            throw new InvalidValueException(Problem.of("measure.schedule-start").field("[0].from"));
        }
        Unit in = pieces.get(0).from().unit();
        Unit out = pieces.get(0).unit();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            String place = "[" + i + "]";
            boolean sameIn = piece.from().unit() == in
                    && piece.each().map(each -> each.unit() == in).orElse(true);
            if (!sameIn || piece.unit() != out) {
                throw new InvalidValueException(
                        Problem.of("measure.schedule-units").field(sameIn ? place : place + ".from"));
            }
            if (i > 0 && !rises(pieces.get(i - 1), piece)) {
                throw new InvalidValueException(Problem.of("measure.schedule-order")
                        .field(place + ".from")
                        .found(Found.value(piece.from().toString())));
            }
        }
        return new Schedule(ImmutableList.copyOf(pieces));
    }

    private static boolean rises(Piece lower, Piece upper) {
        int compared = lower.from().compareTo(upper.from());
        return compared < 0 || (compared == 0 && !lower.exclusive() && upper.exclusive());
    }

    /** Returns the pieces in rising order. */
    @JsonValue
    public List<Piece> pieces() {
        return pieces;
    }

    /** Returns the unit that goes in. */
    public Unit unitIn() {
        return pieces.get(0).from().unit();
    }

    /** Returns the unit that comes out. */
    public Unit unitOut() {
        return pieces.get(0).unit();
    }

    /**
     * Returns what a quantity is worth.
     *
     * @throws InvalidValueException if the quantity is of another unit
     */
    public Quantity at(Quantity quantity) {
        Piece reached = null;
        for (Piece piece : pieces) {
            int compared = quantity.compareTo(piece.from());
            if (compared > 0 || (compared == 0 && !piece.exclusive())) {
                reached = piece;
            }
        }
        return reached == null ? Quantity.of(0, unitOut()) : reached.at(quantity);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Schedule that && pieces.equals(that.pieces);
    }

    @Override
    public int hashCode() {
        return pieces.hashCode();
    }

    @Override
    public String toString() {
        return pieces.toString();
    }

    /** One piece of a schedule: what holds from a quantity on. Immutable. */
    @Value.Immutable
    @JsonPropertyOrder({"from", "exclusive", "base", "per", "each", "max"})
    @JsonInclude(JsonInclude.Include.NON_DEFAULT)
    public abstract static class Piece {

        Piece() {}

        /** Starts a piece; {@code from} is needed, and {@code base} or {@code per}. */
        public static Builder builder() {
            return new Builder();
        }

        /** Returns the quantity from which on the piece holds. */
        public abstract Quantity from();

        /** Returns whether {@code from} itself still belongs to the piece below. */
        @Value.Default
        public boolean exclusive() {
            return false;
        }

        /** Returns what is given for having reached {@code from}. */
        public abstract Optional<Quantity> base();

        /** Returns what is given for each part above {@code from}. */
        public abstract Optional<Quantity> per();

        /** Returns the part that {@code per} is given for; only full parts count. */
        public abstract Optional<Quantity> each();

        /** Returns the most that this piece gives. */
        public abstract Optional<Quantity> max();

        /** Checks that the piece gives something and that its units fit. */
        @Value.Check
        void check() {
            if (base().isEmpty() && per().isEmpty()) {
                throw new InvalidValueException(
                        Problem.of("measure.piece-empty").field("base"));
            }
            if (each().isPresent() && (per().isEmpty() || !each().get().isPositive())) {
                throw new InvalidValueException(Problem.of("measure.piece-each").field("each"));
            }
            Unit out = unit();
            boolean same = base().map(amount -> amount.unit() == out).orElse(true)
                    && max().map(amount -> amount.unit() == out).orElse(true);
            if (!same) {
                throw new InvalidValueException(
                        Problem.of("measure.schedule-units").field("base"));
            }
        }

        final Unit unit() {
            return per().or(this::base).map(Quantity::unit).orElse(Unit.NUMBER);
        }

        final Quantity at(Quantity quantity) {
            Quantity given = base().orElse(Quantity.of(0, unit()));
            if (per().isPresent()) {
                Quantity above = quantity.minus(from());
                Ratio parts = each().map(each ->
                                Ratio.of(above.number().dividedBy(each.number()).floor()))
                        .orElse(above.number());
                given = given.plus(per().get().times(parts));
            }
            return max().isPresent() && given.compareTo(max().get()) > 0 ? max().get() : given;
        }

        /** Collects the parts of a piece. */
        public static final class Builder extends ImmutablePiece.Builder {
            Builder() {}
        }
    }
}
