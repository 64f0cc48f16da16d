package org.volunteerkit.measure.fact;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/**
 * The kinds of facts that a document may name.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Vocabulary {

    /** A kind that a document brought with it. */
    private record Own(FactForm form, FactKind<Event> kind) {}

    private final ImmutableMap<String, FactKind<?>> kinds;
    private final ImmutableMap<String, Own> own;

    private Vocabulary(ImmutableMap<String, FactKind<?>> kinds, ImmutableMap<String, Own> own) {
        this.kinds = kinds;
        this.own = own;
    }

    /**
     * Returns a vocabulary of kinds.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public static Vocabulary of(FactKind<?>... kinds) {
        return new Vocabulary(
                Arrays.stream(kinds).collect(ImmutableMap.toImmutableMap(FactKind::name, kind -> kind)),
                ImmutableMap.of());
    }

    /**
     * Returns this vocabulary and more kinds.
     *
     * @throws IllegalArgumentException if two have the same name
     */
    public Vocabulary and(FactKind<?>... more) {
        return new Vocabulary(
                ImmutableMap.<String, FactKind<?>>builder()
                        .putAll(kinds)
                        .putAll(of(more).kinds)
                        .buildOrThrow(),
                own);
    }

    /**
     * Returns this vocabulary and the kinds that a document brings with it; one that is known already under its name stays what
     * it is, so that an embedder may give a class of his own in the place of events.
     */
    public Vocabulary and(Map<String, FactForm> more) {
        Map<String, FactKind<?>> all = new LinkedHashMap<>(kinds);
        Map<String, Own> known = new LinkedHashMap<>(own);
        more.forEach((name, form) -> {
            FactKind<Event> kind = form.kind(name);
            if (all.putIfAbsent(name, kind) == null) {
                known.put(name, new Own(form, kind));
            }
        });
        return new Vocabulary(ImmutableMap.copyOf(all), ImmutableMap.copyOf(known));
    }

    /**
     * Returns an event as a fact of the kind that it names.
     *
     * @param place where it was read
     * @throws ProblemException if the kind is not one of a document's own, or the event has not its form
     */
    public Fact fact(Event event, Place place) {
        Own known = own.get(event.kind());
        if (known == null) {
            Problem unknown = own.isEmpty()
                    ? Problem.of("measure.event-no-kinds")
                    : Problem.of("measure.event-kind").with("known", String.join(", ", own.keySet()));
            throw new ProblemException(unknown.field("kind").at(place));
        }
        List<Problem> problems = known.form().problems(event);
        if (!problems.isEmpty()) {
            throw new ProblemException(
                    problems.stream().map(problem -> problem.at(place)).toList());
        }
        return known.kind().fact(event, place);
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
