package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/** One run over some facts, seen from one day; each node is computed at most once. */
final class Evaluation {

    /** From when and about whom facts are looked at; of an empty text about everybody in the portion. */
    private record Seen(LocalDate day, String person) {}

    /** An event of a person. */
    private record Life(String event, String person) {}

    private final Seen seen;
    private final boolean tracing;
    private final ImmutableList<Fact> all;
    private final ImmutableMap<String, Anchoring> events;
    private final ListMultimap<String, Fact> byKind;
    private final IdentityHashMap<Node, Map<Group, Accumulator>> gathered;
    private final Map<Seen, Evaluation> others;
    private final IdentityHashMap<Node, List<Row>> done = new IdentityHashMap<>();
    private final Map<Life, Optional<LocalDate>> lives = new HashMap<>();

    private Evaluation(
            Seen seen,
            boolean tracing,
            ImmutableList<Fact> all,
            ImmutableMap<String, Anchoring> events,
            IdentityHashMap<Node, Map<Group, Accumulator>> gathered,
            Map<Seen, Evaluation> others) {
        this.seen = seen;
        this.tracing = tracing;
        this.all = all;
        this.events = events;
        this.gathered = gathered;
        this.others = others;
        ImmutableListMultimap.Builder<String, Fact> kinds = ImmutableListMultimap.builder();
        for (Fact fact : all) {
            if (concerns(fact, seen.person())) {
                kinds.put(fact.kind().name(), fact);
            }
        }
        this.byKind = kinds.build();
    }

    /** A run over one portion of facts. */
    static Evaluation over(
            Iterable<Fact> facts, ImmutableMap<String, Anchoring> events, LocalDate asOf, boolean tracing) {
        return new Evaluation(
                new Seen(asOf, ""),
                tracing,
                ImmutableList.copyOf(facts),
                events,
                new IdentityHashMap<>(),
                new HashMap<>());
    }

    /** A run over what was gathered before. */
    static Evaluation of(IdentityHashMap<Node, Map<Group, Accumulator>> gathered, LocalDate asOf) {
        return new Evaluation(
                new Seen(asOf, ""), false, ImmutableList.of(), ImmutableMap.of(), gathered, new HashMap<>());
    }

    /** What is of a kind without persons concerns everybody. */
    private static boolean concerns(Fact fact, String person) {
        return person.isEmpty()
                || fact.kind()
                        .shape(Node.PERSON)
                        .filter(FactKind.Shape.KEY::equals)
                        .isEmpty()
                || fact.key(Node.PERSON).map(person::equals).orElse(false);
    }

    /** The same facts, or those of a person, seen from another day. */
    Evaluation seenFrom(LocalDate day, String person) {
        Seen other = new Seen(day, person.isEmpty() ? seen.person() : person);
        if (other.equals(seen) && !tracing) {
            return this;
        }
        Evaluation known = others.get(other);
        if (known == null) {
            known = new Evaluation(other, false, all, events, gathered, others);
            others.put(other, known);
        }
        return known;
    }

    LocalDate asOf() {
        return seen.day();
    }

    boolean isTracing() {
        return tracing;
    }

    List<Fact> facts(String kind) {
        return byKind.get(kind);
    }

    /** The day of an event of a person, as known on the day of the question. */
    Optional<LocalDate> event(String name, String person) {
        return lives.computeIfAbsent(new Life(name, person), life -> {
            Anchoring event = events.get(name);
            return event == null ? Optional.empty() : event.day(this, person);
        });
    }

    /** The days of a window, seen from the day of the question, for a person. */
    Optional<DateRange> window(Window window, String person) {
        return window.at(asOf(), event -> event(event, person));
    }

    List<Row> rows(Node node) {
        List<Row> known = done.get(node);
        if (known == null) {
            known = worked(node);
            done.put(node, known);
        }
        return known;
    }

    private List<Row> worked(Node node) {
        Map<Group, Accumulator> before = gathered.get(node);
        try {
            return before == null ? node.rows(this) : node.gathered(before);
        } catch (OutOfRangeException outOfRange) {
            throw node.located(outOfRange);
        }
    }

    /** Returns the rows in the order in which acts happened. */
    List<Row> inOrder(Node node) {
        List<Row> rows = new ArrayList<>(rows(node));
        rows.sort(Row.EARLIEST_FIRST);
        return rows;
    }

    /** What a totalled value comes to: what all its groups of the present window come to together, or what nothing comes to. */
    Optional<Quantity> figure(Node total) {
        return rows(total).stream()
                .filter(row -> row.counts() && row.group().isCurrent(asOf()))
                .map(Row::quantity)
                .reduce(Quantity::plus)
                .or(() -> Figures.ofNothing(total));
    }
}
