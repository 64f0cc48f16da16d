package org.volunteerkit.station;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.TeamId;

/**
 * Centres, their stations, and the teams that serve there, on a day (中心—站—队网络).
 *
 * <p>A centre is an organisation of that kind. A station belongs to the nearest centre above it: first among the bodies that
 * answer for the station, upwards; then, from the area of the station upwards, a centre right under that area, such as the
 * centre of the district. Where two centres stand under one area, the one whose key comes first is taken. What is closed on the day
 * is not in the network of that day.
 *
 * <p>Cost: n log n for n stations; a question about one station walks up the tree, one about a centre looks at all stations.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Network {

    private final Roster roster;
    private final ImmutableSortedMap<StationId, Station> stations;
    private final ImmutableListMultimap<OrganizationId, StationId> founded;
    private final ImmutableList<Problem> problems;

    private Network(
            Roster roster,
            ImmutableSortedMap<StationId, Station> stations,
            ImmutableListMultimap<OrganizationId, StationId> founded,
            List<Problem> problems) {
        this.roster = roster;
        this.stations = stations;
        this.founded = founded;
        this.problems = ImmutableList.copyOf(problems);
    }

    /**
     * Returns the network of some stations; the same station twice counts once, of different ones under one key none does.
     *
     * @param roster organisations and teams
     * @param stations the stations
     */
    public static Network of(Roster roster, Collection<Station> stations) {
        TreeMap<StationId, Station> known = new TreeMap<>();
        TreeMap<StationId, Problem> twice = new TreeMap<>();
        for (Station each : stations) {
            Station before = known.putIfAbsent(each.id(), each);
            if (before != null && !before.equals(each)) {
                twice.put(
                        each.id(),
                        Problem.of("station.station-twice")
                                .with("station", each.id().value()));
            }
        }
        known.keySet().removeAll(twice.keySet());
        ImmutableListMultimap.Builder<OrganizationId, StationId> founded = ImmutableListMultimap.builder();
        ImmutableList.Builder<Problem> problems =
                ImmutableList.<Problem>builder().addAll(twice.values());
        for (Station each : known.values()) {
            each.founders().forEach(founder -> founded.put(founder, each.id()));
            ImmutableSortedSet.<OrganizationId>naturalOrder()
                    .add(each.body(), each.area())
                    .addAll(each.founders())
                    .build()
                    .stream()
                    .filter(body -> roster.organization(body).isEmpty())
                    .forEach(body -> problems.add(Problem.of("station.body-unknown")
                            .with("station", each.id().value())
                            .with("organization", body.value())));
            each.teams().stream()
                    .filter(team -> roster.team(team).isEmpty())
                    .forEach(team -> problems.add(Problem.of("station.team-unknown")
                            .with("station", each.id().value())
                            .with("team", team.value())));
        }
        return new Network(roster, ImmutableSortedMap.copyOf(known), founded.build(), problems.build());
    }

    /** Returns what does not fit together: keys that name nothing, or several things. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns the centres that exist on a day, in the order of their keys. */
    public List<Organization> centres(LocalDate day) {
        return roster.organizations().stream()
                .filter(each -> isCentre(each, day))
                .collect(toImmutableList());
    }

    /** Returns the centre to which a station belongs on a day; empty if there is none, or the station is unknown or closed. */
    public Optional<Organization> centre(StationId station, LocalDate day) {
        return Optional.ofNullable(stations.get(station))
                .filter(each -> each.open().contains(day))
                .flatMap(each -> centre(each, day));
    }

    private Optional<Organization> centre(Station station, LocalDate day) {
        Optional<Organization> above = upwards(station.body()).stream()
                .filter(each -> isCentre(each, day))
                .findFirst();
        return above.or(() -> upwards(station.area()).stream()
                .flatMap(area -> roster.children(area.id()).stream()
                        .filter(each -> isCentre(each, day))
                        .min(Comparator.comparing(Organization::id))
                        .stream())
                .findFirst());
    }

    private List<Organization> upwards(OrganizationId from) {
        return ImmutableList.<Organization>builder()
                .addAll(roster.organization(from).stream().toList())
                .addAll(roster.ancestors(from))
                .build();
    }

    private static boolean isCentre(Organization body, LocalDate day) {
        return body.kind() == Organization.Kind.CENTRE && body.active().contains(day);
    }

    /** Returns the stations of a centre on a day, in the order of their keys. */
    public List<Station> stations(OrganizationId centre, LocalDate day) {
        return stations.values().stream()
                .filter(each -> each.open().contains(day))
                .filter(each -> centre(each, day)
                        .filter(found -> found.id().equals(centre))
                        .isPresent())
                .collect(toImmutableList());
    }

    /** Returns the stations that belong to no centre on a day, in the order of their keys. */
    public List<Station> stationsWithoutCentre(LocalDate day) {
        return stations.values().stream()
                .filter(each -> each.open().contains(day))
                .filter(each -> centre(each, day).isEmpty())
                .collect(toImmutableList());
    }

    /** Returns the teams that serve at a station on a day, in the order of their keys. */
    public List<Team> teams(StationId station, LocalDate day) {
        return Optional.ofNullable(stations.get(station)).stream()
                .flatMap(each -> each.teams().stream())
                .flatMap(team -> roster.team(team).stream())
                .filter(team -> team.active().contains(day))
                .collect(toImmutableList());
    }

    /** Returns the teams of all stations of a centre on a day, each once, in the order of their keys. */
    public List<Team> teamsOf(OrganizationId centre, LocalDate day) {
        SortedSet<TeamId> all = stations(centre, day).stream()
                .flatMap(station -> teams(station.id(), day).stream())
                .map(Team::id)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        return all.stream().flatMap(team -> roster.team(team).stream()).collect(toImmutableList());
    }

    /** Returns the stations that a body keeps up together with others on a day, in the order of their keys. */
    public List<Station> foundedBy(OrganizationId body, LocalDate day) {
        return founded.get(body).stream()
                .flatMap(station -> Optional.ofNullable(stations.get(station)).stream())
                .filter(each -> each.open().contains(day))
                .collect(toImmutableList());
    }
}
