package org.volunteerkit.examples.quickstart.huiji;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.Project;
import org.volunteerkit.activity.ProjectId;
import org.volunteerkit.examples.quickstart.intake.FactFile;
import org.volunteerkit.station.Station;
import org.volunteerkit.station.StationId;
import org.volunteerkit.station.StationKind;
import org.volunteerkit.time.TimeSpan;

/** The activities of the year, and some of the year before. */
final class Activities {

    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final String CAMPAIGN = "party-flag";
    private static final int CONTACTS = 20_486;
    private static final int IN_YEAR = 512;

    /** Spring Festival's eve, Tomb Sweeping, Dragon Boat, Mid-Autumn, Double Ninth. */
    private static final List<LocalDate> HOLIDAYS = ImmutableList.of(
            LocalDate.of(2023, 1, 20),
            LocalDate.of(2023, 4, 5),
            LocalDate.of(2023, 6, 22),
            LocalDate.of(2023, 9, 29),
            LocalDate.of(2023, 10, 23));

    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 3);
    private static final LocalDate LAST_DAY = LocalDate.of(2023, 12, 30);

    /** An activity that has no key yet, because keys follow the order of time. */
    private record Draft(
            Theme theme, Optional<Station> station, LocalDateTime start, int minutes, Optional<String> campaign) {}

    private final Bodies bodies;
    private final Stations stations;
    private final Dice dice;
    private final ImmutableList<Activity> before;
    private final ImmutableList<Activity> all;
    private final ImmutableList<Activity> campaign;
    private final ImmutableList<Activity> inCommunities;
    private final ImmutableList<Activity> elsewhere;

    Activities(long seed, Bodies bodies, Stations stations) {
        this.bodies = bodies;
        this.stations = stations;
        this.dice = Dice.of(seed, "activities");
        this.before = finished(draftsOfYearBefore(), "a-2022-", 1_520);
        this.all = finished(drafts(), "a-2023-", CONTACTS);
        this.campaign = select(all, each -> each.campaign().isPresent());
        this.inCommunities = select(all, each -> each.campaign().isEmpty() && isInCommunity(each));
        this.elsewhere = select(all, each -> !isInCommunity(each));
    }

    private static ImmutableList<Activity> select(List<Activity> from, Predicate<Activity> condition) {
        return from.stream().filter(condition).collect(ImmutableList.toImmutableList());
    }

    static boolean isInCommunity(Activity activity) {
        return activity.station()
                .filter(id -> id.value().startsWith("station-c-"))
                .isPresent();
    }

    private List<Draft> drafts() {
        List<Draft> drafts = new ArrayList<>();
        add(drafts, Theme.PARTY_BUILDING, 93, StationKind.COMMUNITY);
        add(drafts, Theme.TRAFFIC, 48, null);
        add(drafts, Theme.TRAFFIC, 48, StationKind.WINDOW_UNIT);
        add(drafts, Theme.CARE, 60, StationKind.COMMUNITY);
        add(drafts, Theme.CARE, 24, null);
        add(drafts, Theme.TREE_PLANTING, 24, null);
        add(drafts, Theme.BLOOD_DONATION, 18, StationKind.PUBLIC_PLACE);
        add(drafts, Theme.CLEAN_HOMES, 66, StationKind.COMMUNITY);
        add(drafts, Theme.CLEAN_HOMES, 22, null);
        add(drafts, Theme.LEGAL_ADVICE, 20, StationKind.WINDOW_UNIT);
        add(drafts, Theme.LEGAL_ADVICE, 10, StationKind.COMMUNITY);
        add(drafts, Theme.MATERNAL_HEALTH, 12, StationKind.WINDOW_UNIT);
        add(drafts, Theme.MATERNAL_HEALTH, 12, StationKind.COMMUNITY);
        add(drafts, Theme.MEDICAL_CARE, 15, StationKind.COMMUNITY);
        add(drafts, Theme.MEDICAL_CARE, 15, StationKind.PUBLIC_PLACE);
        add(drafts, Theme.POLICY_ADVICE, 15, StationKind.WINDOW_UNIT);
        add(drafts, Theme.POLICY_ADVICE, 10, StationKind.PUBLIC_PLACE);
        if (drafts.size() != IN_YEAR) {
            throw new IllegalStateException("planned " + drafts.size());
        }
        return drafts;
    }

    private void add(List<Draft> drafts, Theme theme, int count, @Nullable StationKind kind) {
        List<Station> possible = kind == null ? List.of() : stations.of(kind);
        // The last window unit has held nothing in the year, so that an inspection finds something.
        int used = kind == StationKind.WINDOW_UNIT ? possible.size() - 1 : possible.size();
        for (int i = 0; i < count; i++) {
            Optional<Station> station = used == 0 ? Optional.empty() : Optional.of(possible.get(i % used));
            drafts.add(draft(theme, i, station));
        }
    }

    private Draft draft(Theme theme, int number, Optional<Station> station) {
        Optional<String> part = theme == Theme.PARTY_BUILDING ? Optional.of(CAMPAIGN) : Optional.empty();
        if (theme == Theme.TRAFFIC) {
            // Fixed times: Fridays in the rush hour, and some nights of great traffic.
            LocalDate friday = LocalDate.of(2023, 1, 6).plusWeeks(number % 51);
            return number % 16 == 0
                    ? new Draft(theme, station, friday.atTime(22, 30), 180, part)
                    : new Draft(theme, station, friday.atTime(7, 30), 120, part);
        }
        LocalDate day = day(theme, number, station);
        LocalTime time = LocalTime.of(dice.between(8, 16), dice.oneIn(2) ? 0 : 30);
        return new Draft(theme, station, day.atTime(time), dice.any(List.of(120, 150, 180, 180, 240)), part);
    }

    private LocalDate day(Theme theme, int number, Optional<Station> station) {
        if (theme == Theme.TREE_PLANTING) {
            return dice.day(LocalDate.of(2023, 3, 1), LocalDate.of(2023, 4, 20));
        }
        LocalDate opened = station.map(each -> each.open().start()).orElse(FIRST_DAY);
        LocalDate first = opened.isAfter(FIRST_DAY) ? opened : FIRST_DAY;
        LocalDate holiday = HOLIDAYS.get(number % HOLIDAYS.size());
        return theme == Theme.CARE && number % 3 == 0 && !holiday.isBefore(first) ? holiday : dice.day(first, LAST_DAY);
    }

    private List<Draft> draftsOfYearBefore() {
        List<Draft> drafts = new ArrayList<>();
        List<Theme> themes = List.of(Theme.CLEAN_HOMES, Theme.CARE, Theme.POLICY_ADVICE);
        for (int i = 0; i < 38; i++) {
            Optional<Station> station =
                    i % 2 == 0 ? Optional.of(stations.of(StationKind.COMMUNITY).get(i % 5)) : Optional.empty();
            LocalDate day = dice.day(LocalDate.of(2022, 11, 1), LocalDate.of(2022, 12, 30));
            drafts.add(
                    new Draft(themes.get(i % 3), station, day.atTime(dice.between(8, 16), 0), 120, Optional.empty()));
        }
        return drafts;
    }

    private ImmutableList<Activity> finished(List<Draft> drafts, String prefix, int contacts) {
        drafts.sort(Comparator.comparing(Draft::start)
                .thenComparing(Draft::theme)
                .thenComparing(draft ->
                        draft.station().map(Station::id).map(StationId::value).orElse("")));
        int[] counted = contacts(drafts, contacts);
        ImmutableList.Builder<Activity> activities = ImmutableList.builder();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Activity.Builder activity = Activity.builder()
                    .id(ActivityId.of(prefix + String.format(Locale.ROOT, "%03d", i + 1)))
                    .title(draft.theme().activity())
                    .theme(draft.theme().term())
                    .campaign(draft.campaign())
                    .organizer(draft.station().map(Station::body).orElse(Bodies.OFFICE))
                    .team(bodies.team(draft.theme().team()))
                    .project(project(draft))
                    .station(draft.station().map(Station::id))
                    .time(TimeSpan.of(draft.start(), draft.start().plusMinutes(draft.minutes()), ZONE));
            if (counted[i] > 0) {
                activity.beneficiaryContacts(counted[i]);
            }
            activities.add(activity.build());
        }
        return activities.build();
    }

    private Optional<ProjectId> project(Draft draft) {
        return draft.station()
                .flatMap(station -> stations.projects().stream()
                        .filter(project -> project.station().equals(Optional.of(station.id()))
                                && project.theme().equals(draft.theme().term()))
                        .map(Project::id)
                        .findFirst());
    }

    /** Numbers that add up to the whole; nobody counts whom a planted tree serves. */
    private int[] contacts(List<Draft> drafts, int whole) {
        int[] counted = new int[drafts.size()];
        int left = whole;
        for (int i = 0; i < counted.length; i++) {
            if (drafts.get(i).theme() != Theme.TREE_PLANTING) {
                counted[i] = dice.between(15, 65);
                left -= counted[i];
            }
        }
        for (int i = 0; left != 0; i = (i + 1) % counted.length) {
            if (counted[i] > 5) {
                counted[i] += Integer.signum(left);
                left -= Integer.signum(left);
            }
        }
        return counted;
    }

    /** Those of the campaign of the Party members, all in communities. */
    ImmutableList<Activity> campaign() {
        return campaign;
    }

    /** The others held from stations of communities. */
    ImmutableList<Activity> inCommunities() {
        return inCommunities;
    }

    /** Those held from other stations, or from none. */
    ImmutableList<Activity> elsewhere() {
        return elsewhere;
    }

    /** Those of the year before. */
    ImmutableList<Activity> before() {
        return before;
    }

    void write(Path folder) throws IOException {
        FactWriter.writeAll(
                folder,
                FactFile.ACTIVITIES,
                ImmutableList.<Activity>builder().addAll(before).addAll(all).build());
    }
}
