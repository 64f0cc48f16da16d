package org.volunteerkit.standard.round;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Finding;
import org.volunteerkit.standard.Inspection;

/**
 * What changed between two rounds: subjects that came and went, and every field of the matrix that is not what it was.
 *
 * <p>The rounds may be of two editions, or of two standards; a criterion that only one of them has is a shift from or to
 * nothing, and neither better nor worse.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Trend {

    private final Round before;
    private final Round after;
    private final ImmutableList<Shift> shifts;

    private Trend(Round before, Round after) {
        this.before = before;
        this.after = after;
        ImmutableList.Builder<Shift> shifts = ImmutableList.builder();
        for (Inspection now : after.inspections()) {
            before.inspection(now.subject()).ifPresent(old -> shifts.addAll(shifts(old, now)));
        }
        this.shifts = shifts.build();
    }

    /** Returns what changed from one round to another. */
    public static Trend between(Round before, Round after) {
        return new Trend(before, after);
    }

    /** Returns what differs between two inspections of one subject. */
    static List<Shift> shifts(Inspection before, Inspection after) {
        Set<String> criteria = new LinkedHashSet<>();
        before.findings().forEach(finding -> criteria.add(finding.criterion().id()));
        after.findings().forEach(finding -> criteria.add(finding.criterion().id()));
        List<Shift> shifts = new ArrayList<>();
        for (String criterion : criteria) {
            Optional<Conformity> old = before.finding(criterion).map(Finding::state);
            Optional<Conformity> now = after.finding(criterion).map(Finding::state);
            if (!old.equals(now)) {
                shifts.add(new Shift(after.subject(), criterion, old, now));
            }
        }
        return shifts;
    }

    /** Returns every field that is not what it was, of subjects that are in both rounds, in the order of the later one. */
    public List<Shift> shifts() {
        return shifts;
    }

    /** Returns the fields that are better. */
    public List<Shift> better() {
        return shifts.stream().filter(Shift::isBetter).toList();
    }

    /** Returns the fields that are worse. */
    public List<Shift> worse() {
        return shifts.stream().filter(Shift::isWorse).toList();
    }

    /** Returns the subjects that only the later round has. */
    public Set<String> joined() {
        return Sets.difference(after.subjects(), before.subjects()).immutableCopy();
    }

    /** Returns the subjects that only the earlier round has. */
    public Set<String> left() {
        return Sets.difference(before.subjects(), after.subjects()).immutableCopy();
    }

    /** Returns by how many the subjects in a state have become more; below zero if they are fewer. */
    public long more(Conformity state) {
        return after.count(state) - before.count(state);
    }
}
