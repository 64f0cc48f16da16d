package org.volunteerkit.roster;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Key;

/**
 * Who and what there is, and who belongs where on which day (名册): the facts of the rooms {@code roster}, put together.
 *
 * <p>Facts that do not fit together are told, once each, and the roster is built from the rest:
 *
 * <ul>
 *   <li>different organisations, teams or persons under one key: none of them is in the roster;
 *   <li>an organisation whose parent is unknown, or that stands in a circle, stands at the top;
 *   <li>a registration of an unknown person, and a membership of one or in an unknown body, is not in the roster;
 *   <li>of two registrations of a person on the same day, and of two memberships in the same body and role, the later one is
 *       not in the roster;
 *   <li>a team whose home and a registration whose body is unknown, and an organisation below one of a lower level, stay as they
 *       are.
 * </ul>
 *
 * <p>The same fact twice counts once. The order in which facts are given plays no part.
 *
 * <p>Cost: n log n for n facts; a question walks up the tree or through one person's or body's facts.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Roster {

    private final ImmutableSortedMap<OrganizationId, Organization> organizations;
    private final ImmutableSortedMap<OrganizationId, Organization> parents;
    private final ImmutableListMultimap<OrganizationId, Organization> children;
    private final ImmutableSortedMap<TeamId, Team> teams;
    private final ImmutableListMultimap<OrganizationId, Team> teamsByHome;
    private final ImmutableSortedMap<PersonId, Person> persons;
    private final ImmutableListMultimap<PersonId, Volunteer> volunteers;
    private final ImmutableListMultimap<PersonId, Membership> membershipsByPerson;
    private final ImmutableListMultimap<Key, Membership> membershipsByBody;

    Roster(RosterReading facts) {
        organizations = facts.organizations();
        parents = facts.parents();
        ImmutableListMultimap.Builder<OrganizationId, Organization> below = ImmutableListMultimap.builder();
        organizations.values().forEach(child -> {
            Organization parent = parents.get(child.id());
            if (parent != null) {
                below.put(parent.id(), child);
            }
        });
        children = below.build();
        teams = facts.teams();
        teamsByHome = teams.values().stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(Team::home, team -> team));
        persons = facts.persons();
        volunteers = facts.volunteers();
        membershipsByPerson = facts.memberships();
        membershipsByBody = membershipsByPerson.values().stream()
                .collect(ImmutableListMultimap.toImmutableListMultimap(RosterReading::body, membership -> membership));
    }

    /**
     * A roster and what did not fit into it.
     *
     * @param roster the roster, built from everything that fits
     * @param problems what does not, each with the keys it is about; by kind, then by key
     */
    public record Built(Roster roster, List<Problem> problems) {

        /** Copies the problems. */
        public Built {
            problems = ImmutableList.copyOf(problems);
        }
    }

    /** Starts a roster. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns an organisation. */
    public Optional<Organization> organization(OrganizationId id) {
        return Optional.ofNullable(organizations.get(id));
    }

    /** Returns all organisations in the order of their keys. */
    public Collection<Organization> organizations() {
        return organizations.values();
    }

    /** Returns the organisations above one, the nearest first; none if it stands at the top or is unknown. */
    public List<Organization> ancestors(OrganizationId id) {
        ImmutableList.Builder<Organization> above = ImmutableList.builder();
        for (Organization each = parents.get(id); each != null; each = parents.get(each.id())) {
            above.add(each);
        }
        return above.build();
    }

    /**
     * Returns whether an organisation is another one or stands somewhere below it.
     *
     * @param id the one that may stand below
     * @param ancestor the one that may stand above
     * @return false if the first is unknown
     */
    public boolean isWithin(OrganizationId id, OrganizationId ancestor) {
        @Nullable Organization each = organizations.get(id);
        while (each != null && !each.id().equals(ancestor)) {
            each = parents.get(each.id());
        }
        return each != null;
    }

    /** Returns an organisation's own body of some level: the district of a community; itself if it is of that level. */
    public Optional<Organization> at(OrganizationId id, Level level) {
        @Nullable Organization each = organizations.get(id);
        while (each != null && !each.level().equals(Optional.of(level))) {
            each = parents.get(each.id());
        }
        return Optional.ofNullable(each);
    }

    /** Returns the organisations right below one, in the order of their keys. */
    public List<Organization> children(OrganizationId id) {
        return children.get(id);
    }

    /** Returns a team. */
    public Optional<Team> team(TeamId id) {
        return Optional.ofNullable(teams.get(id));
    }

    /** Returns all teams in the order of their keys. */
    public Collection<Team> teams() {
        return teams.values();
    }

    /** Returns the teams that an organisation keeps itself, in the order of their keys. */
    public List<Team> teamsOf(OrganizationId home) {
        return teamsByHome.get(home);
    }

    /** Returns a person. */
    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(persons.get(id));
    }

    /** Returns all persons in the order of their keys. */
    public Collection<Person> persons() {
        return persons.values();
    }

    /** Returns the registration of a person on a day. */
    public Optional<Volunteer> volunteer(PersonId person, LocalDate day) {
        return volunteers.get(person).stream()
                .filter(each -> each.registered().contains(day))
                .findFirst();
    }

    /** Returns all registrations of a person in the order of time. */
    public List<Volunteer> registrations(PersonId person) {
        return volunteers.get(person);
    }

    /** Returns all registrations, by person in the order of the keys, then in the order of time. */
    public Collection<Volunteer> volunteers() {
        return volunteers.values();
    }

    /** Returns the memberships of a person on a day, those that began earlier first. */
    public List<Membership> memberships(PersonId person, LocalDate day) {
        return on(membershipsByPerson.get(person), day);
    }

    /** Returns all memberships of a person in the order of time. */
    public List<Membership> memberships(PersonId person) {
        return membershipsByPerson.get(person);
    }

    /** Returns the memberships in a team on a day, by person; somebody with two roles has two. */
    public List<Membership> members(TeamId team, LocalDate day) {
        return on(membershipsByBody.get(team), day);
    }

    /**
     * Returns the memberships right in an organisation on a day, by person; somebody with two roles has two. Members of its
     * teams and of organisations below are not among them.
     */
    public List<Membership> members(OrganizationId organization, LocalDate day) {
        return on(membershipsByBody.get(organization), day);
    }

    private static List<Membership> on(List<Membership> memberships, LocalDate day) {
        return memberships.stream().filter(each -> each.during().contains(day)).collect(toImmutableList());
    }

    /** Collects facts in any order; the same fact may come twice. Not for use by two threads at once. */
    public static final class Builder {

        private final List<Organization> organizations = new ArrayList<>();
        private final List<Team> teams = new ArrayList<>();
        private final List<Person> persons = new ArrayList<>();
        private final List<Volunteer> volunteers = new ArrayList<>();
        private final List<Membership> memberships = new ArrayList<>();

        Builder() {}

        /** Adds organisations. */
        public Builder addOrganizations(Iterable<Organization> some) {
            some.forEach(organizations::add);
            return this;
        }

        /** Adds teams. */
        public Builder addTeams(Iterable<Team> some) {
            some.forEach(teams::add);
            return this;
        }

        /** Adds persons. */
        public Builder addPersons(Iterable<Person> some) {
            some.forEach(persons::add);
            return this;
        }

        /** Adds registrations. */
        public Builder addVolunteers(Iterable<Volunteer> some) {
            some.forEach(volunteers::add);
            return this;
        }

        /** Adds memberships. */
        public Builder addMemberships(Iterable<Membership> some) {
            some.forEach(memberships::add);
            return this;
        }

        /** Puts everything together and tells what does not fit. */
        public Built build() {
            RosterReading facts = new RosterReading(organizations, teams, persons, volunteers, memberships);
            return new Built(new Roster(facts), facts.problems());
        }
    }
}
