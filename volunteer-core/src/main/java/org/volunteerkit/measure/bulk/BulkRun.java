package org.volunteerkit.measure.bulk;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.volunteerkit.problem.Message;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/**
 * What values come to for all people of a table.
 *
 * <p>Each figure is the one that a tally of the facts of the person answers, whether the value was compiled or not. When facts
 * of one person change, a table of these facts alone gives the new figures of that person.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class BulkRun {

    private final FactTable table;
    private final ImmutableMap<String, Figures> figures;
    private final ImmutableMap<String, ActFigures> acts;
    private final ImmutableMap<String, Message> refused;

    BulkRun(
            FactTable table,
            ImmutableMap<String, Figures> figures,
            ImmutableMap<String, ActFigures> acts,
            ImmutableMap<String, Message> refused) {
        this.table = table;
        this.figures = figures;
        this.acts = acts;
        this.refused = refused;
    }

    /** Returns the table. */
    public FactTable table() {
        return table;
    }

    /**
     * Returns the figures of a value.
     *
     * @throws ProblemException if it was not asked for
     */
    public Figures figures(String name) {
        return asked(name, figures);
    }

    /**
     * Returns what each act of a value came to.
     *
     * @throws ProblemException if it was not asked for
     */
    public ActFigures acts(String name) {
        return asked(name, acts);
    }

    /** Returns whether a value was worked out in columns, rather than person by person. */
    public boolean isCompiled(String name) {
        return whyNotCompiled(name).isEmpty();
    }

    /** Returns why a value was worked out person by person; empty if it was worked out in columns. */
    public Optional<Message> whyNotCompiled(String name) {
        return Optional.ofNullable(refused.get(name));
    }

    private static <V> V asked(String name, ImmutableMap<String, V> byName) {
        V found = byName.get(name);
        if (found == null) {
            throw new ProblemException(
                    Problem.of("measure.value-unknown").with("known", String.join(", ", byName.keySet())));
        }
        return found;
    }

    @Override
    public String toString() {
        return String.join(", ", figures.keySet()) + " for " + table;
    }
}
