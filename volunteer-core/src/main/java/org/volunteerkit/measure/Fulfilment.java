package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.rule.Amounts;
import org.volunteerkit.measure.rule.Bounds;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Text;

/**
 * Whether a requirement is met, and if not, what is missing: for each value what was found, what is needed and how far it is.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Fulfilment {

    private final boolean met;
    private final boolean certainlyNot;
    private final Message words;
    private final @Nullable String value;
    private final @Nullable Bounds needed;
    private final @Nullable Quantity found;
    private final ImmutableList<Fulfilment> parts;

    private Fulfilment(
            boolean met,
            boolean certainlyNot,
            Message words,
            @Nullable String value,
            @Nullable Bounds needed,
            @Nullable Quantity found,
            List<Fulfilment> parts) {
        this.met = met;
        this.certainlyNot = certainlyNot;
        this.words = words;
        this.value = value;
        this.needed = needed;
        this.found = found;
        this.parts = ImmutableList.copyOf(parts);
    }

    /** Of one value; one that has no figure keeps to no limits. */
    static Fulfilment of(String value, Text title, Bounds needed, Optional<Quantity> found) {
        boolean met = found.map(needed::admits).orElse(false);
        Message words = found.map(quantity -> (met
                                ? Message.of("measure.fulfilled-value")
                                : Message.of("measure.unfulfilled-value")
                                        .with("missing", Passing.missing(needed, quantity)))
                        .with("found", Amounts.inWords(quantity)))
                .orElse(Message.of("measure.unfulfilled-nothing"))
                .with("value", Amounts.inWords(title))
                .with("needed", needed.inWords());
        boolean certainlyNot = !met && found.isPresent();
        return new Fulfilment(met, certainlyNot, words, value, needed, found.orElse(null), ImmutableList.of());
    }

    /** Of several of which a number must be met. */
    static Fulfilment of(int least, List<Fulfilment> parts) {
        long count = parts.stream().filter(Fulfilment::isMet).count();
        Message words = Message.of("measure.fulfilled-some")
                .with("met", count)
                .with("of", parts.size())
                .with("least", least);
        long not = parts.stream().filter(part -> part.certainlyNot).count();
        return new Fulfilment(count >= least, not > parts.size() - least, words, null, null, null, parts);
    }

    /** Of one that must not be met; where that is not certain, as where there is no figure, neither is this. */
    static Fulfilment not(Fulfilment part) {
        return new Fulfilment(
                /* met= */ part.certainlyNot,
                /* certainlyNot= */ part.met,
                Message.of("measure.fulfilled-not"),
                null,
                null,
                null,
                ImmutableList.of(part));
    }

    /** Returns whether the requirement is met. */
    public boolean isMet() {
        return met;
    }

    /** Returns the name of the value, if this is about one value and not about several requirements. */
    public Optional<String> value() {
        return Optional.ofNullable(value);
    }

    /** Returns the limits to which the value has to keep, if this is about one value. */
    public Optional<Bounds> needed() {
        return Optional.ofNullable(needed);
    }

    /** Returns what the value comes to; empty if it has no figure, as a mean of nothing, or if this is about several. */
    public Optional<Quantity> found() {
        return Optional.ofNullable(found);
    }

    /** Returns how much is missing to the lower limit of the value; empty if nothing is, or if it is too much. */
    public Optional<Quantity> missing() {
        return needed == null || found == null ? Optional.empty() : needed.missing(found);
    }

    /** Returns the requirements that this one is made of, in order. */
    public List<Fulfilment> parts() {
        return parts;
    }

    /** Returns the values that do not keep to their limits, also of those of which another one was enough, in order. */
    public List<Fulfilment> unmet() {
        if (value != null) {
            return met ? ImmutableList.of() : ImmutableList.of(this);
        }
        return parts.stream().flatMap(part -> part.unmet().stream()).toList();
    }

    /** Returns what was found and what is needed, in one sentence without the parts. */
    public Message inWords() {
        return words;
    }

    /** Returns all of it as lines, parts indented under what they are parts of. */
    public List<String> lines(Locale locale) {
        ImmutableList.Builder<String> lines = ImmutableList.builder();
        addLines(lines, "", locale);
        return lines.build();
    }

    private void addLines(ImmutableList.Builder<String> lines, String indent, Locale locale) {
        Message mark = met ? Message.of("measure.met") : Message.of("measure.unmet");
        lines.add(indent + mark.with("what", words).text(locale));
        parts.forEach(part -> part.addLines(lines, indent + "  ", locale));
    }

    @Override
    public String toString() {
        return String.join("\n", lines(Locale.ENGLISH));
    }
}
