package org.volunteerkit.standard.profile;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.measure.fact.Vocabulary;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.standard.Inspector;
import org.volunteerkit.standard.Standard;
import org.volunteerkit.standard.StandardId;

/**
 * Standards and profiles that hold together: every base is there, no profile builds on itself, at most one edition of a
 * standard is in force on any day. A profile's edition is a plain standard here, like any other.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Standards {

    private final ImmutableMap<EditionId, Standard> editions;
    private final ImmutableMap<EditionId, Profile> profiles;
    private final Vocabulary vocabulary;

    private Standards(
            ImmutableMap<EditionId, Standard> editions,
            ImmutableMap<EditionId, Profile> profiles,
            Vocabulary vocabulary) {
        this.editions = editions;
        this.profiles = profiles;
        this.vocabulary = vocabulary;
    }

    /**
     * Returns standards and profiles, in any order.
     *
     * @throws ProblemException with everything that is wrong; the source of a problem is the name of the edition
     */
    public static Standards of(Collection<Standard> standards, Collection<Profile> profiles, Vocabulary vocabulary) {
        Resolver resolver = new Resolver(standards, profiles, vocabulary);
        List<Problem> problems = new ArrayList<>();
        for (Standard each : standards) {
            Place place = Place.of(EditionId.of(each).toString()).path("$");
            resolver.problems(each).forEach(problem -> problems.add(problem.at(place)));
        }
        for (Profile each : profiles) {
            Place place = Place.of(EditionId.of(each).toString()).path("$");
            resolver.problems(each).forEach(problem -> problems.add(problem.at(place)));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        ImmutableMap.Builder<EditionId, Standard> editions = ImmutableMap.builder();
        standards.forEach(each -> editions.put(EditionId.of(each), each));
        ImmutableMap.Builder<EditionId, Profile> named = ImmutableMap.builder();
        profiles.forEach(each -> {
            named.put(EditionId.of(each), each);
            editions.put(
                    EditionId.of(each), resolver.standard(EditionId.of(each)).orElseThrow());
        });
        return new Standards(editions.buildOrThrow(), named.buildOrThrow(), vocabulary);
    }

    /**
     * Returns everything that is wrong with a standard beyond its form, among others: what it is by itself, a name that another
     * edition has, days on which another edition is in force.
     *
     * @param standard one of the standards
     * @return problems with a path within the standard
     */
    public static List<Problem> check(
            Standard standard, Collection<Standard> standards, Collection<Profile> profiles, Vocabulary vocabulary) {
        return new Resolver(standards, profiles, vocabulary).problems(standard);
    }

    /**
     * Returns everything that is wrong with a profile beyond its form, among others: a base that is not there or leads back to
     * it, changes that do not fit the base or ask for less, a name that another edition has, days on which another is in force.
     *
     * @param profile one of the profiles
     * @return problems with a path within the profile, such as {@code changes[2].strengthen.atLeast}
     */
    public static List<Problem> check(
            Profile profile, Collection<Standard> standards, Collection<Profile> profiles, Vocabulary vocabulary) {
        return new Resolver(standards, profiles, vocabulary).problems(profile);
    }

    /** Returns the keys of all standards, those that profiles make among them. */
    public Set<StandardId> ids() {
        return editions.keySet().stream().map(EditionId::id).collect(ImmutableSet.toImmutableSet());
    }

    /** Returns the editions of a standard; none if there is no such standard. */
    public List<Standard> editions(StandardId id) {
        return editions.values().stream().filter(each -> each.id().equals(id)).collect(ImmutableList.toImmutableList());
    }

    /** Returns an edition; empty if there is none of that name. */
    public Optional<Standard> edition(EditionId id) {
        return Optional.ofNullable(editions.get(id));
    }

    /** Returns the profile that makes an edition; empty if the edition is not made by one. */
    public Optional<Profile> profile(EditionId id) {
        return Optional.ofNullable(profiles.get(id));
    }

    /** Returns the standards that are not made by profiles. */
    public List<Standard> plain() {
        return editions.entrySet().stream()
                .filter(each -> !profiles.containsKey(each.getKey()))
                .map(each -> each.getValue())
                .collect(ImmutableList.toImmutableList());
    }

    /** Returns the profiles. */
    public List<Profile> profiles() {
        return profiles.values().asList();
    }

    /**
     * Returns how the edition of a profile differs from its base, with the reasons of the profile.
     *
     * @throws ProblemException if no profile makes that edition
     */
    public Difference fromBase(EditionId id) {
        Profile profile = profile(id)
                .orElseThrow(() -> new ProblemException(
                        Problem.of("standard.base-unknown").with("known", Resolver.list(profiles.keySet()))));
        return Difference.between(
                edition(profile.base()).orElseThrow(), edition(id).orElseThrow(), profile.changes());
    }

    /**
     * Returns an inspector for all editions of a standard.
     *
     * @throws org.volunteerkit.problem.InvalidValueException if there is no such standard
     */
    public Inspector inspector(StandardId id) {
        return Inspector.of(editions(id), vocabulary);
    }
}
