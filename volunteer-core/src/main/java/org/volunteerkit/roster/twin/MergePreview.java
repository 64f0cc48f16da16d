package org.volunteerkit.roster.twin;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.PersonId;

/**
 * What would become of a merge before anybody decides (合并预览): where the two differ, what one lacks, what would move, and what
 * stands against it.
 *
 * @param gone the entry that would not be used any more
 * @param kept the entry that would stay
 * @param differing the traits that are known of both and differ; each needs a choice
 * @param gained the traits that are known only of the one that is gone
 * @param registrations the registrations that would be those of the one that stays
 * @param memberships the memberships that would be those of the one that stays
 * @param meeting the registrations and memberships of the one that stays which some of them overlap, so that the two become one
 * @param problems everything that stands against it, missing choices apart
 */
public record MergePreview(
        PersonId gone,
        PersonId kept,
        SortedSet<Trait> differing,
        SortedSet<Trait> gained,
        List<Volunteer> registrations,
        List<Membership> memberships,
        Meeting meeting,
        List<Problem> problems) {

    /**
     * Facts of the one that stays that overlap some of the one that is gone.
     *
     * @param registrations the registrations
     * @param memberships the memberships in the same body and role
     */
    public record Meeting(List<Volunteer> registrations, List<Membership> memberships) {

        /** Copies the lists. */
        public Meeting {
            registrations = ImmutableList.copyOf(registrations);
            memberships = ImmutableList.copyOf(memberships);
        }
    }

    /** Copies the lists. */
    public MergePreview {
        differing = ImmutableSortedSet.copyOfSorted(differing);
        gained = ImmutableSortedSet.copyOfSorted(gained);
        registrations = ImmutableList.copyOf(registrations);
        memberships = ImmutableList.copyOf(memberships);
        problems = ImmutableList.copyOf(problems);
    }

    /**
     * Looks ahead.
     *
     * @param book the book as it is, knowing both
     * @param roster registrations and memberships as they are recorded
     * @param gone the entry that would not be used any more
     * @param kept the entry that would stay
     */
    public static MergePreview of(MergeBook book, Roster roster, PersonId gone, PersonId kept) {
        Optional<Profile> one = book.profile(kept);
        Optional<Profile> other = book.profile(gone);
        ImmutableSortedSet.Builder<Trait> gained = ImmutableSortedSet.naturalOrder();
        for (Trait trait : Trait.values()) {
            boolean there = other.flatMap(profile -> profile.comparable(trait)).isPresent();
            boolean here = one.flatMap(profile -> profile.comparable(trait)).isPresent();
            if (there && !here) {
                gained.add(trait);
            }
        }
        SortedSet<Trait> differing =
                one.isPresent() && other.isPresent() ? one.get().traits(other.get(), false) : ImmutableSortedSet.of();
        // All that differs is chosen here, so that only what else stands against it is told.
        ImmutableSortedMap.Builder<Trait, PersonId> any = ImmutableSortedMap.naturalOrder();
        differing.forEach(trait -> any.put(trait, kept));
        List<Problem> problems = gone.equals(kept)
                ? ImmutableList.of(Problem.of("roster.merge-one")
                        .with("person", gone.value())
                        .field("kept"))
                : book.against(new MergeStep.Merge(StepId.of("preview"), gone, kept, any.build(), LocalDate.MIN, kept));
        List<Volunteer> registrations = book.entries(gone).stream()
                .flatMap(each -> roster.registrations(each).stream())
                .toList();
        List<Membership> memberships = book.entries(gone).stream()
                .flatMap(each -> roster.memberships(each).stream())
                .toList();
        Meeting meeting = new Meeting(
                book.entries(kept).stream()
                        .flatMap(each -> roster.registrations(each).stream())
                        .filter(each -> registrations.stream()
                                .anyMatch(moving -> moving.registered().overlaps(each.registered())))
                        .toList(),
                book.entries(kept).stream()
                        .flatMap(each -> roster.memberships(each).stream())
                        .filter(each -> memberships.stream().anyMatch(moving -> areOne(moving, each)))
                        .toList());
        return new MergePreview(gone, kept, differing, gained.build(), registrations, memberships, meeting, problems);
    }

    private static boolean areOne(Membership moving, Membership staying) {
        return moving.team().equals(staying.team())
                && moving.organization().equals(staying.organization())
                && moving.role() == staying.role()
                && moving.during().overlaps(staying.during());
    }

    /**
     * Returns the step that merges the two.
     *
     * @param id the key of the step
     * @param chosen for each trait that differs, who has it right
     * @param day the day of the decision
     * @param by who decided
     */
    public MergeStep.Merge merge(StepId id, Map<Trait, PersonId> chosen, LocalDate day, PersonId by) {
        return new MergeStep.Merge(id, gone, kept, ImmutableSortedMap.copyOf(chosen), day, by);
    }
}
