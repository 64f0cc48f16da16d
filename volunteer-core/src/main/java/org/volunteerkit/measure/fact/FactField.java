package org.volunteerkit.measure.fact;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * One field of a kind of facts, found once and then read from many facts of that kind.
 *
 * <p>Who asks single facts asks them by the name of the field, such as {@link Fact#quantity}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class FactField {

    private final FactKind.Shape shape;
    private final @Nullable Unit unit;
    private final @Nullable Set<String> words;

    /** Whether the reader returns hours; else an {@code Optional}, or a set where there may be several texts. */
    private final boolean time;

    private final Function<Object, ?> reader;

    /** Of a reader for the class of the kind, which all its facts are of. */
    @SuppressWarnings("unchecked")
    private FactField(
            FactKind.Shape shape,
            @Nullable Unit unit,
            @Nullable Set<String> words,
            boolean time,
            Function<?, ?> reader) {
        this.shape = shape;
        this.unit = unit;
        this.words = words;
        this.time = time;
        this.reader = (Function<Object, ?>) reader;
    }

    static FactField of(FactKind.Shape shape, @Nullable Unit unit, @Nullable Set<String> words, Function<?, ?> reader) {
        return new FactField(shape, unit, words, false, reader);
    }

    static FactField ofTime(Function<?, Hours> reader) {
        return new FactField(FactKind.Shape.QUANTITY, Unit.HOUR, null, true, reader);
    }

    /** Returns what it holds. */
    public FactKind.Shape shape() {
        return shape;
    }

    /** Returns the unit of a field of quantities; empty for all others. */
    public Optional<Unit> unit() {
        return Optional.ofNullable(unit);
    }

    /** Returns all words that it may hold; empty if it may hold any, or is no field of words. */
    public Optional<Set<String>> words() {
        return Optional.ofNullable(words);
    }

    /** Returns whether every fact has a whole number of minutes here. */
    public boolean isTime() {
        return time;
    }

    /**
     * Returns the text that a fact has; empty if there is none.
     *
     * @param fact of the kind of this field, which holds at most one text
     */
    @SuppressWarnings("unchecked")
    public Optional<String> text(Fact fact) {
        return shape == FactKind.Shape.KEY ? (Optional<String>) reader.apply(fact.value()) : Optional.empty();
    }

    /**
     * Returns the time that a fact has.
     *
     * @param fact of the kind of this field, which is one of time
     */
    public Hours time(Fact fact) {
        return (Hours) reader.apply(fact.value());
    }

    @Nullable Object read(Object value) {
        Object found = reader.apply(value);
        if (time) {
            return Quantity.of((Hours) found);
        }
        return found instanceof Optional<?> one ? one.orElse(null) : found;
    }
}
