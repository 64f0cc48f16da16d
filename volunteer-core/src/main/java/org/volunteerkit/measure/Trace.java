package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Quantity;

/**
 * Why a quantity is what it is: what was done, what came of it, and the parts it came from.
 *
 * <p>The trace of a value has a part for each act or group; the results of the parts that count add up to the result of the
 * whole. The trace of an act has a part for each step, with what it dropped, rounded, weighed or capped. Sentences come in
 * Chinese and in English.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Trace {

    private final Message what;
    private final Quantity result;
    private final boolean counts;
    private final boolean flag;
    private final @Nullable Row row;
    private final ImmutableList<Trace> parts;

    private Trace(
            Message what,
            Quantity result,
            boolean counts,
            boolean flag,
            @Nullable Row row,
            ImmutableList<Trace> parts) {
        this.what = what;
        this.result = result;
        this.counts = counts;
        this.flag = flag;
        this.row = row;
        this.parts = parts;
    }

    /** One thing that was done. */
    static Trace step(Message what, Quantity result) {
        return new Trace(what, result, true, false, null, ImmutableList.of());
    }

    /** One thing that was done with several parts, or to several parts. */
    static Trace step(Message what, Quantity result, boolean counts, List<Trace> parts) {
        return new Trace(what, result, counts, false, null, ImmutableList.copyOf(parts));
    }

    /** A maximum that was passed and is only watched. */
    static Trace flag(Message what, Quantity result) {
        return new Trace(what, result, true, true, null, ImmutableList.of());
    }

    /** An act or a group with all that was done to it. */
    static Trace of(Row row) {
        return new Trace(words(row), row.quantity(), row.counts(), false, row, row.steps());
    }

    private static Message words(Row row) {
        Fact fact = row.fact();
        if (fact != null) {
            String day = row.day().map(LocalDate::toString).orElse("");
            Message words = row.carriedTo() != null
                    ? Message.of("measure.trace-carried")
                    : Message.of(day.isEmpty() ? "measure.trace-state" : "measure.trace-act");
            return words.with("kind", Amounts.inWords(fact.kind().title()))
                    .with("id", fact.id())
                    .with("day", day);
        }
        return row.group().keys().isEmpty()
                ? Message.of("measure.trace-all")
                : Message.of("measure.trace-group")
                        .with("keys", String.join(", ", row.group().keys()));
    }

    /** Returns what was done, or what this is the trace of. */
    public Message what() {
        return what;
    }

    /** Returns what came of it. */
    public Quantity result() {
        return result;
    }

    /** Returns whether the result goes into the whole; false of what did not pass a test. */
    public boolean counts() {
        return counts;
    }

    /** Returns the fact that this is about, if it is about one. */
    public Optional<Fact> fact() {
        return row == null ? Optional.empty() : Optional.ofNullable(row.fact());
    }

    /**
     * Returns the day on which an act counts: that on which it happened, or the first of the window to which it was carried.
     *
     * @return empty for states, groups and steps
     */
    public Optional<LocalDate> day() {
        return row == null || row.fact() == null ? Optional.empty() : row.day();
    }

    /** Returns the window of a group that was folded by windows; empty for all others. */
    public Optional<DateRange> window() {
        return row == null ? Optional.empty() : row.group().window();
    }

    /** Returns the keys of a group, in the order of the fold; none for all others. */
    public List<String> keys() {
        return row == null ? ImmutableList.of() : row.group().keys();
    }

    /** Returns the maxima that are only watched and were passed, here and in all parts; each says which and by how much. */
    public List<Message> flags() {
        ImmutableList.Builder<Message> flags = ImmutableList.builder();
        if (flag) {
            flags.add(what);
        }
        parts.forEach(part -> flags.addAll(part.flags()));
        return flags.build();
    }

    /** Returns the parts, in the order in which they came about. */
    public List<Trace> parts() {
        return parts;
    }

    /** Returns the whole trace as lines, parts indented under what they are parts of. */
    public List<String> lines(Locale locale) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        addLines(lines, "", locale);
        return lines.build();
    }

    private void addLines(ImmutableList.Builder<String> lines, String indent, Locale locale) {
        lines.add(indent + what.text(locale) + " = " + Amounts.inWords(result).text(locale));
        parts.forEach(part -> part.addLines(lines, indent + "  ", locale));
    }

    @Override
    public String toString() {
        return String.join("\n", lines(Locale.ENGLISH));
    }
}
