package org.volunteerkit.measure;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.value.Quantity;

/**
 * What measures have gathered from some facts, seen from a day; tallies of portions add up to the tally of the whole.
 *
 * <p>{@link #plus} is associative and commutative and the tally of no facts is neutral, so that a district may be tallied on one
 * core, on all cores or on many machines with the same result. The size grows with groups, not with facts.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Tally {

    private final Measures measures;
    private final LocalDate asOf;
    private final IdentityHashMap<Folding, Map<Group, Accumulator>> gathered;

    private Tally(Measures measures, LocalDate asOf, IdentityHashMap<Folding, Map<Group, Accumulator>> gathered) {
        this.measures = measures;
        this.asOf = asOf;
        this.gathered = gathered;
    }

    /** Returns the day from which facts were seen. */
    public LocalDate asOf() {
        return asOf;
    }

    /** Returns whether this is a tally of some measures, rather than of others with the same names. */
    public boolean isOf(Measures others) {
        return measures == others;
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
     * @throws ProblemException if the measures have no such value
     */
    public Answer answer(String name) {
        Node node = measures.result(name);
        List<Row> rows = Evaluation.of(gathered, asOf).rows(node);
        ImmutableMap.Builder<Group, Quantity> results = ImmutableMap.builder();
        rows.stream().filter(Row::counts).forEach(row -> results.put(row.group(), row.quantity()));
        Row none = node.nothing();
        Optional<Quantity> nothing =
                Optional.ofNullable(none).map(row -> row.counts() ? row.quantity() : Quantity.of(0, node.unit));
        return new Answer(name, node.unit, asOf, results.buildOrThrow(), nothing);
    }

    /** Returns whether the other is a tally of the same measures and day that has gathered the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that
                && measures == that.measures
                && asOf.equals(that.asOf)
                && gathered().equals(that.gathered());
    }

    @Override
    public int hashCode() {
        return Objects.hash(asOf, gathered());
    }

    /** What was gathered, in the order of the measures. */
    private List<Map<Group, Accumulator>> gathered() {
        return measures.firstFolds().stream().map(gathered::get).toList();
    }

    /** Collects portions of facts into one tally. Not safe for many threads; each may have its own. */
    public static final class Builder {

        private final Measures measures;
        private final LocalDate asOf;
        private final IdentityHashMap<Folding, Map<Group, Accumulator>> gathered = new IdentityHashMap<>();

        Builder(Measures measures, LocalDate asOf) {
            this.measures = measures;
            this.asOf = asOf;
            measures.firstFolds().forEach(fold -> gathered.put(fold, new TreeMap<>()));
        }

        /** Adds a portion of facts: all that caps and running totals tie together, usually those of one person. */
        public Builder add(Iterable<Fact> facts) {
            Evaluation run = Evaluation.over(facts, asOf, false);
            gathered.forEach((fold, groups) -> fold.gather(run, groups, null));
            return this;
        }

        /**
         * Adds what another tally has gathered.
         *
         * @throws ProblemException if it is a tally of other measures or of another day
         */
        public Builder add(Tally tally) {
            if (tally.measures != measures || !tally.asOf.equals(asOf)) {
                throw new ProblemException(Problem.of("measure.tally-differs"));
            }
            tally.gathered.forEach((fold, groups) -> {
                Map<Group, Accumulator> into = gathered.computeIfAbsent(fold, f -> new TreeMap<>());
                groups.forEach((group, sum) ->
                        into.computeIfAbsent(group, g -> fold.empty()).add(sum));
            });
            return this;
        }

        /** Returns the tally of all that was added so far; more may be added later. */
        public Tally build() {
            IdentityHashMap<Folding, Map<Group, Accumulator>> copy = new IdentityHashMap<>();
            gathered.forEach((fold, groups) -> {
                Map<Group, Accumulator> sums = new TreeMap<>();
                groups.forEach((group, sum) -> sums.put(group, sum.copy()));
                copy.put(fold, sums);
            });
            return new Tally(measures, asOf, copy);
        }
    }
}
