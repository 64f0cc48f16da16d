package org.volunteerkit.measure;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;

/** One run over some facts, seen from one day; each node is computed at most once. */
final class Evaluation {

    private final LocalDate asOf;
    private final boolean tracing;
    private final ListMultimap<String, Fact> facts;
    private final @Nullable IdentityHashMap<Folding, Map<Group, Accumulator>> gathered;
    private final IdentityHashMap<Node, List<Row>> done = new IdentityHashMap<>();

    private Evaluation(
            LocalDate asOf,
            boolean tracing,
            ListMultimap<String, Fact> facts,
            @Nullable IdentityHashMap<Folding, Map<Group, Accumulator>> gathered) {
        this.asOf = asOf;
        this.tracing = tracing;
        this.facts = facts;
        this.gathered = gathered;
    }

    /** A run over facts. */
    static Evaluation over(Iterable<Fact> facts, LocalDate asOf, boolean tracing) {
        ImmutableListMultimap.Builder<String, Fact> byKind = ImmutableListMultimap.builder();
        facts.forEach(fact -> byKind.put(fact.kind().name(), fact));
        return new Evaluation(asOf, tracing, byKind.build(), null);
    }

    /** A run over what the first folds have gathered before. */
    static Evaluation of(IdentityHashMap<Folding, Map<Group, Accumulator>> gathered, LocalDate asOf) {
        return new Evaluation(asOf, false, ImmutableListMultimap.of(), gathered);
    }

    LocalDate asOf() {
        return asOf;
    }

    boolean isTracing() {
        return tracing;
    }

    List<Fact> facts(String kind) {
        return facts.get(kind);
    }

    List<Row> rows(Node node) {
        List<Row> known = done.get(node);
        if (known == null) {
            known = node.rows(this);
            done.put(node, known);
        }
        return known;
    }

    /** Returns what a first fold gathered before; null if this run sees the facts themselves. */
    @Nullable Map<Group, Accumulator> gathered(Folding node) {
        return gathered == null ? null : gathered.getOrDefault(node, new TreeMap<>());
    }

    /** Returns the rows in the order in which acts happened. */
    List<Row> inOrder(Node node) {
        List<Row> rows = new ArrayList<>(rows(node));
        rows.sort(Row.EARLIEST_FIRST);
        return rows;
    }
}
