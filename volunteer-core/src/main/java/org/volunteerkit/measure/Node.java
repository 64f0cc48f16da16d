package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.math.LongMath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.measure.fact.FactKind;
import org.volunteerkit.measure.step.Fold;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.time.Window;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/** One place in the plan of a set of measures: rows come out of it. */
abstract class Node {

    /** The key by which facts belong to one person. */
    static final String PERSON = "person";

    /** What every row that comes out counts. */
    final Unit unit;

    /** The names by which rows can be told apart; of groups exactly those they were folded by. */
    final ImmutableSet<String> keys;

    /** Whether rows are acts or states rather than groups. */
    final boolean acts;

    /** Whether every row has a day. */
    final boolean dated;

    private long paths;
    private int depth;
    private @Nullable Boolean steady;
    private @Nullable Ratio grain;
    private @Nullable String path;

    Node(Unit unit, ImmutableSet<String> keys, boolean acts, boolean dated) {
        this.unit = unit;
        this.keys = keys;
        this.acts = acts;
        this.dated = dated;
    }

    abstract List<Row> rows(Evaluation run);

    /** The nodes from which this one draws. */
    abstract List<Node> sources();

    /**
     * What a group comes to of which there are no facts: null if it has no figure then, as a mean has none; a row that does
     * not count if it fails a test.
     */
    @Nullable Row nothing() {
        return null;
    }

    /** The windows by which groups were cut; empty if they were not. */
    Optional<Window> slices() {
        return sources().isEmpty() ? Optional.empty() : sources().get(0).slices();
    }

    /** The kinds of the facts behind acts and states; none for groups. */
    ImmutableSet<FactKind<?>> kinds() {
        return acts
                ? sources().stream().flatMap(source -> source.kinds().stream()).collect(ImmutableSet.toImmutableSet())
                : ImmutableSet.of();
    }

    /** All texts that a key may have; empty if that is not certain. */
    Optional<Set<String>> words(String key) {
        ImmutableSet.Builder<String> all = ImmutableSet.builder();
        for (Node source : sources()) {
            Optional<Set<String>> words = source.words(key);
            if (words.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(words.get());
        }
        return sources().isEmpty() ? Optional.empty() : Optional.of(all.build());
    }

    /** Whether facts are looked at here beside the rows that come in, such as the age of the person of a group. */
    boolean asksFacts() {
        return false;
    }

    /**
     * Whether what is gathered of portions of facts can be added up here. So it is where acts come together, and where groups
     * are looked at together with the facts of their portion.
     */
    boolean gathers() {
        return !acts && (asksFacts() || sources().stream().anyMatch(source -> source.acts));
    }

    /**
     * Whether these are acts whose history is only added to: seen from an earlier day they are the same, less those of later
     * days. Whatever looks at the day of the question, or back from a later act to an earlier one, makes them others.
     */
    final boolean isSteady() {
        if (steady == null) {
            steady = acts && dated && addsOnly() && sources().stream().allMatch(Node::isSteady);
        }
        return steady;
    }

    /** Whether what is done here to acts looks neither at the day of the question nor back from a later act. */
    boolean addsOnly() {
        return false;
    }

    /** Adds the nodes at which what this one answers is gathered. */
    final void addPlaces(ImmutableSet.Builder<Node> places) {
        if (gathers()) {
            places.add(this);
        } else {
            sources().forEach(source -> source.addPlaces(places));
        }
    }

    /** The choices of facts from which this one draws. */
    final ImmutableSet<Picking> picks() {
        ImmutableSet.Builder<Picking> picks = ImmutableSet.builder();
        if (this instanceof Picking picking) {
            picks.add(picking);
        }
        sources().forEach(source -> picks.addAll(source.picks()));
        return picks.build();
    }

    /** What is gathered before anything came in. */
    Accumulator empty() {
        return new Accumulator(Fold.Op.SUM, unit, ImmutableList.of()).ofOnePortion();
    }

    /** Gathers a portion of facts. */
    void gather(Evaluation run, Map<Group, Accumulator> into) {
        for (Row row : run.rows(this)) {
            if (row.counts()) {
                Accumulator one = empty();
                one.add(row, null);
                into.computeIfAbsent(row.group(), group -> empty()).add(one);
            }
        }
    }

    /** Returns the rows of what was gathered before. */
    List<Row> gathered(Map<Group, Accumulator> sums) {
        Map<Group, Row> rows = new TreeMap<>();
        Row none = nothing();
        if (keys.isEmpty() && !dated && none != null && none.counts()) {
            rows.put(Group.ALL, none);
        }
        sums.forEach((group, sum) -> rows.put(group, sum.row(group)));
        return ImmutableList.copyOf(rows.values());
    }

    /** How many ways lead from here down to facts; the work of a walk over all of them. */
    final long paths() {
        if (paths == 0) {
            long sum = 0;
            for (Node source : sources()) {
                sum = LongMath.saturatedAdd(sum, source.paths());
            }
            paths = Math.max(1, sum);
        }
        return paths;
    }

    /** How many nodes lie one above the other down to facts; how deep a walk goes. */
    final int depth() {
        if (depth == 0) {
            depth = 1 + sources().stream().mapToInt(Node::depth).max().orElse(0);
        }
        return depth;
    }

    /** Notes where in the document it stands; a value that another one goes on with stays where it is. */
    final void standsAt(String place) {
        if (path == null) {
            path = place;
        }
    }

    /** The refusal of a number that was made here. */
    final OutOfRangeException located(OutOfRangeException outOfRange) {
        return path == null ? outOfRange : outOfRange.at(path);
    }

    /** Notes what every quantity that comes out is a multiple of; null if nothing is certain. */
    final Node grained(@Nullable Ratio of) {
        grain = of;
        return this;
    }

    final @Nullable Ratio grain() {
        return grain;
    }

    /** Between which numbers the quantity of every row lies, as far as the plan alone can tell. */
    Range range() {
        return Range.ANY;
    }

    /** Between which numbers the quantity of every row lies; all numbers where they grow too large to be told. */
    final Range reach() {
        try {
            return range();
        } catch (OutOfRangeException tooLarge) {
            return Range.ANY;
        }
    }
}
