package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * What flows through the steps: one act or one group, with the quantity it has come to.
 *
 * @param fact the act or state; null for a group
 * @param carriedTo the day on which it counts if that is not the day on which it happened
 * @param group the keys of a group; of all for an act
 * @param counts false if it failed a test and is kept only to be shown
 * @param flagged whether it passed a maximum that is only watched
 * @param steps what was done so far, if anybody asked
 */
record Row(
        @Nullable Fact fact,
        @Nullable LocalDate carriedTo,
        Group group,
        Quantity quantity,
        boolean counts,
        boolean flagged,
        ImmutableList<Trace> steps) {

    /** Earliest first; acts of one instant by id, so that no order of arrival shows. */
    static final Comparator<Row> EARLIEST_FIRST = Comparator.comparing(Row::dayOrStart)
            .thenComparing(row -> row.carriedTo == null)
            .thenComparing(Row::momentOrStart)
            .thenComparing(row -> row.fact == null ? "" : row.fact.kind().name())
            .thenComparing(row -> row.fact == null ? "" : row.fact.id())
            .thenComparing(Row::group);

    /** Which rows of several values are one: those of one act that count on one day, or of one group. */
    record Identity(@Nullable Fact fact, @Nullable LocalDate carriedTo, Group group) {}

    /** An act or a state. */
    static Row of(Fact fact, Quantity quantity) {
        return new Row(fact, null, Group.ALL, quantity, true, false, ImmutableList.of());
    }

    /** A group that counts, of which nobody asked why. */
    static Row of(Group group, Quantity quantity) {
        return of(group, quantity, true, ImmutableList.of());
    }

    /** A group. */
    static Row of(Group group, Quantity quantity, boolean counts, ImmutableList<Trace> steps) {
        return new Row(null, null, group, quantity, counts, false, steps);
    }

    /** What a group comes to that does not count. */
    static Row dropped(Unit unit) {
        return of(Group.ALL, Quantity.of(0, unit), false, ImmutableList.of());
    }

    private LocalDate dayOrStart() {
        return day().orElse(LocalDate.MIN);
    }

    private Instant momentOrStart() {
        return fact == null ? Instant.MIN : fact.moment().orElse(Instant.MIN);
    }

    Identity identity() {
        // Facts are equal only to themselves.
        return new Identity(fact, carriedTo, group);
    }

    /** The day on which it counts: that of the act, or the first one of the window of a group. */
    Optional<LocalDate> day() {
        if (carriedTo != null) {
            return Optional.of(carriedTo);
        }
        return fact == null ? group.window().map(days -> days.start()) : fact.day();
    }

    /** The day on which cases are looked at: that of the act, or the last one of the window of a group if that is past. */
    LocalDate caseDay(LocalDate asOf) {
        Optional<LocalDate> day = fact == null ? group.window().flatMap(days -> days.lastDay()) : day();
        return day.filter(on -> on.isBefore(asOf)).orElse(asOf);
    }

    /** Returns the key of a name; empty text if the fact has none. */
    String key(String name) {
        return fact == null ? group.key(name) : fact.key(name).orElse("");
    }

    /** Returns the person whom it is about; empty text if it is about none. */
    String person() {
        return fact == null ? group.keyOr("person", "") : fact.key("person").orElse("");
    }

    Row with(Quantity other, @Nullable Message why) {
        return why == null ? with(other, steps) : with(other, Trace.step(why, other));
    }

    Row with(Quantity other, Trace step) {
        return with(other, traced(step));
    }

    private Row with(Quantity other, ImmutableList<Trace> after) {
        return new Row(fact, carriedTo, group, other, counts, flagged, after);
    }

    /** Returns this row with a mark that it passed a maximum that is only watched. */
    Row withFlag(@Nullable Trace step) {
        return new Row(fact, carriedTo, group, quantity, counts, true, step == null ? steps : traced(step));
    }

    /** Returns a row of the same act that counts on a later day. */
    Row carried(LocalDate day, Quantity part, List<Trace> why) {
        return new Row(fact, day, group, part, true, flagged, ImmutableList.copyOf(why));
    }

    /** Returns this row and another of the same act, or of the same group, as one. */
    Row plus(Row other) {
        Quantity sum = counts && other.counts ? quantity.plus(other.quantity) : counts ? quantity : other.quantity;
        ImmutableList.Builder<Trace> both = ImmutableList.builder();
        both.addAll(steps).addAll(other.steps);
        if (!steps.isEmpty() || !other.steps.isEmpty()) {
            both.add(Trace.step(Message.of("measure.trace-together"), sum));
        }
        return new Row(fact, carriedTo, group, sum, counts || other.counts, flagged || other.flagged, both.build());
    }

    Row failed(Message why) {
        return new Row(fact, carriedTo, group, quantity, false, flagged, traced(Trace.step(why, quantity)));
    }

    private ImmutableList<Trace> traced(Trace step) {
        return ImmutableList.<Trace>builder().addAll(steps).add(step).build();
    }

    /** Returns what people call a field of the fact; of a group its name, in Chinese in quotation marks. */
    Text title(String field) {
        return fact == null ? Text.of("“" + field + "”", field) : fact.kind().title(field);
    }

    /** Returns the trace of this row. */
    Trace trace() {
        return Trace.of(this);
    }
}
