package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Sex;
import org.volunteerkit.time.DateRange;

/**
 * Generators of persons, bodies and who belongs where; few keys, so that facts meet, contradict one another and lead nowhere.
 *
 * <p>To be called, not extended.
 */
public final class RosterFacts {

    private static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2024, 12, 31);
    private static final int BODIES = 8;

    private RosterFacts() {}

    /** Generates keys of six persons. */
    public static Arbitrary<PersonId> personIds() {
        return Arbitraries.of("ann", "ben", "cleo", "dan", "eve", "fay").map(PersonId::of);
    }

    /** Generates days of six years; the last days of February and of the year are frequent. */
    public static Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.integers()
                .between(0, (int) ChronoUnit.DAYS.between(FIRST, LAST))
                .map(FIRST::plusDays);
        Arbitrary<LocalDate> edges = Arbitraries.of("2020-02-29", "2023-02-28", "2023-12-31", "2024-01-01")
                .map(LocalDate::parse);
        return Arbitraries.frequencyOf(Tuple.of(3, any), Tuple.of(1, edges));
    }

    /** Generates ranges of up to three years, some with an open end. */
    public static Arbitrary<DateRange> ranges() {
        Arbitrary<Optional<Integer>> lengths =
                Arbitraries.integers().between(1, 1096).optional();
        return Combinators.combine(days(), lengths)
                .as((start, length) -> length.map(days -> DateRange.of(start, start.plusDays(days)))
                        .orElseGet(() -> DateRange.from(start)));
    }

    /** Generates persons from babies to a hundred years, some without birthday or sex. */
    public static Arbitrary<Person> persons() {
        Arbitrary<LocalDate> birthdays = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 36_500).map(LAST::minusDays)),
                Tuple.of(1, Arbitraries.of("2004-02-29", "2008-02-29").map(LocalDate::parse)));
        return Combinators.combine(
                        personIds(),
                        birthdays.optional(),
                        Arbitraries.of(Sex.class).optional())
                .as((id, born, sex) ->
                        Person.builder().id(id).born(born).sex(sex).build());
    }

    /**
     * Generates some organisations under keys of their own, {@code o0} and so on, whose parents may be unknown or stand in a
     * circle.
     */
    public static Arbitrary<List<Organization>> organizations() {
        return Combinators.combine(
                        organizationIds().optional(),
                        Arbitraries.of(Level.class).optional(),
                        ranges())
                .as(Body::new)
                .list()
                .ofMaxSize(BODIES)
                .map(bodies -> IntStream.range(0, bodies.size())
                        .mapToObj(i -> bodies.get(i).under(OrganizationId.of("o" + i)))
                        .toList());
    }

    /** An organisation that waits for its key. */
    private record Body(Optional<OrganizationId> parent, Optional<Level> level, DateRange active) {

        Organization under(OrganizationId id) {
            return Organization.builder()
                    .id(id)
                    .name("组织")
                    .kind(Organization.Kind.AREA_BODY)
                    .level(level)
                    // The value itself refuses to be its own parent.
                    .parent(parent.filter(above -> !above.equals(id)))
                    .active(active)
                    .build();
        }
    }

    /** Generates keys of organisations, most of which {@link #organizations} generates too. */
    public static Arbitrary<OrganizationId> organizationIds() {
        return Arbitraries.integers().between(0, BODIES).map(n -> OrganizationId.of("o" + n));
    }

    /** Generates teams; two may have one key. */
    public static Arbitrary<Team> teams() {
        return Combinators.combine(teamIds(), organizationIds(), ranges(), Arbitraries.of(Team.Nature.class))
                .as((id, home, active, nature) -> Team.builder()
                        .id(id)
                        .name("队伍")
                        .kind("party")
                        .nature(nature)
                        .home(home)
                        .active(active)
                        .build());
    }

    /** Generates keys of four teams. */
    public static Arbitrary<TeamId> teamIds() {
        return Arbitraries.of("t1", "t2", "t3", "t4").map(TeamId::of);
    }

    /** Generates registrations; a person may have several, on overlapping days. */
    public static Arbitrary<Volunteer> volunteers() {
        return Combinators.combine(
                        personIds(),
                        ranges(),
                        organizationIds(),
                        organizationIds().optional(),
                        Arbitraries.of(Affiliation.class).set().ofMaxSize(2),
                        Arbitraries.of("41-0001", "41-0002").optional())
                .as((person, registered, by, home, affiliations, number) -> Volunteer.builder()
                        .person(person)
                        .registered(registered)
                        .registeredBy(by)
                        .home(home)
                        .addAllAffiliations(affiliations)
                        .number(number)
                        .build());
    }

    /** Generates memberships in teams and organisations, on overlapping days. */
    public static Arbitrary<Membership> memberships() {
        return Combinators.combine(
                        personIds(),
                        Arbitraries.of(true, true, false),
                        teamIds(),
                        organizationIds(),
                        // Mostly plain members, so that somebody is one twice.
                        Arbitraries.frequency(
                                Tuple.of(4, MembershipRole.MEMBER),
                                Tuple.of(1, MembershipRole.BACKBONE),
                                Tuple.of(1, MembershipRole.LEADER)),
                        ranges())
                .as((person, inTeam, team, organization, role, during) -> {
                    Membership.Builder builder =
                            Membership.builder().person(person).role(role).during(during);
                    return (inTeam ? builder.team(team) : builder.organization(organization)).build();
                });
    }
}
