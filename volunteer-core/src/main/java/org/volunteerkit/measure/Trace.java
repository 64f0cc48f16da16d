package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;

/**
 * Why a quantity is what it is: what was done, what came of it, and the parts it came from.
 *
 * <p>The trace of a value has a part for each act or group; the results of the parts that count add up to the result of the
 * whole. The trace of an act has a part for each step, with what it dropped, rounded or capped. Sentences come in Chinese and
 * in English.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Trace {

    private final Message what;
    private final Quantity result;
    private final boolean counts;
    private final Optional<Fact> fact;
    private final ImmutableList<Trace> parts;

    Trace(Message what, Quantity result, boolean counts, Optional<Fact> fact, List<Trace> parts) {
        this.what = what;
        this.result = result;
        this.counts = counts;
        this.fact = fact;
        this.parts = ImmutableList.copyOf(parts);
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
        return fact;
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
