package org.volunteerkit.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.testkit.Refusals;
import org.volunteerkit.time.DateRange;

/** 区中心—社区站—服务队, with a city above and a hospital beside it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NetworkTest {

    private static final LocalDate DAY = LocalDate.of(2024, 7, 1);
    private static final OrganizationId CENTRE = OrganizationId.of("centre");

    private static Organization body(
            String id, @Nullable String parent, @Nullable Level level, Organization.Kind kind, String active) {
        return Organization.builder()
                .id(OrganizationId.of(id))
                .name(id)
                .kind(kind)
                .level(Optional.ofNullable(level))
                .parent(Optional.ofNullable(parent).map(OrganizationId::of))
                .active(DateRange.parse(active))
                .build();
    }

    private static Team team(String id, String active) {
        return Team.builder()
                .id(TeamId.of(id))
                .name(id)
                .kind("party")
                .nature(Team.Nature.COMMUNITY)
                .home(OrganizationId.of("district"))
                .active(DateRange.parse(active))
                .build();
    }

    private static Station station(String id, String body, String area, List<String> founders, String... teams) {
        Station.Builder builder = Station.builder()
                .id(StationId.of(id))
                .name(id)
                .kind(StationKind.COMMUNITY)
                .body(OrganizationId.of(body))
                .area(OrganizationId.of(area))
                .open(DateRange.parse("2024-01-01/2025-01-01"));
        founders.forEach(founder -> builder.addFounders(OrganizationId.of(founder)));
        List.of(teams).forEach(team -> builder.addTeams(TeamId.of(team)));
        return builder.build();
    }

    private static final Roster ROSTER = Roster.builder()
            .addOrganizations(List.of(
                    body("city", null, Level.CITY, Organization.Kind.AREA_BODY, "2000-01-01/.."),
                    body("city-centre", "city", null, Organization.Kind.CENTRE, "2020-01-01/.."),
                    body("district", "city", Level.DISTRICT, Organization.Kind.AREA_BODY, "2000-01-01/.."),
                    body("centre", "district", null, Organization.Kind.CENTRE, "2024-03-01/.."),
                    body("street", "district", Level.STREET, Organization.Kind.AREA_BODY, "2000-01-01/.."),
                    body("community", "street", Level.COMMUNITY, Organization.Kind.AREA_BODY, "2000-01-01/.."),
                    body("other", "city", Level.DISTRICT, Organization.Kind.AREA_BODY, "2000-01-01/.."),
                    body("hospital", "centre", null, Organization.Kind.UNIT, "2000-01-01/.."),
                    body("abroad", null, null, Organization.Kind.OTHER, "2000-01-01/..")))
            .addTeams(List.of(
                    team("t1", "2020-01-01/.."), team("t2", "2020-01-01/.."), team("t3", "2020-01-01/2024-02-01")))
            .build()
            .roster();

    private static final Network NETWORK = Network.of(
            ROSTER,
            List.of(
                    station("s1", "community", "community", List.of("hospital"), "t1", "t2"),
                    station("s2", "hospital", "other", List.of(), "t2", "t3"),
                    station("s3", "other", "other", List.of()),
                    station("s4", "abroad", "abroad", List.of("hospital", "nowhere"), "t9")));

    private static List<String> keys(List<Station> stations) {
        return stations.stream().map(each -> each.id().value()).toList();
    }

    @Test
    void a_station_belongs_to_the_nearest_centre() {
        assertThat(NETWORK.centre(StationId.of("s1"), DAY))
                .get()
                .extracting(Organization::id)
                .isEqualTo(CENTRE);
        assertThat(NETWORK.centre(StationId.of("s2"), DAY))
                .get()
                .extracting(Organization::id)
                .isEqualTo(CENTRE);
        assertThat(NETWORK.centre(StationId.of("s3"), DAY))
                .get()
                .extracting(Organization::id)
                .isEqualTo(OrganizationId.of("city-centre"));
        assertThat(NETWORK.centre(StationId.of("s4"), DAY)).isEmpty();
        assertThat(NETWORK.centre(StationId.of("s9"), DAY)).isEmpty();
    }

    @Test
    void a_centre_has_stations_and_they_have_teams_on_a_day() {
        assertThat(keys(NETWORK.stations(CENTRE, DAY))).containsExactly("s1", "s2");
        assertThat(NETWORK.teamsOf(CENTRE, DAY))
                .extracting(each -> each.id().value())
                .containsExactly("t1", "t2");
        assertThat(NETWORK.teams(StationId.of("s2"), LocalDate.of(2024, 1, 5)))
                .extracting(each -> each.id().value())
                .containsExactly("t2", "t3");
        assertThat(keys(NETWORK.stationsWithoutCentre(DAY))).containsExactly("s4");
        assertThat(NETWORK.centres(DAY)).extracting(each -> each.id().value()).containsExactly("centre", "city-centre");
    }

    @Test
    void before_its_centre_was_founded_a_station_belonged_to_the_one_above() {
        LocalDate before = LocalDate.of(2024, 2, 29);

        assertThat(NETWORK.stations(CENTRE, before)).isEmpty();
        assertThat(keys(NETWORK.stations(OrganizationId.of("city-centre"), before)))
                .containsExactly("s1", "s2", "s3");
        assertThat(NETWORK.stations(OrganizationId.of("city-centre"), LocalDate.of(2025, 1, 1)))
                .isEmpty();
    }

    @Test
    void co_founding_bodies_are_found_from_their_side() {
        assertThat(keys(NETWORK.foundedBy(OrganizationId.of("hospital"), DAY))).containsExactly("s1", "s4");
        assertThat(NETWORK.foundedBy(OrganizationId.of("city"), DAY)).isEmpty();
    }

    @Test
    void keys_that_name_nothing_or_several_things_are_told() {
        assertThat(NETWORK.problems())
                .extracting(Problem::code)
                .containsExactly("station.body-unknown", "station.team-unknown");
        Network twice = Network.of(
                ROSTER,
                List.of(
                        station("s1", "community", "community", List.of()),
                        station("s1", "hospital", "community", List.of()),
                        station("s2", "hospital", "other", List.of()),
                        station("s2", "hospital", "other", List.of())));
        assertThat(twice.problems()).extracting(Problem::code).containsExactly("station.station-twice");
        assertThat(keys(twice.stations(CENTRE, DAY))).containsExactly("s2");
    }

    @Test
    void the_four_levels_of_the_tree_are_walked_up() {
        assertThat(ROSTER.ancestors(OrganizationId.of("community")))
                .extracting(each -> each.level().orElseThrow())
                .containsExactly(Level.STREET, Level.DISTRICT, Level.CITY);
        assertThat(ROSTER.at(OrganizationId.of("community"), Level.DISTRICT))
                .get()
                .extracting(Organization::id)
                .isEqualTo(OrganizationId.of("district"));
    }

    @Test
    void nothing_is_among_its_own_founders() {
        assertThat(Refusals.code(() -> Organization.builder()
                        .id(CENTRE)
                        .name("中心")
                        .kind(Organization.Kind.CENTRE)
                        .active(DateRange.parse("2020-01-01/.."))
                        .addFounders(CENTRE)
                        .build()))
                .isEqualTo("roster.own-founder");
    }
}
