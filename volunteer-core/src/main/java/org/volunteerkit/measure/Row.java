package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;
import org.volunteerkit.value.Unit;

/**
 * What flows through the steps: one act or one group, with the quantity it has come to.
 *
 * @param fact the act or state; null for a group
 * @param group the keys of a group; of all for an act
 * @param counts false if it failed a test and is kept only to be shown
 * @param steps what was done so far, if anybody asked
 */
record Row(@Nullable Fact fact, Group group, Quantity quantity, boolean counts, ImmutableList<Trace> steps) {

    /** Earliest first; acts of one instant by id, so that no order of arrival shows. */
    static final Comparator<Row> EARLIEST_FIRST = Comparator.comparing(Row::dayOrStart)
            .thenComparing(Row::momentOrStart)
            .thenComparing(row -> row.fact == null ? "" : row.fact.kind().name())
            .thenComparing(row -> row.fact == null ? "" : row.fact.id())
            .thenComparing(Row::group);

    private LocalDate dayOrStart() {
        return day().orElse(LocalDate.MIN);
    }

    private Instant momentOrStart() {
        return fact == null ? Instant.MIN : fact.moment().orElse(Instant.MIN);
    }

    Optional<LocalDate> day() {
        return fact == null ? group.window().map(days -> days.start()) : fact.day();
    }

    /** Returns the key of a name; empty text if the fact has none. */
    String key(String name) {
        return fact == null ? group.key(name) : fact.key(name).orElse("");
    }

    Row with(Quantity other, @Nullable Message why) {
        return new Row(fact, group, other, counts, why == null ? steps : traced(why, other));
    }

    /** What a group comes to that does not count. */
    static Row dropped(Unit unit) {
        return new Row(null, Group.ALL, Quantity.of(0, unit), false, ImmutableList.of());
    }

    /** Returns this row and another of the same act, or of the same group, as one. */
    Row plus(Row other) {
        Quantity sum = counts && other.counts ? quantity.plus(other.quantity) : counts ? quantity : other.quantity;
        ImmutableList.Builder<Trace> both = ImmutableList.builder();
        both.addAll(steps).addAll(other.steps);
        if (!steps.isEmpty() || !other.steps.isEmpty()) {
            both.add(new Trace(Message.of("measure.trace-together"), sum, true, Optional.empty(), ImmutableList.of()));
        }
        return new Row(fact, group, sum, counts || other.counts, both.build());
    }

    Row failed(Message why) {
        return new Row(fact, group, quantity, false, traced(why, quantity));
    }

    private ImmutableList<Trace> traced(Message why, Quantity result) {
        return ImmutableList.<Trace>builder()
                .addAll(steps)
                .add(new Trace(why, result, true, Optional.empty(), ImmutableList.of()))
                .build();
    }

    /** Returns what people call a field of the fact; of a group its name. */
    Text title(String field) {
        return fact == null ? Text.of(field, field) : fact.kind().title(field);
    }

    /** Returns the trace of this row. */
    Trace trace() {
        Message what;
        if (fact != null) {
            what = Message.of(fact.day().isPresent() ? "measure.trace-act" : "measure.trace-state")
                    .with("kind", Amounts.inWords(fact.kind().title()))
                    .with("id", fact.id())
                    .with("day", fact.day().map(LocalDate::toString).orElse(""));
        } else if (group.keys().isEmpty()) {
            what = Message.of("measure.trace-all");
        } else {
            what = Message.of("measure.trace-group").with("keys", String.join(", ", group.keys()));
        }
        return new Trace(what, quantity, counts, Optional.ofNullable(fact), steps);
    }
}
