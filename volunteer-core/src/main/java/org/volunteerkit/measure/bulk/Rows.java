package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** What is known, before anything runs, of the rows and numbers that come out at one place of a program. */
final class Rows {

    /** The place where one row is kept for each person of the block. */
    static final int PEOPLE = 0;

    /**
     * What a group comes to of which there are no facts.
     *
     * @param counts false if it fails a test
     */
    record Nothing(boolean counts, Ratio number) {

        static final Nothing ZERO = new Nothing(true, Ratio.ZERO);

        /** What counts in a comparison. */
        static Ratio compared(@Nullable Nothing nothing) {
            return nothing == null || !nothing.counts() ? Ratio.ZERO : nothing.number();
        }
    }

    /** Where the rows are, and where their numbers. */
    int place;

    int register;

    /** The register of the divisor that each row has of its own; -1 if there is none. */
    int own = -1;

    /** Bounds of these divisors. */
    Span owns = Span.of(1, 1);

    /** Into how many parts one of the unit is divided. */
    long scale = 1;

    /** Bounds of the numbers in the register. */
    Span numbers = Span.ZERO;

    /** Bounds of the numbers divided by the row's own divisor. */
    Span values = Span.ZERO;

    Unit unit = Unit.NUMBER;

    /** Whether rows are facts rather than groups. */
    boolean acts;

    /** Whether all rows have a day. */
    boolean dated;

    /** The kinds of the facts. */
    ImmutableSet<Integer> kinds = ImmutableSet.of();

    /** Whether the groups are of persons, so that of whom there is nothing there is no group. */
    boolean byPerson;

    /** The keys of groups beside the person; null if there are none. */
    @Nullable Tuples keys;

    /** The windows of groups. */
    Optional<Window> slices = Optional.empty();

    /** The first and last day of rows. */
    int firstDay;

    int lastDay;

    /** The most rows that a person can have. */
    long most;

    @Nullable Nothing nothing;

    /** Returns the same with other numbers, at the same rows. */
    Rows with(int otherRegister, long otherScale, Span bounds) {
        Rows copy = copy();
        copy.register = otherRegister;
        copy.scale = otherScale;
        copy.numbers = bounds;
        copy.values = bounds;
        copy.own = -1;
        copy.owns = Span.of(1, 1);
        return copy;
    }

    Rows copy() {
        Rows copy = new Rows();
        copy.place = place;
        copy.register = register;
        copy.own = own;
        copy.owns = owns;
        copy.scale = scale;
        copy.numbers = numbers;
        copy.values = values;
        copy.unit = unit;
        copy.acts = acts;
        copy.dated = dated;
        copy.kinds = kinds;
        copy.byPerson = byPerson;
        copy.keys = keys;
        copy.slices = slices;
        copy.firstDay = firstDay;
        copy.lastDay = lastDay;
        copy.most = most;
        copy.nothing = nothing;
        return copy;
    }

    /** What nothing comes to behind a change. */
    @Nullable Nothing nothing(UnaryOperator<Ratio> change) {
        Nothing before = nothing;
        return before == null || !before.counts() ? before : new Nothing(true, change.apply(before.number()));
    }

    /** Whether each row has a divisor of its own. */
    boolean isFractions() {
        return own >= 0;
    }

    /** Whether each person has one row at most. */
    boolean isOnePerPerson() {
        return !acts && keys == null && slices.isEmpty();
    }

    /** Whether groups of both have one order, so that they can be matched. */
    boolean hasGroupsLike(Rows other) {
        return slices.equals(other.slices) && byPerson == other.byPerson && isSame(keys, other.keys);
    }

    /** Tuples are numbered among themselves, so that only the same object means the same numbers. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(@Nullable Tuples one, @Nullable Tuples other) {
        return one == other;
    }
}
