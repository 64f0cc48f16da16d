package org.volunteerkit.measure.fact;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * The kinds of facts that a document may name.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Vocabulary {

    private final ImmutableMap<String, FactKind<?>> kinds;

    private Vocabulary(ImmutableMap<String, FactKind<?>> kinds) {
        this.kinds = kinds;
    }

    /**
     * Returns a vocabulary of kinds.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static Vocabulary of(FactKind<?>... kinds) {
        return new Vocabulary(Arrays.stream(kinds).collect(ImmutableMap.toImmutableMap(FactKind::name, kind -> kind)));
    }

    /**
     * Returns this vocabulary and more kinds.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public Vocabulary and(FactKind<?>... more) {
        return new Vocabulary(ImmutableMap.<String, FactKind<?>>builder()
                .putAll(kinds)
                .putAll(of(more).kinds)
                .buildOrThrow());
    }

    /** Returns the kind of a name. */
    public Optional<FactKind<?>> kind(String name) {
        return Optional.ofNullable(kinds.get(name));
    }

    /** Returns the names of all kinds, in the order in which they were given. */
    public Set<String> names() {
        return kinds.keySet();
    }
}
