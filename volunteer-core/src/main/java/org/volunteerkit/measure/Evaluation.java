package org.volunteerkit.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Quantity;

/** One run over some facts, seen from one day; each node is computed at most once. */
final class Evaluation {

    /** An event of a person. */
    private record Life(String event, String person) {}

    private final History history;
    private final History.Seen seen;
    private final IdentityHashMap<Node, List<Row>> done = new IdentityHashMap<>();
    private final Map<Life, Optional<LocalDate>> lives = new HashMap<>();

    Evaluation(History history, History.Seen seen) {
        this.history = history;
        this.seen = seen;
    }

    /** The same facts, or those of a person, seen from another day that is not later. */
    Evaluation seenFrom(LocalDate day, String person) {
        History.Seen other = new History.Seen(day, person.isEmpty() ? seen.person() : person, false);
        return other.equals(seen) ? this : history.from(other);
    }

    LocalDate asOf() {
        return seen.day();
    }

    boolean isTracing() {
        return seen.tracing();
    }

    /** The facts of a kind; of acts those that happened by the day. */
    List<Fact> facts(String kind) {
        return history.facts(kind, seen);
    }

    /** The day of an event of a person, as known on the day of the question. */
    Optional<LocalDate> event(String name, String person) {
        return lives.computeIfAbsent(new Life(name, person), life -> {
            Anchoring event = history.events().get(name);
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
        Map<Group, Accumulator> before = history.gathered(node);
        try {
            if (before != null) {
                return node.gathered(before);
            }
            return isOfHistory(node) ? ofHistory(node) : node.rows(this);
        } catch (OutOfRangeException outOfRange) {
            throw node.located(outOfRange);
        }
    }

    /** Whether what is seen from this day is part of what is seen from a later one. */
    private boolean isOfHistory(Node node) {
        boolean past = !history.isLatest(seen);
        return past && (node.isSteady() || (node instanceof Folding fold && fold.isOfHistory() && !isTracing()));
    }

    private List<Row> ofHistory(Node node) {
        try {
            return node instanceof Folding fold
                    ? history.folded(fold, seen).asOf(asOf())
                    : history.inTime(node, seen).until(asOf());
        } catch (OutOfRangeException behind) {
            // The number may be one of a later day.
            return node.rows(this);
        }
    }

    /**
     * Returns at least the rows of some days, and the groups whose windows reach into them or that have none; whoever asks leaves
     * out what else there is.
     */
    List<Row> rows(Node node, DateRange days) {
        LocalDate last = days.lastDay().filter(day -> day.isBefore(asOf())).orElse(asOf());
        if (history.isLatest(seen) || done.containsKey(node) || last.isBefore(days.start())) {
            return rows(node);
        }
        if (node instanceof Changing changing && !node.isSteady() && history.gathered(node) == null) {
            return changing.changed(rows(changing.source(), days), this);
        }
        if (!isOfHistory(node)) {
            return rows(node);
        }
        try {
            return node instanceof Folding fold
                    ? history.folded(fold, seen).asOf(asOf(), days.start(), last)
                    : history.inTime(node, seen).between(days.start(), last);
        } catch (OutOfRangeException behind) {
            return rows(node);
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
        return history.figure(total, this, seen);
    }

    /** The same, worked out. */
    Optional<Quantity> figured(Node total) {
        return rows(total, DateRange.day(asOf())).stream()
                .filter(row -> row.counts() && row.group().isCurrent(asOf()))
                .map(Row::quantity)
                .reduce(Quantity::plus)
                .or(() -> Figures.ofNothing(total));
    }
}
