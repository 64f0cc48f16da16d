package org.volunteerkit.examples.quickstart.intake;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.station.Station;
import org.volunteerkit.time.DateRange;

/**
 * A folder of facts, read file by file and line by line through the library's door.
 *
 * <p>A line that is no sound fact is refused with its place: one the door refuses, one whose key stood on a line before, one that
 * names what no sound line has. The others are taken. Memory grows with persons and with the keys of service records, not with
 * the records themselves. Identities are checked and not kept.
 *
 * <p>The order is fixed: {@link #read}, then {@link #service}, then {@link #exchange}, each once, because each refers to those
 * before it. To be called, not extended. For one thread.
 */
public final class DistrictFolder {

    private final Path folder;
    private final FactReader reader;

    private DistrictFolder(Path folder, FactReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** Returns whether a folder has a file that this reads. */
    public static boolean isOne(Path folder) {
        return FactFile.all().stream().anyMatch(file -> Files.isRegularFile(folder.resolve(file.name())));
    }

    /**
     * Returns a folder that is yet to be read.
     *
     * @param refusals gets what is refused
     * @param progress is told how far reading has come
     */
    public static DistrictFolder of(Path folder, Refusals refusals, Progress progress) {
        return new DistrictFolder(folder, new FactReader(folder, refusals, progress));
    }

    /**
     * Reads everything but service records and the exchange of hours.
     *
     * @throws IOException if a file cannot be read
     */
    public District read() throws IOException {
        List<Located<Organization>> organizations = readOrganizations();
        var teams = reader.readAll(
                FactFile.TEAMS,
                (team, checks) -> checks.unique("id", team.id()).known("home", FactFile.ORGANIZATIONS, team.home()));
        List<Person> persons = new ArrayList<>();
        reader.read(
                FactFile.PERSONS,
                (person, checks) -> checks.unique("id", person.id()),
                person -> persons.add(person.value()));
        var volunteers = readVolunteers();
        readIdentities();
        var memberships = readMemberships();
        var stations = reader.readAll(FactFile.STATIONS, DistrictFolder::check);
        var rules = reader.readAll(
                FactFile.RULES,
                (rule, checks) -> checks.unique("id", rule.id()).known("body", FactFile.ORGANIZATIONS, rule.body()));
        var projects = reader.readAll(
                FactFile.PROJECTS,
                (project, checks) -> checks.unique("id", project.id())
                        .known("station", FactFile.STATIONS, project.station())
                        .known("organizer", FactFile.ORGANIZATIONS, project.organizer()));
        var activities = reader.readAll(FactFile.ACTIVITIES, DistrictFolder::check);
        var trainings = reader.readAll(
                FactFile.TRAININGS,
                (session, checks) -> checks.unique("id", session.id())
                        .known("organizer", FactFile.ORGANIZATIONS, session.organizer()));
        var attendance = reader.readAll(
                FactFile.ATTENDANCE,
                (attended, checks) -> checks.unique("person", attended.session() + "/" + attended.person())
                        .known("session", FactFile.TRAININGS, attended.session())
                        .known("person", FactFile.PERSONS, attended.person()));
        var wishes = reader.readAll(
                FactFile.WISHES,
                (wish, checks) -> checks.unique("id", wish.id())
                        .known("community", FactFile.ORGANIZATIONS, wish.community())
                        .known("claimedBy", FactFile.PERSONS, wish.claimedBy()));
        var recognitions = reader.readAll(
                FactFile.RECOGNITIONS,
                (given, checks) -> checks.unique("id", given.id())
                        .known("organization", FactFile.ORGANIZATIONS, given.organization())
                        .known("person", FactFile.PERSONS, given.person()));
        var statistics = reader.readAll(
                FactFile.STATISTICS,
                (stated, checks) ->
                        checks.unique("id", stated.id()).known("body", FactFile.ORGANIZATIONS, stated.body()));
        Roster roster = Roster.builder()
                .addOrganizations(Lists.transform(organizations, Located::value))
                .addTeams(Lists.transform(teams, Located::value))
                .addPersons(persons)
                .addVolunteers(Lists.transform(volunteers, Located::value))
                .addMemberships(Lists.transform(memberships, Located::value))
                .build()
                .roster();
        return new District(
                roster,
                organizations,
                teams,
                volunteers,
                memberships,
                stations,
                rules,
                projects,
                activities,
                trainings,
                attendance,
                wishes,
                recognitions,
                statistics,
                reader.readAll(
                        FactFile.EVIDENCE,
                        (evidence, checks) -> checkSubject(evidence.subject(), checks.unique("id", evidence.id()))),
                reader.readAll(
                        FactFile.WAIVERS,
                        (waiver, checks) -> checkSubject(waiver.subject(), checks.unique("id", waiver.id()))));
    }

    private List<Located<Organization>> readOrganizations() throws IOException {
        List<Located<Organization>> sound = new OrganizationTree(reader)
                .sound(reader.readAll(
                        FactFile.ORGANIZATIONS, (organization, checks) -> checks.unique("id", organization.id())));
        reader.checks()
                .keepOnly(
                        FactFile.ORGANIZATIONS,
                        Lists.transform(
                                sound, each -> new Located<>(each.value().id(), each.line())));
        return sound;
    }

    private List<Located<Volunteer>> readVolunteers() throws IOException {
        ListMultimap<Object, DateRange> earlier = ArrayListMultimap.create();
        return reader.readAll(FactFile.VOLUNTEERS, (volunteer, checks) -> {
            checks.known("person", FactFile.PERSONS, volunteer.person())
                    .known("registeredBy", FactFile.ORGANIZATIONS, volunteer.registeredBy())
                    .known("home", FactFile.ORGANIZATIONS, volunteer.home())
                    .known(
                            "guardianConsent.guardian",
                            FactFile.PERSONS,
                            volunteer.guardianConsent().map(GuardianConsent::guardian));
            for (int i = 0; i < volunteer.skills().size(); i++) {
                checks.known(
                        "skills[" + i + "].confirmedBy",
                        FactFile.PERSONS,
                        volunteer.skills().get(i).confirmedBy());
            }
            checkOnce(
                    earlier,
                    volunteer.person(),
                    volunteer.registered(),
                    Problem.of("roster.registered-twice")
                            .with("person", volunteer.person().value())
                            .field("registered"),
                    checks);
        });
    }

    private List<Located<Membership>> readMemberships() throws IOException {
        ListMultimap<Object, DateRange> earlier = ArrayListMultimap.create();
        return reader.readAll(FactFile.MEMBERSHIPS, (member, checks) -> {
            checks.known("person", FactFile.PERSONS, member.person())
                    .known("team", FactFile.TEAMS, member.team())
                    .known("organization", FactFile.ORGANIZATIONS, member.organization());
            String body = member.team()
                    .map(Object::toString)
                    .orElseGet(() -> member.organization().orElseThrow().value());
            checkOnce(
                    earlier,
                    ImmutableList.of(member.person(), member.team(), member.organization(), member.role()),
                    member.during(),
                    Problem.of("roster.member-twice")
                            .with("person", member.person().value())
                            .with("body", body)
                            .field("during"),
                    checks);
        });
    }

    /** Asks that what can be but once at a time does not overlap with what stood on a sound line before. */
    private static void checkOnce(
            ListMultimap<Object, DateRange> earlier, Object what, DateRange days, Problem twice, LineChecks checks) {
        earlier.get(what).stream()
                .filter(days::overlaps)
                .findFirst()
                .ifPresent(
                        kept -> checks.add(twice.with("kept", kept.toString()).with("left", days.toString())));
        if (checks.isSound()) {
            earlier.put(what, days);
        }
    }

    private void readIdentities() throws IOException {
        reader.read(
                FactFile.IDENTITIES,
                (identity, checks) ->
                        checks.unique("person", identity.person()).known("person", FactFile.PERSONS, identity.person()),
                checkedAndForgotten -> {});
        reader.checks().forget(FactFile.IDENTITIES);
    }

    private static void check(Station station, LineChecks checks) {
        checks.unique("id", station.id())
                .known("body", FactFile.ORGANIZATIONS, station.body())
                .known("area", FactFile.ORGANIZATIONS, station.area());
        for (int i = 0; i < station.staff().size(); i++) {
            checks.known(
                    "staff[" + i + "].person",
                    FactFile.PERSONS,
                    station.staff().get(i).person());
        }
        station.teams().forEach(team -> checks.known("teams", FactFile.TEAMS, team));
    }

    private static void check(Activity activity, LineChecks checks) {
        checks.unique("id", activity.id())
                .known("project", FactFile.PROJECTS, activity.project())
                .known("organizer", FactFile.ORGANIZATIONS, activity.organizer())
                .known("team", FactFile.TEAMS, activity.team())
                .known("station", FactFile.STATIONS, activity.station());
    }

    /** Evidence and waivers may be about a station, a team or an organisation; who signed may be somebody from elsewhere. */
    private static void checkSubject(String subject, LineChecks checks) {
        boolean known = Stream.of(FactFile.STATIONS, FactFile.TEAMS, FactFile.ORGANIZATIONS)
                .anyMatch(file -> checks.has(file, subject));
        if (!known) {
            checks.add(LineChecks.unknown("subject", FactFile.STATIONS.name(), subject));
        }
    }

    /**
     * Streams the service records and hands on one book for each person, in the order of the file.
     *
     * @throws IOException if the file cannot be read
     */
    public void service(Consumer<PersonBook> books) throws IOException {
        new ServiceFile(reader, books).read();
    }

    /**
     * Returns what was earned, given, paid and redeemed, in the order of the file. The same command may come twice: the ledger
     * knows what to do with it.
     *
     * @throws IOException if the file cannot be read
     */
    public List<Located<LedgerCommand>> exchange() throws IOException {
        return reader.readAll(FactFile.EXCHANGE, ExchangeChecks::check);
    }

    /** Returns what became of the lines of each file, in the order of reading. */
    public List<FileCount> counts() {
        return FactFile.all().stream().map(reader::count).toList();
    }

    /**
     * Returns the names of the files that this does not read, in alphabetical order.
     *
     * @throws IOException if the folder cannot be listed
     */
    public List<String> unread() throws IOException {
        Set<String> known = new HashSet<>();
        FactFile.all().forEach(file -> known.add(file.name()));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !known.contains(name) && name.endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}
