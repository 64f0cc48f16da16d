package org.volunteerkit.measure.fact;

import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.problem.Place;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Quantity;

/**
 * One object seen as a fact: of a kind, at a time, with named fields, and with the place it was read from.
 *
 * <p>Made by {@link FactKind#fact}. To be called, not extended. As immutable as the object it shows.
 */
public final class Fact {

    private final FactKind<?> kind;
    private final Object value;
    private final Place place;

    Fact(FactKind<?> kind, Object value, Place place) {
        this.kind = kind;
        this.value = value;
        this.place = place;
    }

    /** Returns the kind. */
    public FactKind<?> kind() {
        return kind;
    }

    /** Returns what tells this fact from others of its kind. */
    public String id() {
        return kind.idOf(value);
    }

    /** Returns the object. */
    Object value() {
        return value;
    }

    /** Returns where it was read. */
    public Place place() {
        return place;
    }

    /** Returns the day on which it happened; empty for a state. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(kind.dayOf(value));
    }

    /**
     * Returns the day on which it happened as a number of days since 1970-01-01, for whoever looks at many facts; that of
     * {@link LocalDate#MIN} for a state.
     */
    public long epochDay() {
        return kind.epochDayOf(value);
    }

    /** Returns the instant at which it began, if the kind knows it. */
    public Optional<Instant> moment() {
        return Optional.ofNullable(kind.momentOf(value));
    }

    /** Returns the time from its start to its end, if the kind knows it. */
    public Optional<TimeSpan> time() {
        return kind.timeOf(value);
    }

    /** Returns the days on which it holds; empty for an act. */
    public Optional<DateRange> during() {
        return Optional.ofNullable(kind.heldOf(value));
    }

    /** Returns whether it holds on a day; never true of an act. */
    public boolean holdsOn(LocalDate day) {
        return kind.holdsOn(value, day);
    }

    /** Returns whether a field is there; a field of many texts, whether there is one. */
    public boolean has(String field) {
        Object found = kind.read(value, field);
        return found != null && !(found instanceof Set<?> many && many.isEmpty());
    }

    /** Returns the texts of a field of keys; empty if there are none. */
    public Set<String> keys(String field) {
        Object found = kind.read(value, field);
        if (found instanceof String text) {
            return ImmutableSet.of(text);
        }
        return found instanceof Set<?> many
                ? many.stream().map(String.class::cast).collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of();
    }

    /** Returns the one text of a field; empty if there is none. */
    public Optional<String> key(String field) {
        return kind.read(value, field) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** Returns the number of a field; empty if there is none. */
    public Optional<Quantity> quantity(String field) {
        return kind.read(value, field) instanceof Quantity number ? Optional.of(number) : Optional.empty();
    }

    /** Returns the day of a field; empty if there is none. */
    public Optional<LocalDate> day(String field) {
        return kind.read(value, field) instanceof LocalDate date ? Optional.of(date) : Optional.empty();
    }

    /** Returns kind and id; the fields may be personal. */
    @Override
    public String toString() {
        return kind.name() + " " + id();
    }
}
