package org.volunteerkit.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RosterTest {

    private static final PersonId ANN = PersonId.of("ann");
    private static final PersonId BEN = PersonId.of("ben");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 5);
    private static final DateRange ALWAYS = DateRange.from(LocalDate.of(2001, 1, 1));
    private static final DateRange YEAR = DateRange.year(2023);

    private static final Organization DISTRICT = body("district", null, Level.DISTRICT);
    private static final Organization STREET = body("street", "district", Level.STREET);
    private static final Organization COMMUNITY = body("community", "street", Level.COMMUNITY);
    private static final Organization HOSPITAL = body("hospital", "district", null);
    private static final Team TEAM = team("party", "community");

    @Nested
    class A_tree_of_organisations {

        private final Roster roster = Roster.builder()
                .addOrganizations(List.of(COMMUNITY, HOSPITAL, DISTRICT, STREET))
                .addTeams(List.of(TEAM))
                .build()
                .roster();

        @Test
        void is_walked_upwards() {
            assertThat(roster.ancestors(COMMUNITY.id())).containsExactly(STREET, DISTRICT);
            assertThat(roster.ancestors(DISTRICT.id())).isEmpty();
            assertThat(roster.ancestors(OrganizationId.of("nobody"))).isEmpty();
        }

        @Test
        void is_walked_downwards() {
            assertThat(roster.children(DISTRICT.id())).containsExactly(HOSPITAL, STREET);
            assertThat(roster.children(COMMUNITY.id())).isEmpty();
        }

        @Test
        void knows_what_lies_within_what() {
            assertThat(roster.isWithin(COMMUNITY.id(), DISTRICT.id())).isTrue();
            assertThat(roster.isWithin(COMMUNITY.id(), COMMUNITY.id())).isTrue();
            assertThat(roster.isWithin(DISTRICT.id(), COMMUNITY.id())).isFalse();
            assertThat(roster.isWithin(HOSPITAL.id(), STREET.id())).isFalse();
            assertThat(roster.isWithin(OrganizationId.of("nobody"), OrganizationId.of("nobody")))
                    .isFalse();
        }

        @Test
        void finds_the_body_of_a_level() {
            assertThat(roster.at(COMMUNITY.id(), Level.STREET)).hasValue(STREET);
            assertThat(roster.at(STREET.id(), Level.STREET)).hasValue(STREET);
            assertThat(roster.at(HOSPITAL.id(), Level.STREET)).isEmpty();
        }

        @Test
        void keeps_teams_at_home() {
            assertThat(roster.teamsOf(COMMUNITY.id())).containsExactly(TEAM);
            assertThat(roster.team(TEAM.id())).hasValue(TEAM);
            assertThat(roster.teamsOf(STREET.id())).isEmpty();
        }
    }

    @Nested
    class A_person {

        @Test
        void who_changes_team_is_in_each_on_its_days() {
            Membership before = member("party", MembershipRole.MEMBER, "2023-01-01/2023-03-05");
            Membership after = member("school", MembershipRole.LEADER, "2023-03-05/..");
            Roster roster = full().addTeams(List.of(team("school", "community")))
                    .addMemberships(List.of(after, before))
                    .build()
                    .roster();

            assertThat(roster.memberships(ANN, DAY.minusDays(1))).containsExactly(before);
            assertThat(roster.memberships(ANN, DAY)).containsExactly(after);
            assertThat(roster.members(TeamId.of("party"), DAY)).isEmpty();
            assertThat(roster.memberships(ANN)).containsExactly(before, after);
        }

        @Test
        void who_left_and_came_back_has_two_registrations() {
            Volunteer first = volunteer(ANN, "2020-01-01/2021-01-01");
            Volunteer second = volunteer(ANN, "2023-01-01/..");
            Roster.Built built = full().addVolunteers(List.of(second, first)).build();

            assertThat(built.problems()).isEmpty();
            assertThat(built.roster().registrations(ANN)).containsExactly(first, second);
            assertThat(built.roster().volunteer(ANN, DAY)).hasValue(second);
            assertThat(built.roster().volunteer(ANN, LocalDate.of(2022, 3, 5))).isEmpty();
        }

        @Test
        void who_is_registered_already_is_not_registered_twice() {
            Volunteer first = volunteer(ANN, "2020-01-01/..");
            Volunteer second = volunteer(ANN, "2023-01-01/..");
            Roster.Built built = full().addVolunteers(List.of(second, first)).build();

            assertThat(built.roster().volunteers()).containsExactly(first);
            assertThat(texts(built))
                    .containsExactly(
                            "at registered: person ann is registered twice at a time, 2020-01-01/.. and 2023-01-01/..; "
                                    + "the second is not taken; expected registrations on different days");
        }
    }

    @Nested
    class Facts_that_do_not_fit {

        @Test
        void are_told_with_their_keys() {
            Roster.Built built = Roster.builder()
                    .addOrganizations(List.of(STREET, body("top", "street", Level.PROVINCE)))
                    .addTeams(List.of(team("lost", "nowhere")))
                    .addPersons(List.of(Person.builder().id(ANN).build()))
                    .addVolunteers(List.of(volunteer(BEN, "2023-01-01/.."), volunteer(ANN, "2023-01-01/..")))
                    .addMemberships(List.of(member("party", MembershipRole.MEMBER, "2023-01-01/..")))
                    .build();

            assertThat(texts(built))
                    .containsExactly(
                            "at parent: the parent district of organisation street is unknown; it stands at the top; "
                                    + "expected the key of an organisation in the roster",
                            "at level: organisation top is of a higher level than its parent street; "
                                    + "expected a parent of the same or a higher level",
                            "at home: the home nowhere of team lost is unknown; "
                                    + "expected the key of an organisation in the roster",
                            "at registeredBy: the registration of person ann names organisation community, which is unknown; "
                                    + "expected the key of an organisation in the roster",
                            "at person: the registration names person ben, who is unknown; it is not taken; "
                                    + "expected the key of a person in the roster",
                            "at team: the membership of person ann names party, which is unknown; it is not taken; "
                                    + "expected the key of a team or an organisation in the roster");
            assertThat(built.roster().registrations(ANN)).hasSize(1);
            assertThat(built.roster().registrations(BEN)).isEmpty();
        }

        @Test
        void such_as_a_circle_are_cut_where_they_meet() {
            Organization a = body("a", "c", null);
            Organization b = body("b", "a", null);
            Organization c = body("c", "b", null);
            Organization below = body("0-below", "a", null);

            Roster.Built built =
                    Roster.builder().addOrganizations(List.of(a, b, c, below)).build();

            assertThat(built.problems())
                    .singleElement()
                    .returns("roster.tree-circle", Problem::code)
                    .satisfies(problem ->
                            assertThat(problem.what().arguments()).containsEntry("organizations", "a → c → b"));
            assertThat(built.roster().ancestors(below.id())).containsExactly(a);
            assertThat(built.roster().ancestors(a.id())).isEmpty();
        }

        @Test
        void such_as_two_bodies_under_one_key_are_both_left_out() {
            Roster.Built built = Roster.builder()
                    .addOrganizations(List.of(STREET, body("street", null, Level.STREET), DISTRICT))
                    .build();

            assertThat(built.problems()).extracting(Problem::code).containsExactly("roster.organization-twice");
            assertThat(built.roster().organizations()).containsExactly(DISTRICT);
        }
    }

    @Test
    void a_membership_names_one_body() {
        Membership.Builder neither =
                Membership.builder().person(ANN).role(MembershipRole.MEMBER).during(YEAR);
        Membership.Builder both = Membership.builder()
                .person(ANN)
                .role(MembershipRole.MEMBER)
                .during(YEAR)
                .team(TEAM.id())
                .organization(STREET.id());

        for (Membership.Builder each : List.of(neither, both)) {
            assertThatThrownBy(each::build)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("expected exactly one of team and organization");
        }
    }

    private static List<String> texts(Roster.Built built) {
        return built.problems().stream()
                .map(problem -> problem.text(Locale.ENGLISH))
                .toList();
    }

    private static Roster.Builder full() {
        return Roster.builder()
                .addOrganizations(List.of(DISTRICT, STREET, COMMUNITY))
                .addTeams(List.of(TEAM))
                .addPersons(List.of(
                        Person.builder().id(ANN).build(),
                        Person.builder().id(BEN).build()));
    }

    private static Organization body(String id, String parent, Level level) {
        Organization.Builder builder = Organization.builder()
                .id(OrganizationId.of(id))
                .name(id)
                .kind(Organization.Kind.AREA_BODY)
                .active(ALWAYS);
        if (parent != null) {
            builder.parent(OrganizationId.of(parent));
        }
        return (level == null ? builder : builder.level(level)).build();
    }

    private static Team team(String id, String home) {
        return Team.builder()
                .id(TeamId.of(id))
                .name(id)
                .kind("party")
                .nature(Team.Nature.COMMUNITY)
                .home(OrganizationId.of(home))
                .active(ALWAYS)
                .build();
    }

    private static Volunteer volunteer(PersonId person, String registered) {
        return Volunteer.builder()
                .person(person)
                .registered(DateRange.parse(registered))
                .registeredBy(COMMUNITY.id())
                .build();
    }

    private static Membership member(String team, MembershipRole role, String during) {
        return Membership.builder()
                .person(ANN)
                .team(TeamId.of(team))
                .role(role)
                .during(DateRange.parse(during))
                .build();
    }
}
