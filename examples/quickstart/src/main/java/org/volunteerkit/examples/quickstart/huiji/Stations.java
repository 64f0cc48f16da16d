package org.volunteerkit.examples.quickstart.huiji;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.volunteerkit.activity.Project;
import org.volunteerkit.activity.ProjectId;
import org.volunteerkit.examples.quickstart.intake.FactFile;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.standard.Conformity;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.StandardId;
import org.volunteerkit.standard.Waiver;
import org.volunteerkit.station.Equipment;
import org.volunteerkit.station.OpeningHours;
import org.volunteerkit.station.Premises;
import org.volunteerkit.station.StaffPost;
import org.volunteerkit.station.Station;
import org.volunteerkit.station.StationId;
import org.volunteerkit.station.StationKind;
import org.volunteerkit.time.DateRange;

/** The stations, what was seen of them, and the projects they run. */
final class Stations {

    private static final int COMMUNITIES = 22;
    private static final int WINDOWS = 7;
    private static final int OLD_COMMUNITIES = COMMUNITIES - 9;

    /** These run four projects, all others three. */
    private static final int WITH_FOUR_PROJECTS = 7;

    private static final List<String> EVIDENCE =
            ImmutableList.of("sign", "office", "management-rules", "work-ledger", "regular-running");

    private final ImmutableList<Station> community;
    private final ImmutableList<Station> window;
    private final ImmutableList<Station> place;
    private final ImmutableList<Project> projects;
    private final Dice dice;

    Stations(long seed, Bodies bodies, People people) {
        this.dice = Dice.of(seed, "stations");
        ImmutableList.Builder<Station> communities = ImmutableList.builder();
        for (int i = 0; i < COMMUNITIES; i++) {
            LocalDate opened = i < OLD_COMMUNITIES
                    ? LocalDate.of(2018 + i % 5, 1 + i % 12, 12)
                    : LocalDate.of(2023, 2 + i - OLD_COMMUNITIES, 16);
            OrganizationId body = bodies.communities().get(i);
            Station.Builder station = start("c-" + Bodies.two(i + 1), StationKind.COMMUNITY, opened, people, i)
                    .name(bodies.shortName(body) + "学雷锋文明使者志愿服务站")
                    .body(body)
                    .area(body)
                    .addTeams(bodies.team("党员"))
                    .addTeams(bodies.teams()
                            .get(1 + i % (bodies.teams().size() - 1))
                            .id());
            communities.add(station.build());
        }
        community = communities.build();
        window = others("w-", StationKind.WINDOW_UNIT, bodies, bodies.units(), people);
        place = others("p-", StationKind.PUBLIC_PLACE, bodies, bodies.places(), people);
        projects = makeProjects();
    }

    private ImmutableList<Station> others(
            String prefix, StationKind kind, Bodies bodies, List<OrganizationId> owners, People people) {
        int before = kind == StationKind.WINDOW_UNIT ? COMMUNITIES : COMMUNITIES + WINDOWS;
        ImmutableList.Builder<Station> all = ImmutableList.builder();
        for (int i = 0; i < owners.size(); i++) {
            LocalDate opened = LocalDate.of(2019 + i % 4, 3 + i, 8);
            Station.Builder station = start(prefix + (i + 1), kind, opened, people, before + i)
                    .name(bodies.shortName(owners.get(i)) + "学雷锋文明使者志愿服务站")
                    .body(owners.get(i))
                    .area(Bodies.DISTRICT);
            // The last window unit has no team yet, so that an inspection finds something.
            if (kind != StationKind.WINDOW_UNIT || i < WINDOWS - 1) {
                station.addTeams(bodies.teams().get(3 + i).id());
            }
            all.add(station.build());
        }
        return all.build();
    }

    private Station.Builder start(String id, StationKind kind, LocalDate opened, People people, int number) {
        Station.Builder station = Station.builder()
                .id(StationId.of("station-" + id))
                .kind(kind)
                .open(DateRange.from(opened))
                .premises(Premises.builder()
                        .floorSpace(dice.between(12, 60))
                        .ownRoom(!dice.oneIn(3))
                        .build())
                .addEquipment(equipment("unified-sign", 1, opened))
                .addEquipment(equipment("little-red-hat", dice.between(20, 60), opened))
                .addEquipment(equipment("red-vest", dice.between(20, 60), opened))
                .addOpeningHours(OpeningHours.builder()
                        .addWeekdays(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY)
                        .from(LocalTime.of(9, 0))
                        .to(LocalTime.of(17, 30))
                        .build());
        for (int post = 0; post < 1 + number % 2; post++) {
            station.addStaff(StaffPost.builder()
                    .person(people.person(People.PARTY + 100 + number * 2 + post))
                    .fullTime(post == 0)
                    .during(DateRange.from(opened))
                    .build());
        }
        return station;
    }

    private static Equipment equipment(String item, int pieces, LocalDate since) {
        return Equipment.builder().item(item).pieces(pieces).since(since).build();
    }

