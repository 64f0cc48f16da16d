package org.volunteerkit.roster.twin;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;

/**
 * Which entries are one person: groups with the entry that stays. A group that grows takes in the smaller part, so that n
 * merges take n log n.
 */
final class Groups {

    /** A merge with its place among all of them. */
    private record Placed(int place, MergeStep.Merge step) {}

    /** Entries that are one person. */
    private static final class Group {
        private PersonId root;
        private final Set<PersonId> members = new HashSet<>();
        private final List<Placed> merges = new ArrayList<>();

        /** What is known of all of them together, if that is fresh. */
        private @Nullable Profile whole;

        private boolean fresh = true;

        Group(PersonId root, @Nullable Profile whole) {
            this.root = root;
            this.whole = whole;
            members.add(root);
        }
    }

    private final Map<PersonId, Group> groups = new HashMap<>();
    private final Map<StepId, Placed> active = new HashMap<>();
    private final Map<PersonId, Profile> known;
    private final Predicate<PersonId> erased;
    private int places;

    Groups(Map<PersonId, Profile> known, Predicate<PersonId> erased) {
        this.known = known;
        this.erased = erased;
    }

    /** Returns the entry that stays. */
    PersonId root(PersonId person) {
        Group group = groups.get(person);
        return group == null ? person : group.root;
    }

    /** Returns all entries that are one person with this one, itself among them. */
    Set<PersonId> members(PersonId person) {
        Group group = groups.get(person);
        return group == null ? ImmutableSet.of(person) : group.members;
    }

    Optional<MergeStep.Merge> active(StepId merge) {
        return Optional.ofNullable(active.get(merge)).map(Placed::step);
    }

    void merge(MergeStep.Merge step) {
        Placed placed = new Placed(places++, step);
        active.put(step.id(), placed);
        join(placed);
    }

    private void join(Placed placed) {
        Group kept = group(placed.step.kept());
        Group gone = group(placed.step.gone());
        // A group that stays as it is and takes in another one need not be put together from the start.
        boolean fresh = kept.fresh && gone.fresh && kept.root.equals(placed.step.kept());
        Profile whole = fresh ? with(kept.root, kept.whole, gone.whole, placed.step) : null;
        Group larger = kept.members.size() < gone.members.size() ? gone : kept;
        Group smaller = kept.members.size() < gone.members.size() ? kept : gone;
        larger.root = kept.root;
        for (PersonId member : smaller.members) {
            groups.put(member, larger);
        }
        larger.members.addAll(smaller.members);
        larger.merges.addAll(smaller.merges);
        larger.merges.add(placed);
        larger.whole = whole;
        larger.fresh = fresh;
    }

    private Group group(PersonId person) {
        return groups.computeIfAbsent(person, key -> new Group(key, own(key)));
    }

    /** Forgets what is known of a person together. */
    void forget(PersonId person) {
        Group group = groups.get(person);
        if (group != null) {
            group.fresh = false;
        }
    }

    void unmerge(StepId merge) {
        Placed undone = active.remove(merge);
        if (undone == null) {
            return;
        }
        Group group = group(undone.step.gone());
        group.members.forEach(groups::remove);
        group.merges.stream()
                .filter(each -> !each.equals(undone))
                .sorted(Comparator.comparing(Placed::place))
                .forEach(this::join);
    }

    /** Returns the entries that are gone, with those that stay. */
    ImmutableMap<PersonId, PersonId> resolutions() {
        Map<PersonId, PersonId> all = new TreeMap<>();
        groups.forEach((person, group) -> {
            if (!person.equals(group.root)) {
                all.put(person, group.root);
            }
        });
        return ImmutableMap.copyOf(all);
    }

    /** Returns everything that is known of one person, put together by the choices of the merges. */
    Optional<Profile> profile(PersonId person) {
        Group group = groups.get(person);
        if (group == null) {
            return Optional.ofNullable(own(person));
        }
        freshen(group);
        return Optional.ofNullable(group.whole);
    }

    private void freshen(Group group) {
        if (!group.fresh) {
            group.whole = whole(group);
            group.fresh = true;
        }
    }

    /** Puts everything together that is known, so that questions change nothing here any more. */
    void freshen() {
        groups.values().forEach(this::freshen);
    }

    private @Nullable Profile whole(Group group) {
        ListMultimap<PersonId, Placed> into =
                MultimapBuilder.hashKeys().arrayListValues().build();
        group.merges.stream()
                .sorted(Comparator.comparing(Placed::place))
                .forEach(each -> into.put(each.step.kept(), each));
        Map<PersonId, Profile> whole = new HashMap<>();
        // Those that stay come before those that went into them; so the way back meets each one with all of its parts.
        Deque<PersonId> wayBack = new ArrayDeque<>();
        Deque<PersonId> left = new ArrayDeque<>(ImmutableSet.of(group.root));
        while (!left.isEmpty()) {
            PersonId next = left.pop();
            wayBack.push(next);
            into.get(next).forEach(each -> left.push(each.step.gone()));
        }
        for (PersonId each : wayBack) {
            Profile profile = own(each);
            for (Placed part : into.get(each)) {
                profile = with(each, profile, whole.get(part.step.gone()), part.step);
            }
            if (profile != null) {
                whole.put(each, profile);
            }
        }
        return whole.get(group.root);
    }

    private @Nullable Profile own(PersonId person) {
        Profile profile = known.get(person);
        return profile == null || !erased.test(person) ? profile : profile.minimised();
    }

    private static @Nullable Profile with(
            PersonId kept, @Nullable Profile profile, @Nullable Profile gone, MergeStep.Merge step) {
        if (gone == null) {
            return profile;
        }
        Profile base = profile == null
                ? Profile.builder().person(Person.builder().id(kept).build()).build()
                : profile;
        Map<Trait, Boolean> chosen = new HashMap<>();
        step.chosen().forEach((trait, person) -> chosen.put(trait, person.equals(step.gone())));
        return base.with(gone, chosen);
    }

    /** Returns the members of one person in the order of their keys. */
    ImmutableSortedSet<PersonId> sorted(PersonId person) {
        return ImmutableSortedSet.copyOf(members(person));
    }
}
