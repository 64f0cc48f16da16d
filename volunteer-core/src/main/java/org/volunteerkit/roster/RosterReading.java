package org.volunteerkit.roster;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Key;

/** Sorts facts into those that fit together and problems; what becomes of which is said at {@link Roster}. */
final class RosterReading {

    private final List<Problem> problems = new ArrayList<>();
    private final ImmutableSortedMap<OrganizationId, Organization> organizations;
    private final ImmutableSortedMap<OrganizationId, Organization> parents;
    private final ImmutableSortedMap<TeamId, Team> teams;
    private final ImmutableSortedMap<PersonId, Person> persons;
    private final ImmutableListMultimap<PersonId, Volunteer> volunteers;
    private final ImmutableListMultimap<PersonId, Membership> memberships;

    RosterReading(
            Collection<Organization> organizations,
            Collection<Team> teams,
            Collection<Person> persons,
            Collection<Volunteer> volunteers,
            Collection<Membership> memberships) {
        this.organizations = unique(
                organizations,
                Organization::id,
                id -> Problem.of("roster.organization-twice").with("organization", id.value()));
        this.parents = readParents();
        this.teams =
                unique(teams, Team::id, id -> Problem.of("roster.team-twice").with("team", id.value()));
        this.teams.values().forEach(this::checkHome);
        this.persons = unique(
                persons, Person::id, id -> Problem.of("roster.person-twice").with("person", id.value()));
        this.volunteers = readVolunteers(volunteers);
        this.memberships = readMemberships(memberships);
    }

    ImmutableSortedMap<OrganizationId, Organization> organizations() {
        return organizations;
    }

    /** The organisation above each one that has a known one above, without circles. */
    ImmutableSortedMap<OrganizationId, Organization> parents() {
        return parents;
    }

    ImmutableSortedMap<TeamId, Team> teams() {
        return teams;
    }

    ImmutableSortedMap<PersonId, Person> persons() {
        return persons;
    }

    ImmutableListMultimap<PersonId, Volunteer> volunteers() {
        return volunteers;
    }

    ImmutableListMultimap<PersonId, Membership> memberships() {
        return memberships;
    }

    List<Problem> problems() {
        return ImmutableList.copyOf(problems);
    }

    /** The team or the organisation of a membership; exactly one is there. */
    static Key body(Membership membership) {
        return membership
                .team()
                .<Key>map(team -> team)
                .or(membership::organization)
                .orElseThrow();
    }

    private <K extends Key, V> ImmutableSortedMap<K, V> unique(
            Collection<V> values, Function<V, K> key, Function<K, Problem> twice) {
        Map<K, V> known = new TreeMap<>();
        Set<K> contradicting = new TreeSet<>();
        for (V value : values) {
            V before = known.putIfAbsent(key.apply(value), value);
            if (before != null && !before.equals(value)) {
                contradicting.add(key.apply(value));
            }
        }
        for (K each : contradicting) {
            known.remove(each);
            problems.add(twice.apply(each));
        }
        return ImmutableSortedMap.copyOf(known);
    }

    private ImmutableSortedMap<OrganizationId, Organization> readParents() {
        Map<OrganizationId, Organization> above = new TreeMap<>();
        for (Organization child : organizations.values()) {
            child.parent().ifPresent(id -> {
                Organization parent = organizations.get(id);
                if (parent == null) {
                    problems.add(Problem.of("roster.parent-unknown")
                            .with("organization", child.id().value())
                            .with("parent", id.value())
                            .field("parent"));
                } else {
                    above.put(child.id(), parent);
                    checkLevels(child, parent);
                }
            });
        }
        cutCircles(above);
        return ImmutableSortedMap.copyOf(above);
    }

    private void checkLevels(Organization child, Organization parent) {
        boolean upsideDown = child.level().isPresent()
                && parent.level().isPresent()
                && child.level().get().isAbove(parent.level().get());
        if (upsideDown) {
            problems.add(Problem.of("roster.level-order")
                    .with("organization", child.id().value())
                    .with("parent", parent.id().value())
                    .field("level"));
        }
    }

    /** Each organisation has at most one parent, so a walk upwards either ends or comes back to where it has been. */
    private void cutCircles(Map<OrganizationId, Organization> above) {
        Set<OrganizationId> done = new HashSet<>();
        for (OrganizationId start : organizations.keySet()) {
            List<OrganizationId> path = new ArrayList<>();
            Map<OrganizationId, Integer> place = new HashMap<>();
            @Nullable OrganizationId at = start;
            while (at != null && !done.contains(at) && !place.containsKey(at)) {
                place.put(at, path.size());
                path.add(at);
                Organization parent = above.get(at);
                at = parent == null ? null : parent.id();
            }
            Integer circleFrom = at == null ? null : place.get(at);
            if (circleFrom != null) {
                List<OrganizationId> circle = path.subList(circleFrom, path.size());
                circle.forEach(above::remove);
                problems.add(Problem.of("roster.tree-circle")
                        .with("organizations", circle.stream().map(Key::value).collect(Collectors.joining(" → ")))
                        .field("parent"));
            }
            done.addAll(path);
        }
    }