    private ImmutableList<Project> makeProjects() {
        ImmutableList.Builder<Project> all = ImmutableList.builder();
        int number = 0;
        for (Station station : all()) {
            List<Theme> themes = themes(station.kind());
            int count = number < WITH_FOUR_PROJECTS ? 4 : 3;
            for (int i = 0; i < count; i++) {
                all.add(Project.builder()
                        .id(ProjectId.of(
                                "project-" + station.id().value().substring("station-".length()) + "-" + (i + 1)))
                        .title(themes.get(i).project())
                        .theme(themes.get(i).term())
                        .station(station.id())
                        .organizer(station.body())
                        .running(DateRange.from(station.open().start().plusDays(10)))
                        .regular(true)
                        .build());
            }
            number++;
        }
        return all.build();
    }

    private static List<Theme> themes(StationKind kind) {
        return switch (kind) {
            case COMMUNITY -> List.of(Theme.PARTY_BUILDING, Theme.CARE, Theme.CLEAN_HOMES, Theme.MEDICAL_CARE);
            case WINDOW_UNIT -> List.of(Theme.POLICY_ADVICE, Theme.LEGAL_ADVICE, Theme.MATERNAL_HEALTH);
            case PUBLIC_PLACE -> List.of(Theme.BLOOD_DONATION, Theme.MEDICAL_CARE, Theme.POLICY_ADVICE);
        };
    }

    ImmutableList<Station> of(StationKind kind) {
        return switch (kind) {
            case COMMUNITY -> community;
            case WINDOW_UNIT -> window;
            case PUBLIC_PLACE -> place;
        };
    }

    private ImmutableList<Station> all() {
        return ImmutableList.<Station>builder()
                .addAll(community)
                .addAll(window)
                .addAll(place)
                .build();
    }

    ImmutableList<Project> projects() {
        return projects;
    }

    void write(Path folder) throws IOException {
        FactWriter.writeAll(folder, FactFile.STATIONS, all());
        FactWriter.writeAll(folder, FactFile.PROJECTS, projects);
        ImmutableList.Builder<Evidence> evidence = ImmutableList.builder();
        for (Station station : all()) {
            for (String kind : EVIDENCE) {
                addEvidence(evidence, station, kind);
            }
        }
        FactWriter.writeAll(folder, FactFile.EVIDENCE, evidence.build());
        FactWriter.writeAll(folder, FactFile.WAIVERS, ImmutableList.of(noTeamYet()));
    }

    /** The last window unit may go without a team for half a year, because its unit moves house. */
    private static Waiver noTeamYet() {
        return Waiver.builder()
                .id("waiver-w-7-team")
                .subject("station-w-7")
                .standard(StandardId.of("huiji-inspection"))
                .criterion("team")
                .reason("单位搬迁，队伍于2024年上半年重组")
                .by(Bodies.OFFICE.value())
                .signedOn(LocalDate.of(2023, 11, 20))
                .during(DateRange.of(LocalDate.of(2023, 12, 1), LocalDate.of(2024, 6, 1)))
                .build();
    }

    /** What the two visits of a year saw; some stations lack something, in each of the ways in which a station may. */
    private void addEvidence(ImmutableList.Builder<Evidence> all, Station station, String kind) {
        LocalDate spring = dice.day(LocalDate.of(2023, 4, 3), LocalDate.of(2023, 4, 28));
        LocalDate autumn = dice.day(LocalDate.of(2023, 10, 16), LocalDate.of(2023, 12, 15));
        switch (station.id().value() + " " + kind) {
            case "station-w-5 sign" -> {
                // Nobody looked.
            }
            case "station-w-6 work-ledger" -> all.add(seen(station, kind, LocalDate.of(2022, 9, 21), Conformity.MET));
            case "station-p-1 sign" -> all.add(seen(station, kind, LocalDate.of(2021, 5, 12), Conformity.MET));
            case "station-c-21 management-rules" -> {
                all.add(seen(station, kind, autumn.minusDays(1), Conformity.PARTLY));
            }
            case "station-c-20 office" -> {
                all.add(seen(station, kind, LocalDate.of(2023, 10, 9), Conformity.NOT_MET));
                all.add(seen(station, kind, LocalDate.of(2023, 12, 18), Conformity.MET));
            }
            // On a square nobody has an office.
            case "station-p-1 office", "station-p-2 office" ->
                all.add(seen(station, kind, autumn, Conformity.NOT_APPLICABLE));
            case "station-w-7 office", "station-p-2 work-ledger" ->
                all.add(seen(station, kind, autumn, Conformity.NOT_MET));
            default -> {
                if (spring.isAfter(station.open().start())) {
                    all.add(seen(station, kind, spring, Conformity.MET));
                }
                LocalDate last = autumn.isAfter(station.open().start()) ? autumn : LocalDate.of(2023, 12, 15);
                all.add(seen(station, kind, last, Conformity.MET));
            }
        }
    }

    private static Evidence seen(Station station, String kind, LocalDate on, Conformity shows) {
        String subject = station.id().value();
        return Evidence.builder()
                .id("e-" + subject.substring("station-".length()) + "-" + kind + "-" + on)
                .subject(subject)
                .kind(kind)
                .takenOn(on)
                .by(Bodies.OFFICE.value())
                .shows(shows)
                .reference("photo/" + subject + "/" + kind + "/" + on + ".jpg")
                .build();
    }
}
