package org.volunteerkit.standard.round;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Criterion;
import org.volunteerkit.standard.Finding;
import org.volunteerkit.standard.Inspection;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Ratio;
import org.volunteerkit.value.Unit;

/**
 * The inspections of many subjects by one edition on one day (一轮检查), which is the matrix of subjects and criteria.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Round {

    private final Standard standard;
    private final LocalDate on;
    private final ImmutableMap<String, Inspection> inspections;

    private Round(Standard standard, LocalDate on, ImmutableMap<String, Inspection> inspections) {
        this.standard = standard;
        this.on = on;
        this.inspections = inspections;
    }

    /**
     * Returns the round of some inspections, in their order.
     *
     * @throws InvalidValueException if there are none, two tell of one subject, or they differ in edition or day
     */
    public static Round of(List<Inspection> inspections) {
        if (inspections.isEmpty()) {
            throw new InvalidValueException(Problem.of("standard.round-empty"));
        }
        Inspection first = inspections.get(0);
        Map<String, Inspection> bySubject = new LinkedHashMap<>();
        for (Inspection each : inspections) {
            if (!each.standard().equals(first.standard()) || !each.on().equals(first.on())) {
                throw new InvalidValueException(Problem.of("standard.round-differs"));
            }
            if (bySubject.put(each.subject(), each) != null) {
                throw new InvalidValueException(
                        Problem.of("standard.subject-twice").found(Found.value(each.subject())));
            }
        }
        return new Round(first.standard(), first.on(), ImmutableMap.copyOf(bySubject));
    }

    /** Returns the edition that judged. */
    public Standard standard() {
        return standard;
    }

    /** Returns the day. */
    public LocalDate on() {
        return on;
    }

    /** Returns the inspections in their order. */
    public List<Inspection> inspections() {
        return inspections.values().asList();
    }

    /** Returns the keys of the subjects in their order. */
    public Set<String> subjects() {
        return inspections.keySet();
    }

    /** Returns the inspection of a subject; empty if it was not inspected. */
    public Optional<Inspection> inspection(String subject) {
        return Optional.ofNullable(inspections.get(subject));
    }

    /** Returns the state of a criterion of a subject; empty if the round has no such field. */
    public Optional<Conformity> state(String subject, String criterion) {
        return inspection(subject).flatMap(each -> each.finding(criterion)).map(Finding::state);
    }

    /** Returns all states: a row for each subject, and in it a state for each criterion, both in order. */
    public Map<String, Map<String, Conformity>> matrix() {
        ImmutableMap.Builder<String, Map<String, Conformity>> matrix = ImmutableMap.builder();
        inspections.forEach((subject, inspection) -> matrix.put(
                subject,
                inspection.findings().stream()
                        .collect(ImmutableMap.toImmutableMap(
                                finding -> finding.criterion().id(), Finding::state))));
        return matrix.buildOrThrow();
    }

    /** Returns how many subjects are in a state with regard to a criterion. */
    public long count(String criterion, Conformity state) {
        return inspections.keySet().stream()
                .filter(subject ->
                        state(subject, criterion).filter(state::equals).isPresent())
                .count();
    }

    /** Returns how many subjects are in a state as a whole. */
    public long count(Conformity state) {
        return inspections.values().stream()
                .filter(each -> each.state() == state)
                .count();
    }

    /**
     * Returns how many of the subjects to which a criterion applies meet it, in percent; what is not known counts as one that
     * does not.
     *
     * @return empty if it applies to none
     */
    public Optional<Quantity> coverage(String criterion) {
        long applying = inspections.size() - count(criterion, Conformity.NOT_APPLICABLE);
        boolean asked = standard.items().stream().map(Criterion::id).anyMatch(criterion::equals);
        return applying == 0 || !asked
                ? Optional.empty()
                : Optional.of(Quantity.of(
                        Ratio.of(count(criterion, Conformity.MET))
                                .times(Ratio.of(100))
                                .dividedBy(Ratio.of(applying)),
                        Unit.PERCENT));
    }
}
