package org.volunteerkit.roster.twin;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;

/** The state of a merge book while steps are being filed; says which of them fit. */
final class Merging implements Steps.Keeper<PersonId, MergeStep> {

    private final Groups groups;
    private final Map<StepId, MergeStep.Merge> merges = new HashMap<>();
    private final Map<StepId, MergeStep.NotSame> notes = new HashMap<>();
    private final Set<StepId> open = new HashSet<>();
    private final SetMultimap<PersonId, PersonId> different = HashMultimap.create();
    private final Set<PersonId> erased = new HashSet<>();
    private final Set<Digest> barred = new HashSet<>();

    Merging(Map<PersonId, Profile> known) {
        this.groups = new Groups(known, erased::contains);
    }

    Groups groups() {
        return groups;
    }

    boolean isErased(PersonId person) {
        return erased.contains(person);
    }

    ImmutableSet<PersonId> erased() {
        return ImmutableSet.copyOf(erased);
    }

    ImmutableSet<Digest> barred() {
        return ImmutableSet.copyOf(barred);
    }

    Optional<Profile> profile(PersonId person) {
        return groups.profile(person);
    }

    /** Returns whether any entry of the one was found to be another person than any entry of the other. */
    boolean differ(PersonId one, PersonId other) {
        boolean fewer = groups.members(one).size() < groups.members(other).size();
        Set<PersonId> from = groups.members(fewer ? one : other);
        PersonId to = groups.root(fewer ? other : one);
        return from.stream()
                .flatMap(each -> different.get(each).stream())
                .anyMatch(each -> groups.root(each).equals(to));
    }

    @Override
    public Collection<PersonId> things(MergeStep step) {
        if (step instanceof MergeStep.NotSame note) {
            return List.of(note.one(), note.other());
        }
        if (step instanceof MergeStep.Merge merge) {
            return List.of(merge.gone(), merge.kept());
        }
        if (step instanceof MergeStep.Unmerge undo) {
            return Optional.ofNullable(merges.get(undo.merge()))
                    .map(this::things)
                    .orElseGet(List::of);
        }
        if (step instanceof MergeStep.Reopen reopen) {
            return Optional.ofNullable(notes.get(reopen.notSame()))
                    .map(this::things)
                    .orElseGet(List::of);
        }
        return step instanceof MergeStep.Erase erase ? List.of(erase.person()) : List.of();
    }

    @Override
    public void keep(MergeStep step) {
        if (step instanceof MergeStep.NotSame note) {
            notes.put(note.id(), note);
            open.add(note.id());
            different.put(note.one(), note.other());
            different.put(note.other(), note.one());
        } else if (step instanceof MergeStep.Reopen reopen) {
            reopen(reopen.notSame());
        } else if (step instanceof MergeStep.Merge merge) {
            merges.put(merge.id(), merge);
            groups.merge(merge);
        } else if (step instanceof MergeStep.Unmerge undo) {
            groups.unmerge(undo.merge());
        } else if (step instanceof MergeStep.Erase erase) {
            erased.addAll(groups.members(erase.person()));
            barred.addAll(erase.digests());
            groups.forget(erase.person());
        } else if (step instanceof MergeStep.Readmit readmit) {
            barred.removeAll(readmit.digests());
        }
    }

    private void reopen(StepId notSame) {
        MergeStep.NotSame note = notes.get(notSame);
        if (note != null && open.remove(notSame)) {
            different.remove(note.one(), note.other());
            different.remove(note.other(), note.one());
        }
    }

    @Override
    public List<Problem> problems(MergeStep step) {
        List<Problem> problems = new ArrayList<>();
        if (step instanceof MergeStep.NotSame note) {
            checkNote(note, problems);
        } else if (step instanceof MergeStep.Reopen reopen) {
            if (!open.contains(reopen.notSame())) {
                problems.add(Problem.of("roster.twin-not-noted")
                        .with("step", reopen.notSame().value())
                        .field("notSame"));
            }
        } else if (step instanceof MergeStep.Merge merge) {
            checkMerge(merge, problems);
        } else if (step instanceof MergeStep.Unmerge undo) {
            if (groups.active(undo.merge()).isEmpty()) {
                problems.add(Problem.of("roster.merge-unknown")
                        .with("step", undo.merge().value())
                        .field("merge"));
            }
        } else if (step instanceof MergeStep.Readmit readmit && !barred.containsAll(readmit.digests())) {
            problems.add(Problem.of("roster.twin-not-barred").field("digests"));
        }
        return problems;
    }

    private void checkNote(MergeStep.NotSame note, List<Problem> problems) {
        if (groups.root(note.one()).equals(groups.root(note.other()))) {
            problems.add(Problem.of("roster.twin-same")
                    .with("one", note.one().value())
                    .with("other", note.other().value())
                    .field("other"));
        }
        if (different.containsEntry(note.one(), note.other())) {
            problems.add(Problem.of("roster.twin-noted")
                    .with("one", note.one().value())
                    .with("other", note.other().value())
                    .field("other"));
        }
    }

    private void checkMerge(MergeStep.Merge merge, List<Problem> problems) {
        PersonId stays = groups.root(merge.gone());
        boolean same = stays.equals(groups.root(merge.kept()));
        if (same) {
            problems.add(Problem.of("roster.merge-circle")
                    .with("gone", merge.gone().value())
                    .with("kept", merge.kept().value())
                    .field("kept"));
        } else if (!stays.equals(merge.gone())) {
            problems.add(Problem.of("roster.merge-gone")
                    .with("gone", merge.gone().value())
                    .with("stays", stays.value())
                    .field("gone"));
        }
        if (!same && differ(merge.gone(), merge.kept())) {
            problems.add(Problem.of("roster.merge-different")
                    .with("gone", merge.gone().value())
                    .with("kept", merge.kept().value())
                    .field("kept"));
        }
        for (PersonId each : List.of(merge.gone(), merge.kept())) {
            if (erased.contains(each)) {
                problems.add(Problem.of("roster.merge-erased")
                        .with("person", each.value())
                        .field(each.equals(merge.gone()) ? "gone" : "kept"));
            }
        }
        if (!same) {
            checkChoices(merge, problems);
        }
    }

    private void checkChoices(MergeStep.Merge merge, List<Problem> problems) {
        Optional<Profile> gone = profile(merge.gone());
        Optional<Profile> kept = profile(merge.kept());
        if (gone.isEmpty() || kept.isEmpty()) {
            return;
        }
        for (Trait trait : kept.get().traits(gone.get(), false)) {
            if (!merge.chosen().containsKey(trait)) {
                problems.add(Problem.of("roster.merge-choice-missing")
                        .with("trait", trait.inWords())
                        .with("gone", merge.gone().value())
                        .with("kept", merge.kept().value())
                        .field("chosen"));
            }
        }
    }
}
