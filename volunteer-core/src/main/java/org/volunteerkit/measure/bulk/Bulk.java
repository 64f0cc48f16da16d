package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Set;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/**
 * Some values of measures, made ready for many people at once.
 *
 * <p>Each value answers with one figure a person; one that was folded by other keys than {@code person} has several, and is
 * asked of a {@link org.volunteerkit.measure.Tally}.
 *
 * <p>To be called, not extended. Immutable, safe for many threads.
 */
public final class Bulk {

    private final Measures measures;
    private final ImmutableSet<String> names;
    private final ImmutableSet<String> ofActs;

    private Bulk(Measures measures, ImmutableSet<String> names, ImmutableSet<String> ofActs) {
        this.measures = measures;
        this.names = names;
        this.ofActs = ofActs;
    }

    /**
     * Returns values to be worked out for many people.
     *
     * @param names the values
     * @throws ProblemException if the measures have no such value, or one answers by other keys than the person
     */
    public static Bulk of(Measures measures, String... names) {
        for (String name : names) {
            if (!ImmutableSet.of(CutBinder.PERSON).containsAll(measures.keys(name))) {
                throw new ProblemException(Problem.of("measure.bulk-keys")
                        .with("keys", String.join(", ", measures.keys(name)))
                        .field(name));
            }
        }
        return new Bulk(measures, ImmutableSet.copyOf(names), ImmutableSet.of());
    }

    /**
     * Returns the same, and for some values also what each act came to.
     *
     * @param names values that are lists of acts
     * @throws ProblemException if one is not
     */
    public Bulk withActs(String... names) {
        for (String name : names) {
            if (!measures.isOfActs(name)) {
                throw new ProblemException(Problem.of("measure.bulk-acts").field(name));
            }
        }
        return new Bulk(measures, this.names, ImmutableSet.copyOf(names));
    }

    /** Returns the names of the values. */
    public Set<String> names() {
        return names;
    }

    /** Starts a table of facts that keeps what these values ask for, and the facts themselves. */
    public FactTable.Builder reading() {
        return reading(0);
    }

    /**
     * Starts a table of facts that keeps what these values ask for, and the facts themselves.
     *
     * @param facts how many there will be, about; the exact number saves copying
     */
    public FactTable.Builder reading(int facts) {
        return new FactTable.Builder(new FactReader(new Fields(measures, Sets.union(names, ofActs)), facts));
    }

    /**
     * Works out the values for all people of a table.
     *
     * @param asOf the day from which facts are seen: acts after it and states that do not hold on it do not count
     */
    public BulkRun over(FactTable table, LocalDate asOf) {
        return over(table, asOf, 1);
    }

    /**
     * Works out the values for all people of a table, for several parts of the people at once, on the common pool of the JDK.
     *
     * @param asOf the day from which facts are seen: acts after it and states that do not hold on it do not count
     * @param parts how many parts; the result is the same for any number
     * @throws ProblemException if a value is not compiled and the table is one of columns, so that it cannot be asked for
     *     person by person
     */
    public BulkRun over(FactTable table, LocalDate asOf, int parts) {
        Program program = Program.of(measures, names, ofActs, table, asOf);
        program.run(parts);
        ImmutableMap.Builder<String, Figures> figures = ImmutableMap.builder();
        for (String name : names) {
            figures.put(name, program.figures(name));
        }
        ImmutableMap.Builder<String, ActFigures> acts = ImmutableMap.builder();
        for (String name : ofActs) {
            acts.put(name, program.acts(name));
        }
        return new BulkRun(table, figures.buildOrThrow(), acts.buildOrThrow(), program.refused());
    }

    @Override
    public String toString() {
        return String.join(", ", names);
    }
}
