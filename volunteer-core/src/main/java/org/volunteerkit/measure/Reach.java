package org.volunteerkit.measure;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Schedule;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;

/** Between which numbers lies what schedules give. */
final class Reach {

    private Reach() {}

    static Range of(List<Schedule> schedules, Range in) {
        return schedules.stream().map(each -> of(each, in)).reduce(Range::or).orElse(Range.ANY);
    }

    /** What a schedule gives for quantities that lie between some numbers. */
    static Range of(Schedule schedule, Range in) {
        // What is below the first piece is worth nothing.
        Range reach = in.isNatural() ? null : Range.of(Ratio.ZERO);
        List<Schedule.Piece> pieces = schedule.pieces();
        for (int i = 0; i < pieces.size(); i++) {
            Optional<Range> part = piece(pieces, i, in);
            if (part.isPresent()) {
                reach = reach == null ? part.get() : reach.or(part.get());
            }
        }
        return reach == null ? Range.of(Ratio.ZERO) : reach;
    }

    /** What a piece gives for those of some numbers that it is for; empty if there are none. */
    static Optional<Range> piece(List<Schedule.Piece> pieces, int index, Range in) {
        Schedule.Piece piece = pieces.get(index);
        Ratio from = piece.from().number();
        Ratio to = index + 1 < pieces.size() ? pieces.get(index + 1).from().number() : null;
        boolean below = in.most() != null
                && (in.most().compareTo(from) < 0
                        || (piece.exclusive() && in.most().equals(from)));
        boolean above = in.least() != null
                && to != null
                && (in.least().compareTo(to) > 0
                        || (in.least().equals(to) && !pieces.get(index + 1).exclusive()));
        if (below || above) {
            return Optional.empty();
        }
        Range inside = in.and(new Range(from, to));
        Ratio base = piece.base().map(Quantity::number).orElse(Ratio.ZERO);
        Ratio per = piece.per().map(Quantity::number).orElse(Ratio.ZERO);
        Range given = new Range(parts(piece, inside.least()), parts(piece, inside.most()))
                .times(per)
                .plus(Range.of(base));
        Ratio max = piece.max().map(Quantity::number).orElse(null);
        if (max == null) {
            return Optional.of(given);
        }
        Ratio least = given.least() != null && given.least().compareTo(max) > 0 ? max : given.least();
        Ratio most = given.most() == null || given.most().compareTo(max) > 0 ? max : given.most();
        return Optional.of(new Range(least, most));
    }

    /** How many parts of a piece lie between its start and a number. */
    private static @Nullable Ratio parts(Schedule.Piece piece, @Nullable Ratio number) {
        if (number == null) {
            return null;
        }
        Ratio above = number.minus(piece.from().number());
        return piece.each()
                .map(each -> Ratio.of(above.dividedBy(each.number()).floor()))
                .orElse(above);
    }
}
