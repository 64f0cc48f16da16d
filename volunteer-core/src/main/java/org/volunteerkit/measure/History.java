package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.measure.rule.Requirement;
import org.volunteerkit.value.Quantity;

/**
 * One portion of facts, seen from many days up to a last one.
 *
 * <p>What is seen from an earlier day is mostly what is seen from the last one less what came later: facts are put in order once,
 * and acts whose history is only added to are worked out once. So the work grows with the facts and with the days, not with
 * their product. Whole evaluations are kept of the last day and of a few others; of the rest only figures.
 */
final class History {

    private static final int MOST_KEPT = 64;

    /** From when and about whom facts are looked at; of an empty text about everybody in the portion. */
    record Seen(LocalDate day, String person, boolean tracing) {}

    private record Asked(Node node, Seen seen) {}

    private final LocalDate latest;
    private final ImmutableMap<String, Anchoring> events;
    private final IdentityHashMap<Node, Map<Group, Accumulator>> gathered;
    private final FactsByPerson facts;
    private final Map<Seen, Evaluation> fromLatest = new HashMap<>();
    private final Map<Seen, Evaluation> recent = new LinkedHashMap<>();
    private final Map<Asked, Optional<Quantity>> figures = new HashMap<>();
    private final Map<Asked, InTime> inTime = new HashMap<>();
    private final Map<Asked, FoldedInTime> folded = new HashMap<>();
    private final IdentityHashMap<Requirement, Requiring> requirements = new IdentityHashMap<>();

    private History(
            Iterable<Fact> facts,
            ImmutableMap<String, Anchoring> events,
            IdentityHashMap<Node, Map<Group, Accumulator>> gathered,
            LocalDate latest) {
        this.facts = new FactsByPerson(facts);
        this.events = events;
        this.gathered = gathered;
        this.latest = latest;
    }

    /** Of one portion of facts. */
    static History of(Iterable<Fact> facts, ImmutableMap<String, Anchoring> events, LocalDate latest) {
        return new History(facts, events, new IdentityHashMap<>(), latest);
    }

    /** Of what was gathered before. */
    static History of(IdentityHashMap<Node, Map<Group, Accumulator>> gathered, LocalDate latest) {
        return new History(ImmutableList.of(), ImmutableMap.of(), gathered, latest);
    }

    /** The last day from which facts can be seen. */
    LocalDate latest() {
        return latest;
    }

    ImmutableMap<String, Anchoring> events() {
        return events;
    }

    /** What was gathered at a node before; null if nothing was. */
    @Nullable Map<Group, Accumulator> gathered(Node node) {
        return gathered.get(node);
    }

    /** All of the portion, as seen from a day. */
    Evaluation from(LocalDate day, boolean tracing) {
        return from(new Seen(day, "", tracing));
    }

    Evaluation from(Seen seen) {
        Map<Seen, Evaluation> kept = isLatest(seen) ? fromLatest : recent;
        // Taken out and put in again, it is the last to be dropped.
        Evaluation known = kept.remove(seen);
        if (known == null) {
            known = new Evaluation(this, seen);
        }
        kept.put(seen, known);
        if (recent.size() > MOST_KEPT) {
            recent.remove(recent.keySet().iterator().next());
        }
        return known;
    }

    boolean isLatest(Seen seen) {
        return seen.day().equals(latest);
    }

    /** The facts of a kind that are of somebody, and of acts those up to a day. */
    List<Fact> facts(String kind, Seen seen) {
        return facts.of(seen.person()).upTo(kind, seen.day());
    }

    /** The rows of acts whose history is only added to, in the order in which they happened. */
    InTime inTime(Node node, Seen seen) {
        Seen last = new Seen(latest, seen.person(), seen.tracing());
        Asked asked = new Asked(node, last);
        InTime known = inTime.get(asked);
        if (known == null) {
            known = new InTime(from(last).inOrder(node));
            inTime.put(asked, known);
        }
        return known;
    }

    /** The groups of such acts, as they grew. */
    FoldedInTime folded(Folding node, Seen seen) {
        Seen last = new Seen(latest, seen.person(), false);
        Asked asked = new Asked(node, last);
        FoldedInTime known = folded.get(asked);
        if (known == null) {
            known = new FoldedInTime(node, inTime(node.source(), last), from(last));
            folded.put(asked, known);
        }
        return known;
    }

    /** What a totalled value comes to; kept when the evaluation is not. */
    Optional<Quantity> figure(Node total, Evaluation run, Seen seen) {
        Asked asked = new Asked(total, seen);
        Optional<Quantity> known = figures.get(asked);
        if (known == null) {
            known = run.figured(total);
            figures.put(asked, known);
        }
        return known;
    }

    Requiring requiring(Requirement requirement, Measures measures) {
        // By identity: looking a deep one up by what it says costs as much as planning it.
        return requirements.computeIfAbsent(requirement, measures::requiring);
    }
}
