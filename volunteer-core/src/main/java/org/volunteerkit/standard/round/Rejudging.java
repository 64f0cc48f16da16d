package org.volunteerkit.standard.round;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.volunteerkit.measure.Measures;
import org.volunteerkit.measure.Tally;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.Waiver;

/**
 * A round as it was judged, beside the same day under another edition: who would change, and by which criteria.
 *
 * <p>Nothing that was judged is changed by it; it is a list for those who decide. Under the same edition, facts and evidence
 * nobody changes.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Rejudging {

    /**
     * A subject that changes: as a whole, in its grade, or in one of its criteria.
     *
     * @param subject its key
     * @param before the state as it was judged
     * @param after the state under the other edition
     * @param gradeBefore the grade as it was judged, if there was one
     * @param gradeAfter the grade under the other edition, if there is one
     * @param shifts the criteria that are judged otherwise, or that only one of both has
     */
    public record Change(
            String subject,
            Conformity before,
            Conformity after,
            Optional<Standard.Grade> gradeBefore,
            Optional<Standard.Grade> gradeAfter,
            List<Shift> shifts) {

        /** Keeps a copy of the shifts. */
        public Change {
            shifts = ImmutableList.copyOf(shifts);
        }

        /** Returns whether the subject as a whole, or its grade, is judged otherwise. */
        public boolean changesVerdict() {
            return before != after || !gradeBefore.equals(gradeAfter);
        }
    }

    private final Round judged;
    private final Round other;
    private final ImmutableList<Change> changes;

    private Rejudging(Round judged, Round other) {
        this.judged = judged;
        this.other = other;
        ImmutableList.Builder<Change> changes = ImmutableList.builder();
        for (Inspection before : judged.inspections()) {
            Inspection after = other.inspection(before.subject()).orElseThrow();
            Change change = new Change(
                    before.subject(),
                    before.state(),
                    after.state(),
                    before.grade(),
                    after.grade(),
                    Trend.shifts(before, after));
            if (change.changesVerdict() || !change.shifts().isEmpty()) {
                changes.add(change);
            }
        }
        this.changes = changes.build();
    }

    /**
     * Returns the comparison of two rounds of the same subjects and day.
     *
     * @throws ProblemException if they differ in subjects or day
     */
    public static Rejudging of(Round judged, Round other) {
        if (!judged.subjects().equals(other.subjects()) || !judged.on().equals(other.on())) {
            throw new ProblemException(Problem.of("standard.rejudging-differs"));
        }
        return new Rejudging(judged, other);
    }

    /**
     * Returns past rounds beside themselves under another edition, each on its own day.
     *
     * @param history the rounds as they were judged
     * @param edition whoever judges them again, such as {@link Inspector#by}
     * @param tallies the tally of some measures over the facts, seen from a day
     * @param evidence any evidence; each round sees what was taken up to its day
     * @param waivers any waivers
     */
    public static List<Rejudging> of(
            List<Round> history,
            Inspector edition,
            BiFunction<Measures, LocalDate, Tally> tallies,
            Iterable<Evidence> evidence,
            Iterable<Waiver> waivers) {
        ImmutableList.Builder<Rejudging> all = ImmutableList.builder();
        for (Round round : history) {
            Tally tally = tallies.apply(edition.measures(round.on()), round.on());
            all.add(of(
                    round,
                    Round.of(round.subjects().stream()
                            .map(subject -> edition.inspect(subject, round.on(), tally, evidence, waivers))
                            .toList())));
        }
        return all.build();
    }

    /** Returns the round as it was judged. */
    public Round judged() {
        return judged;
    }

    /** Returns the round under the other edition. */
    public Round other() {
        return other;
    }

    /** Returns every subject of which something is judged otherwise. */
    public List<Change> changes() {
        return changes;
    }

    /** Returns the subjects whose state as a whole, or whose grade, changes. */
    public List<Change> verdicts() {
        return changes.stream().filter(Change::changesVerdict).toList();
    }
}
