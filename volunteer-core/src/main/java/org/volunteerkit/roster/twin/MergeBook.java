package org.volunteerkit.roster.twin;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.volunteerkit.history.Filed;
import org.volunteerkit.history.StepId;
import org.volunteerkit.history.Steps;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.PersonId;

/**
 * Who is one and the same person, and of whom nothing is kept but numbers (合并台账). A book is what its steps make of it.
 *
 * <p>Nothing is deleted by a merge: facts keep the keys under which they were recorded, and whoever reads them asks {@link
 * #resolve}. So a merge is undone by another step, and everything is as if it had never been. Entries may be merged in a row, A
 * into B and B into C; undoing the first leaves the second, and undoing the second gives A and B back as one.
 *
 * <p>Two that were found to be two people are never merged, nor one that was erased.
 *
 * <p>Cost: filing n steps into m takes n log n, and m log m once; {@link #resolve} takes one look. Where merges are undone or
 * entries are merged into some that are gone, all entries of that person are put together anew.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class MergeBook {

    private final ImmutableMap<PersonId, Profile> profiles;
    private final Steps<PersonId, MergeStep> steps;
    private final Merging state;
    private final ImmutableMap<PersonId, PersonId> resolutions;

    private MergeBook(ImmutableMap<PersonId, Profile> profiles, Steps<PersonId, MergeStep> steps, Merging state) {
        this.profiles = profiles;
        this.steps = steps;
        this.state = state;
        state.groups().freshen();
        this.resolutions = state.groups().resolutions();
    }

    private static Merging state(ImmutableMap<PersonId, Profile> profiles, Steps<PersonId, MergeStep> steps) {
        Merging state = new Merging(profiles);
        steps.all().forEach(state::keep);
        return state;
    }

    /** Returns the book without merges. */
    public static MergeBook empty() {
        return new MergeBook(ImmutableMap.of(), Steps.none(), new Merging(ImmutableMap.of()));
    }

    /**
     * Returns this book with what is known of more persons, for the search and for choices; somebody known before is taken anew.
     * What stands in the book is not judged again.
     */
    public MergeBook knowing(Collection<Profile> more) {
        Map<PersonId, Profile> known = new HashMap<>(profiles);
        more.forEach(profile -> known.put(profile.id(), profile));
        ImmutableMap<PersonId, Profile> all = ImmutableMap.copyOf(known);
        return new MergeBook(all, steps, state(all, steps));
    }

    /**
     * Files steps one after the other: those that fit are taken, the others are told with every reason.
     *
     * @param offered the steps, those about one person in the order in which they happened
     */
    public Filed<MergeBook> file(List<MergeStep> offered) {
        Merging next = state(profiles, steps);
        Filed<Steps<PersonId, MergeStep>> filed = steps.file(offered, next);
        return filed.map(after -> filed.kept() == 0 ? this : new MergeBook(profiles, after, next));
    }

    /** Returns all steps in the order in which they were filed. */
    public List<MergeStep> steps() {
        return steps.all();
    }

    /** Returns the steps that name a person, in their order. */
    public List<MergeStep> steps(PersonId person) {
        return steps.of(person);
    }

    /** Returns the entry that stays for a person; the key itself if it was never merged, known or not. */
    public PersonId resolve(PersonId person) {
        return resolutions.getOrDefault(person, person);
    }

    /** Returns the entries that are gone, each with the one that stays for it. */
    public Map<PersonId, PersonId> resolutions() {
        return resolutions;
    }

    /** Returns all entries that are one person with this one, itself among them, in the order of their keys. */
    public SortedSet<PersonId> entries(PersonId person) {
        return state.groups().sorted(person);
    }

    /** Returns what is known of a person, put together from all entries by the choices that were made. */
    public Optional<Profile> profile(PersonId person) {
        return state.profile(person);
    }

    /** Returns whether a merge stands: it was filed and not undone. */
    public boolean stands(StepId merge) {
        return state.groups().active(merge).isPresent();
    }

    /** Returns whether two entries were found to be two people. */
    public boolean areKnownToDiffer(PersonId one, PersonId other) {
        return state.differ(one, other);
    }

    /** Returns whether everything by which a person can be known is erased. */
    public boolean isErased(PersonId person) {
        return state.isErased(person);
    }

    /** Returns what is to be erased, and kept from coming back. */
    public Minimisation minimisation() {
        return new Minimisation(state.erased(), state.barred());
    }

    /**
     * Looks for entries that may be one person, among all persons this book {@linkplain #knowing knows} who are neither gone nor
     * erased; pairs that were found to be two people are left out.
     */
    public Suspicions suspicions(DuplicateRules rules) {
        List<Profile> whole = profiles.keySet().stream()
                .map(this::resolve)
                .distinct()
                .filter(person -> !isErased(person))
                .flatMap(person -> state.profile(person).stream())
                .collect(toImmutableList());
        return Suspicions.of(rules, whole, state::differ);
    }

    /**
     * Returns memberships under the keys that stay. Where two of one person in one body and role overlap or touch, they become
     * one.
     */
    public List<Membership> memberships(Collection<Membership> recorded) {
        return Joined.memberships(recorded, this::resolve);
    }

    /**
     * Returns registrations under the keys that stay. Where two of one person overlap or touch, they become one on the days of
     * both, with what was stated under the key that stays, or else earlier.
     */
    public List<Volunteer> volunteers(Collection<Volunteer> recorded) {
        return Joined.volunteers(recorded, this::resolve);
    }

    /** Returns what stands against a step as the book is. */
    List<Problem> against(MergeStep step) {
        return state.problems(step);
    }
}