    private void checkHome(Team team) {
        if (!organizations.containsKey(team.home())) {
            problems.add(Problem.of("roster.team-home-unknown")
                    .with("team", team.id().value())
                    .with("organization", team.home().value())
                    .field("home"));
        }
    }

    private ImmutableListMultimap<PersonId, Volunteer> readVolunteers(Collection<Volunteer> given) {
        Comparator<Volunteer> order = Comparator.comparing(Volunteer::person)
                .thenComparing(volunteer -> volunteer.registered().start())
                .thenComparing(Volunteer::registeredBy)
                // The text leaves the number out.
                .thenComparing(volunteer -> volunteer.number().orElse(""))
                .thenComparing(Volunteer::toString);
        ImmutableListMultimap.Builder<PersonId, Volunteer> kept = ImmutableListMultimap.builder();
        @Nullable Volunteer last = null;
        for (Volunteer each : distinct(given, order)) {
            if (!persons.containsKey(each.person())) {
                problems.add(Problem.of("roster.volunteer-unknown")
                        .with("person", each.person().value())
                        .field("person"));
            } else if (last != null
                    && last.person().equals(each.person())
                    && last.registered().overlaps(each.registered())) {
                problems.add(twice(
                        Problem.of("roster.registered-twice")
                                .with("person", each.person().value()),
                        last.registered(),
                        each.registered(),
                        "registered"));
            } else {
                checkBodies(each);
                kept.put(each.person(), each);
                last = each;
            }
        }
        return kept.build();
    }

    private void checkBodies(Volunteer each) {
        if (!organizations.containsKey(each.registeredBy())) {
            problems.add(bodyUnknown(each, each.registeredBy()).field("registeredBy"));
        }
        each.home()
                .filter(home -> !organizations.containsKey(home))
                .ifPresent(home -> problems.add(bodyUnknown(each, home).field("home")));
    }

    private static Problem bodyUnknown(Volunteer volunteer, OrganizationId body) {
        return Problem.of("roster.volunteer-body-unknown")
                .with("person", volunteer.person().value())
                .with("organization", body.value());
    }

    private ImmutableListMultimap<PersonId, Membership> readMemberships(Collection<Membership> given) {
        Comparator<Membership> order = Comparator.comparing(Membership::person)
                .thenComparing(membership -> membership.during().start())
                .thenComparing(RosterReading::body)
                .thenComparing(Membership::role)
                .thenComparing(Membership::toString);
        ImmutableListMultimap.Builder<PersonId, Membership> kept = ImmutableListMultimap.builder();
        Map<Place, Membership> lastAt = new HashMap<>();
        for (Membership each : distinct(given, order)) {
            Place place = new Place(each.person(), body(each), each.role());
            @Nullable Membership last = lastAt.get(place);
            if (!persons.containsKey(each.person())) {
                problems.add(Problem.of("roster.member-unknown")
                        .with("person", each.person().value())
                        .with("body", body(each).value())
                        .field("person"));
            } else if (!isKnown(body(each))) {
                problems.add(Problem.of("roster.member-body-unknown")
                        .with("person", each.person().value())
                        .with("body", body(each).value())
                        .field(each.team().isPresent() ? "team" : "organization"));
            } else if (last != null && last.during().overlaps(each.during())) {
                problems.add(twice(
                        Problem.of("roster.member-twice")
                                .with("person", each.person().value())
                                .with("body", body(each).value()),
                        last.during(),
                        each.during(),
                        "during"));
            } else {
                kept.put(each.person(), each);
                lastAt.put(place, each);
            }
        }
        return kept.build();
    }

    private boolean isKnown(Key body) {
        return teams.containsKey(body) || organizations.containsKey(body);
    }

    private static Problem twice(Problem problem, DateRange kept, DateRange left, String field) {
        return problem.with("kept", kept.toString())
                .with("left", left.toString())
                .field(field);
    }

    private static <T> List<T> distinct(Collection<T> facts, Comparator<T> order) {
        List<T> distinct = new ArrayList<>(new HashSet<>(facts));
        Collections.sort(distinct, order);
        return distinct;
    }

    /** Where somebody can be once at a time. */
    private record Place(PersonId person, Key body, MembershipRole role) {}
}
