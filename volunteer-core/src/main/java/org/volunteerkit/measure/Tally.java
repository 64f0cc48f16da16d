package org.volunteerkit.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.OutOfRangeException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.value.Quantity;

/**
 * What measures have gathered from some facts, seen from a day; tallies of portions add up to the tally of the whole.
 *
 * <p>{@link #plus} is associative and commutative and the tally of no facts is neutral, so that a district may be tallied on one
 * core, on all cores or on many machines with the same result: {@link #parts} is the form in which a tally travels. The size
 * grows with groups, not with facts.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Tally {

    private final Measures measures;
    private final LocalDate asOf;
    private final ImmutableList<Map<Group, Accumulator>> gathered;

    private Tally(Measures measures, LocalDate asOf, ImmutableList<Map<Group, Accumulator>> gathered) {
        this.measures = measures;
        this.asOf = asOf;
        this.gathered = gathered;
    }

    /** Returns the day from which facts were seen. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns whether this is a tally of some measures, or of others of an equal document. */
    public boolean isOf(Measures others) {
        return measures.isLike(others);
    }

    /**
     * Returns the tally of both portions, which must not share a fact.
     *
     * @throws ProblemException if the other is a tally of other measures or of another day
     */
    public Tally plus(Tally other) {
        return new Builder(measures, asOf).add(this).add(other).build();
    }

    /**
     * Returns what a value comes to.
     *
     * @param name the value
     * @throws ProblemException if the measures have no such value, or if it looks at facts of one portion, such as the age of a
     *     person, and those came in several
     */
    public Answer answer(String name) {
        Node node = measures.result(name);
        IdentityHashMap<Node, Map<Group, Accumulator>> byPlace = new IdentityHashMap<>();
        for (int i = 0; i < gathered.size(); i++) {
            byPlace.put(measures.places().get(i), gathered.get(i));
        }
        List<Row> rows = OutOfRangeException.locating(
                Measures.path(name),
                () -> History.of(byPlace, asOf).from(asOf, false).rows(node));
        ImmutableMap.Builder<Group, Quantity> results = ImmutableMap.builder();
        ImmutableSet.Builder<Group> flagged = ImmutableSet.builder();
        for (Row row : rows) {
            if (row.counts()) {
                results.put(row.group(), row.quantity());
                if (row.flagged()) {
                    flagged.add(row.group());
                }
            }
        }
        Optional<Quantity> nothing = Figures.ofNothing(node);
        return new Answer(name, node.unit, asOf, results.buildOrThrow(), flagged.build(), nothing);
    }

    /** Returns this tally written down, in a fixed order; {@link Measures#tally(LocalDate, Iterable)} reads it again. */
    public List<TallyPart> parts() {
        ImmutableList.Builder<TallyPart> parts = ImmutableList.builder();
        for (int i = 0; i < gathered.size(); i++) {
            int place = i;
            gathered.get(i).forEach((group, sum) -> parts.add(sum.part(place, group)));
        }
        return parts.build();
    }

    /** Returns whether the other is a tally of equal measures and of the same day that has gathered the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that
                && measures.isLike(that.measures)
                && asOf.equals(that.asOf)
                && gathered.equals(that.gathered);
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, gathered);
    }

    /**
     * Collects portions of facts into one tally. Where numbers leave the range of exact fractions, adding is refused by an {@link
     * OutOfRangeException}, and what was collected is of no use any more.
     *
     * <p>Not safe for many threads; each may have its own.
     */
    public static final class Builder {

        private final Measures measures;
        private final LocalDate asOf;
        private final List<Map<Group, Accumulator>> gathered = new ArrayList<>();

        Builder(Measures measures, LocalDate asOf) {
            this.measures = measures;
            this.asOf = asOf;
            measures.places().forEach(place -> gathered.add(new TreeMap<>()));
        }

        /** Adds a portion of facts: all that caps and running totals tie together, usually those of one person. */
        public Builder add(Iterable<Fact> facts) {
            ImmutableList<Fact> portion = ImmutableList.copyOf(facts);
            if (!portion.isEmpty()) {
                Evaluation run =
                        History.of(portion, measures.eventsByName(), asOf).from(asOf, false);
                for (int i = 0; i < gathered.size(); i++) {
                    gather(measures.places().get(i), run, gathered.get(i));
                }
            }
            return this;
        }

        private static void gather(Node place, Evaluation run, Map<Group, Accumulator> into) {
            try {
                place.gather(run, into);
            } catch (OutOfRangeException outOfRange) {
                throw place.located(outOfRange);
            }
        }

        private static void gather(Node place, Group group, Accumulator sum, Map<Group, Accumulator> into) {
            try {
                into.computeIfAbsent(group, g -> place.empty()).add(sum);
            } catch (OutOfRangeException outOfRange) {
                throw place.located(outOfRange);
            }
        }

        /**
         * Adds what another tally has gathered.
         *
         * @throws ProblemException if it is a tally of other measures or of another day
         */
        public Builder add(Tally tally) {
            if (!tally.isOf(measures) || !tally.asOf.equals(asOf)) {
                throw new ProblemException(Problem.of("measure.tally-differs"));
            }
            for (int i = 0; i < gathered.size(); i++) {
                Node place = measures.places().get(i);
                Map<Group, Accumulator> into = gathered.get(i);
                tally.gathered.get(i).forEach((group, sum) -> gather(place, group, sum, into));
            }
            return this;
        }

        /**
         * Adds one group that another tally has gathered and written down.
         *
         * @throws ProblemException if it fits no place of these measures
         */
        public Builder add(TallyPart part) {
            if (part.place() >= gathered.size()) {
                throw new ProblemException(Problem.of("measure.tally-part").field("place"));
            }
            Node place = measures.places().get(part.place());
            if (part.keys().size() != place.keys.size() || (part.window().isPresent() != place.dated)) {
                throw new ProblemException(Problem.of("measure.tally-part").field("keys"));
            }
            Group group = new Group(place.keys.asList(), ImmutableList.copyOf(part.keys()), part.window());
            gather(place, group, place.empty().read(part), gathered.get(part.place()));
            return this;
        }

        /** Returns the tally of all that was added so far; more may be added later. */
        public Tally build() {
            ImmutableList.Builder<Map<Group, Accumulator>> copy = ImmutableList.builder();
            for (Map<Group, Accumulator> groups : gathered) {
                Map<Group, Accumulator> sums = new TreeMap<>();
                groups.forEach((group, sum) -> sums.put(group, sum.copy()));
                copy.add(sums);
            }
            return new Tally(measures, asOf, copy.build());
        }
    }
}
