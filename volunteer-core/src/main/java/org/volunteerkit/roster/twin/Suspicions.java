package org.volunteerkit.roster.twin;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;

/**
 * All pairs of entries that may be one person (疑似重复清单).
 *
 * @param pairs the pairs, in the order of their keys
 * @param crowds rules for which more entries agree than can be one person: the value is no good, such as a telephone number
 *     typed for everybody
 */
public record Suspicions(List<Suspicion> pairs, List<Problem> crowds) {

    private static final Comparator<List<PersonId>> BY_KEYS =
            Comparator.comparing((List<PersonId> pair) -> pair.get(0)).thenComparing(pair -> pair.get(1));

    /** Copies the lists. */
    public Suspicions {
        pairs = ImmutableList.copyOf(pairs);
        crowds = ImmutableList.copyOf(crowds);
    }

    /** Looks for pairs; n log n for n profiles, times the largest group. */
    static Suspicions of(DuplicateRules rules, List<Profile> profiles, BiPredicate<PersonId, PersonId> knownToDiffer) {
        Map<PersonId, Profile> byId = new HashMap<>();
        profiles.forEach(profile -> byId.put(profile.id(), profile));
        List<Profile> inOrder =
                profiles.stream().sorted(Comparator.comparing(Profile::id)).toList();
        Map<List<PersonId>, TreeSet<String>> found = new TreeMap<>(BY_KEYS);
        List<Problem> crowds = new ArrayList<>();
        for (DuplicateRules.Rule rule : rules.rules()) {
            for (List<Profile> group : groups(rule, inOrder)) {
                if (group.size() > rules.largestGroup()) {
                    crowds.add(Problem.of("roster.twin-crowd")
                            .with("rule", rule.id())
                            .with("entries", group.size())
                            .with("most", rules.largestGroup()));
                } else {
                    pair(rule, group, knownToDiffer, found);
                }
            }
        }
        ImmutableList.Builder<Suspicion> pairs = ImmutableList.builder();
        found.forEach((pair, names) -> {
            Profile one = Optional.ofNullable(byId.get(pair.get(0))).orElseThrow();
            Profile other = Optional.ofNullable(byId.get(pair.get(1))).orElseThrow();
            pairs.add(new Suspicion(one.id(), other.id(), names, one.traits(other, true), one.traits(other, false)));
        });
        return new Suspicions(pairs.build(), crowds);
    }

    /** Returns the entries that agree in everything that a rule asks for, group by group; who lacks something is in none. */
    private static List<List<Profile>> groups(DuplicateRules.Rule rule, List<Profile> inOrder) {
        Map<List<Object>, List<Profile>> groups = new LinkedHashMap<>();
        for (Profile profile : inOrder) {
            List<Object> values = new ArrayList<>();
            rule.agree().forEach(trait -> profile.comparable(trait).ifPresent(values::add));
            if (values.size() == rule.agree().size()) {
                groups.computeIfAbsent(values, first -> new ArrayList<>()).add(profile);
            }
        }
        return ImmutableList.copyOf(groups.values());
    }

    private static void pair(
            DuplicateRules.Rule rule,
            List<Profile> group,
            BiPredicate<PersonId, PersonId> knownToDiffer,
            Map<List<PersonId>, TreeSet<String>> found) {
        for (int i = 0; i < group.size(); i++) {
            Profile one = group.get(i);
            for (Profile other : group.subList(i + 1, group.size())) {
                boolean contradicts = one.traits(other, false).stream()
                        .anyMatch(trait -> rule.unless().contains(trait));
                if (!contradicts && !knownToDiffer.test(one.id(), other.id())) {
                    found.computeIfAbsent(List.of(one.id(), other.id()), pair -> new TreeSet<>())
                            .add(rule.id());
                }
            }
        }
    }

    /** Returns the pairs that a person is in. */
    public List<Suspicion> of(PersonId person) {
        return pairs.stream()
                .filter(each -> each.one().equals(person) || each.other().equals(person))
                .collect(ImmutableList.toImmutableList());
    }
}
