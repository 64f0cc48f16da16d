package org.volunteerkit.standard.profile;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.time.DateRange;

/** Follows profiles to their bases, and knows what is wrong on the way. */
final class Resolver {

    /** A document of either kind: the days of an edition. */
    private record Days(EditionId id, DateRange validity, Object document) {}

    private final Vocabulary vocabulary;
    private final Map<EditionId, Standard> standards = new LinkedHashMap<>();
    private final Map<EditionId, Profile> profiles = new LinkedHashMap<>();
    private final List<Days> days = new ArrayList<>();
    /** What was made so far; empty of what does not fit. */
    private final Map<EditionId, Optional<Standard>> made = new HashMap<>();

    Resolver(Collection<Standard> standards, Collection<Profile> profiles, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (Standard each : standards) {
            this.standards.putIfAbsent(EditionId.of(each), each);
            days.add(new Days(EditionId.of(each), each.validity(), each));
        }
        for (Profile each : profiles) {
            this.profiles.putIfAbsent(EditionId.of(each), each);
            days.add(new Days(EditionId.of(each), each.validity(), each));
        }
    }

    List<Problem> problems(Standard standard) {
        List<Problem> problems =
                new ArrayList<>(beside(new Days(EditionId.of(standard), standard.validity(), standard)));
        problems.addAll(Inspector.check(standard, vocabulary));
        return ImmutableList.copyOf(problems);
    }

    List<Problem> problems(Profile profile) {
        EditionId id = EditionId.of(profile);
        List<Problem> problems = new ArrayList<>(beside(new Days(id, profile.validity(), profile)));
        EditionId base = profile.base();
        if (!standards.containsKey(base) && !profiles.containsKey(base)) {
            Set<EditionId> known = new HashSet<>(standards.keySet());
            known.addAll(profiles.keySet());
            known.remove(id);
            // Somebody who knows the standard only lacks the edition.
            if (known.stream().anyMatch(each -> each.id().equals(base.id()))) {
                known.removeIf(each -> !each.id().equals(base.id()));
            }
            problems.add(Problem.of("standard.base-unknown")
                    .with("known", list(known))
                    .field("base")
                    .found(Found.value(base.toString())));
        } else if (leadsTo(base, id)) {
            problems.add(Problem.of("standard.profile-circle").field("base").found(Found.value(base.toString())));
        } else {
            // What is wrong with the base is told of the base.
            standard(base).ifPresent(sound -> Tailoring.of(sound, profile, vocabulary, problems));
        }
        return ImmutableList.copyOf(problems);
    }

    /** Returns what is wrong with an edition beside those that were named before it. */
    private List<Problem> beside(Days edition) {
        List<Problem> problems = new ArrayList<>();
        for (Days other : days) {
            if (other.document() == edition.document()) {
                break;
            }
            if (other.id().equals(edition.id())) {
                problems.add(Problem.of("standard.edition-twice")
                        .field("edition")
                        .found(Found.value(edition.id().toString())));
            } else if (other.id().id().equals(edition.id().id())
                    && other.validity().overlaps(edition.validity())) {
                problems.add(Problem.of("standard.two-in-force")
                        .with("other", other.id().edition())
                        .with("days", other.validity().toString())
                        .field("validity"));
            }
        }
        return problems;
    }

    /** Returns whether the way from an edition to its bases comes by another, or never ends. */
    private boolean leadsTo(EditionId from, EditionId to) {
        Set<EditionId> seen = new HashSet<>();
        EditionId at = from;
        while (seen.add(at)) {
            if (at.equals(to)) {
                return true;
            }
            Profile next = standards.containsKey(at) ? null : profiles.get(at);
            if (next == null) {
                return false;
            }
            at = next.base();
        }
        // A circle further down is told of those who are in it.
        return false;
    }

    /** Returns an edition as a plain standard; empty if there is none, or something is wrong with it. */
    Optional<Standard> standard(EditionId id) {
        Optional<Standard> known = made.get(id);
        if (known == null) {
            // Who asks again on the way is in a circle, and nothing is made of it.
            made.put(id, Optional.empty());
            known = make(id);
            made.put(id, known);
        }
        return known;
    }

    private Optional<Standard> make(EditionId id) {
        Standard plain = standards.get(id);
        if (plain != null) {
            return Inspector.check(plain, vocabulary).isEmpty() ? Optional.of(plain) : Optional.empty();
        }
        Profile profile = profiles.get(id);
        return profile == null
                ? Optional.empty()
                : standard(profile.base()).flatMap(base -> Tailoring.of(base, profile, vocabulary, new ArrayList<>()));
    }

    static String list(Collection<EditionId> known) {
        return known.stream().map(EditionId::toString).sorted().collect(Collectors.joining(", "));
    }
}
