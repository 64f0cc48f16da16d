package org.volunteerkit.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.volunteerkit.measure.Trace;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Place;
import org.volunteerkit.value.Clause;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/**
 * Why something is due, or why it is not: a tree of rule, printed clause, facts, arithmetic and result.
 *
 * <p>The arithmetic is {@linkplain Trace traces} of acts or groups; those that count add up exactly to the result, and each shows
 * what was dropped, rounded or capped. Parts without a key of something due say why not: which requirement failed, and by how
 * much. Sentences come in Chinese and English; {@link #data} gives the whole as plain data.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Explanation {

    private final Message what;
    private final Optional<DueKey> due;
    private final Optional<Quantity> result;
    private final boolean holds;
    private final ImmutableList<Basis> basis;
    private final ImmutableList<Trace> arithmetic;
    private final ImmutableList<Explanation> parts;

    private Explanation(
            Message what,
            Optional<DueKey> due,
            Optional<Quantity> result,
            boolean holds,
            List<Basis> basis,
            List<Trace> arithmetic,
            List<Explanation> parts) {
        this.what = what;
        this.due = due;
        this.result = result;
        this.holds = holds;
        this.basis = ImmutableList.copyOf(basis);
        this.arithmetic = ImmutableList.copyOf(arithmetic);
        this.parts = ImmutableList.copyOf(parts);
    }

    /**
     * Where the rule of a value is printed.
     *
     * @param title what people call the value
     * @param clause the clause of the official text
     */
    @JsonPropertyOrder({"title", "clause"})
    public record Basis(Text title, Clause clause) {}

    static Explanation of(Message what, Optional<Quantity> result) {
        return new Explanation(what, Optional.empty(), result, true, List.of(), List.of(), List.of());
    }

    Explanation due(DueKey key) {
        return new Explanation(what, Optional.of(key), result, holds, basis, arithmetic, parts);
    }

    Explanation failing() {
        return new Explanation(what, due, result, false, basis, arithmetic, parts);
    }

    Explanation on(List<Basis> clauses) {
        return new Explanation(what, due, result, holds, clauses, arithmetic, parts);
    }

    Explanation from(List<Trace> traces) {
        return new Explanation(what, due, result, holds, basis, traces, parts);
    }

    Explanation with(List<Explanation> more) {
        return new Explanation(what, due, result, holds, basis, arithmetic, more);
    }

    /** Returns what this is about, or what was found. */
    public Message what() {
        return what;
    }

    /** Returns the key of what is due because of this; empty of a whole effect, of its parts, and of what is not due. */
    public Optional<DueKey> due() {
        return due;
    }

    /** Returns what it came to, if it is a quantity. */
    public Optional<Quantity> result() {
        return result;
    }

    /** Returns whether it is so: false of a requirement that is not met, and of what is not due. */
    public boolean holds() {
        return holds;
    }

    /** Returns the clauses of the official text that it rests on. */
    public List<Basis> basis() {
        return basis;
    }

    /** Returns the acts or groups that were reckoned with; of something due, those that count add up to the result. */
    public List<Trace> arithmetic() {
        return arithmetic;
    }

    /** Returns the parts, in order. */
    public List<Explanation> parts() {
        return parts;
    }

    /** Returns the whole as lines, parts indented under what they are parts of. */
    public List<String> lines(Locale locale) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        addLines(lines, "", locale);
        return lines.build();
    }

    private void addLines(ImmutableList.Builder<String> lines, String indent, Locale locale) {
        String words = what.text(locale);
        lines.add(indent
                + result.map(quantity ->
                                words + " = " + Amounts.inWords(quantity).text(locale))
                        .orElse(words));
        String deeper = indent + "  ";
        traces().forEach(trace -> trace.lines(locale).forEach(line -> lines.add(deeper + line)));
        parts.forEach(part -> part.addLines(lines, deeper, locale));
    }

    /** The trace of one act says again what this says; then its parts are enough. */
    private List<Trace> traces() {
        boolean same = arithmetic.size() == 1 && arithmetic.get(0).what().equals(what);
        return same ? arithmetic.get(0).parts() : arithmetic;
    }

    /** Returns the whole as plain data, fit for JSON. */
    public Line data() {
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        traces().forEach(trace -> lines.add(data(trace)));
        parts.forEach(part -> lines.add(part.data()));
        return new Line(
                Missings.both(what),
                what.code(),
                due.map(DueKey::toString),
                result,
                holds,
                arithmetic.size() == 1 ? source(arithmetic.get(0)) : Optional.empty(),
                basis,
                lines.build());
    }

    private static Line data(Trace trace) {
        return new Line(
                Missings.both(trace.what()),
                trace.what().code(),
                Optional.empty(),
                Optional.of(trace.result()),
                trace.counts(),
                source(trace),
                ImmutableList.of(),
                trace.parts().stream().map(Explanation::data).toList());
    }

    private static Optional<Source> source(Trace trace) {
        return trace.fact().map(fact -> new Source(fact.kind().name(), fact.id(), place(fact.place())));
    }

    private static Optional<Text> place(Place place) {
        return place.equals(Place.nowhere())
                ? Optional.empty()
                : Optional.of(Text.of(place.text(Locale.CHINESE), place.text(Locale.ENGLISH)));
    }

    /**
     * One line of an explanation as plain data.
     *
     * @param words the sentence in both languages
     * @param code its stable code, for programs
     * @param due the key of what is due because of it, if anything is
     * @param result what it came to, if it is a quantity
     * @param holds whether it is so; of arithmetic, whether it counts
     * @param fact the fact that it is about, if it is about one
     * @param basis the clauses that it rests on
     * @param parts the lines under it
     */
    @JsonPropertyOrder({"words", "code", "due", "result", "holds", "fact", "basis", "parts"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Line(
            Text words,
            String code,
            Optional<String> due,
            Optional<Quantity> result,
            boolean holds,
            Optional<Source> fact,
            List<Basis> basis,
            List<Line> parts) {

        /** Keeps copies. */
        public Line {
            basis = ImmutableList.copyOf(basis);
            parts = ImmutableList.copyOf(parts);
        }
    }

    /**
     * The fact that a line is about.
     *
     * @param kind its kind
     * @param id what tells it from others of its kind
     * @param place where it was read, if that is known
     */
    @JsonPropertyOrder({"kind", "id", "place"})
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Source(String kind, String id, Optional<Text> place) {}

    @Override
    public String toString() {
        return String.join("\n", lines(Locale.ENGLISH));
    }
}
