package org.volunteerkit.measure.fact;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.Project;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Level;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.Recognition;
import org.volunteerkit.roster.body.Statistic;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.WrittenRule;
import org.volunteerkit.roster.person.Affiliation;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.Sex;
import org.volunteerkit.service.EvidenceGrade;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.service.TimeKind;
import org.volunteerkit.station.Equipment;
import org.volunteerkit.station.StaffPost;
import org.volunteerkit.station.Station;
import org.volunteerkit.station.StationId;
import org.volunteerkit.station.StationKind;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingKind;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.training.TrainingSessionId;
import org.volunteerkit.value.Key;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/** How the plain facts of the library are looked at: those kinds of {@link VolunteerFacts} with their fields. */
final class Kinds {

    /** A member of the staff of a station. */
    record Staff(StationId station, StaffPost post) {}

    /** A piece of equipment of a station. */
    record Equipped(StationId station, Equipment equipment) {}

    static final ImmutableSet<String> YES_OR_NO = ImmutableSet.of("yes", "no");
    private static final DateRange EVER = DateRange.from(LocalDate.of(1, 1, 1));

    private final Roster roster;
    private final ImmutableMap<StationId, Station> stations;
    private final ImmutableMap<ActivityId, Activity> activities;
    private final ImmutableMap<TrainingSessionId, TrainingSession> sessions;

    final FactKind<Person> person;
    final FactKind<Organization> organization;
    final FactKind<Team> team;
    final FactKind<Volunteer> volunteer;
    final FactKind<Membership> membership;
    final FactKind<WrittenRule> rule;
    final FactKind<Recognition> recognition;
    final FactKind<Statistic> statistic;
    final FactKind<Station> station;
    final FactKind<Staff> staff;
    final FactKind<Equipped> equipment;
    final FactKind<Project> project;
    final FactKind<Activity> activity;
    final FactKind<TrainingSession> training;
    final FactKind<TrainingAttendance> attendance;
    final FactKind<Wish> wish;
    final FactKind<ServiceBook.Entry> service;

    Kinds(
            Roster roster,
            Collection<Station> stations,
            Collection<Activity> activities,
            Collection<TrainingSession> sessions) {
        this.roster = roster;
        this.stations = index(stations, Station::id);
        this.activities = index(activities, Activity::id);
        this.sessions = index(sessions, TrainingSession::id);
        this.person = FactKind.state("person", Person.class, each -> text(each.id()), Kinds::life)
                .key("person", each -> Optional.of(text(each.id())))
                .key("sex", words(Sex.class), each -> each.sex().map(Kinds::word))
                .day("born", Person::born)
                .called(Titles.of("person"))
                .called(Titles.FIELDS)
                .build();
        this.organization = FactKind.state(
                        "organization", Organization.class, each -> text(each.id()), Organization::active)
                .key("organization", each -> Optional.of(text(each.id())))
                .key("kind", words(Organization.Kind.class), each -> Optional.of(word(each.kind())))
                .key("level", words(Level.class), each -> each.level().map(Kinds::word))
                .key("parent", each -> each.parent().map(Kinds::text))
                .quantity("population", Unit.PERSON, each -> each.population().flatMap(Numbers::persons))
                .called(Titles.of("organization"))
                .called(Titles.FIELDS)
                .build();
        this.team = FactKind.state("team", Team.class, each -> text(each.id()), Team::active)
                .key("team", each -> Optional.of(text(each.id())))
                .key("kind", each -> Optional.of(each.kind()))
                .key("nature", words(Team.Nature.class), each -> Optional.of(word(each.nature())))
                .key("home", each -> Optional.of(text(each.home())))
                .called(Titles.of("team"))
                .called(Titles.FIELDS)
                .build();
        this.volunteer = FactKind.state(
                        "volunteer",
                        Volunteer.class,
                        each -> each.person() + "@" + each.registered().start(),
                        Volunteer::registered)
                .key("person", each -> Optional.of(text(each.person())))
                .key("home", each -> each.home().map(Kinds::text))
                .key("registrar", each -> Optional.of(text(each.registeredBy())))
                .key("platform", Volunteer::platform)
                .keys("affiliation", words(Affiliation.class), each -> words(each.affiliations()))
                .day("registered", each -> Optional.of(each.registered().start()))
                .called(Titles.of("volunteer"))
                .called(Titles.FIELDS)
                .build();
        this.membership = FactKind.state(
                        "membership",
                        Membership.class,
                        each -> each.person() + "@" + body(each) + "@"
                                + each.during().start(),
                        Membership::during)
                .key("person", each -> Optional.of(text(each.person())))
                .key("team", each -> each.team().map(Kinds::text))
                .key("organization", each -> each.organization().map(Kinds::text))
                .key("role", words(MembershipRole.class), each -> Optional.of(word(each.role())))
                .keys("station", this::stationsOf)
                .day("since", each -> Optional.of(each.during().start()))
                .day("until", each -> each.during().end())
                .called(Titles.of("membership"))
                .called(Titles.FIELDS)
                .build();
        this.rule = FactKind.state("rule", WrittenRule.class, each -> text(each.id()), WrittenRule::inForce)
                .key("topic", each -> Optional.of(each.topic()))
                .key("organization", each -> Optional.of(text(each.body())))
                .called(Titles.of("rule"))
                .called(Titles.FIELDS)
                .build();
        this.recognition = FactKind.act("recognition", Recognition.class, each -> text(each.id()), Recognition::on)
                .key("kind", words(Recognition.Kind.class), each -> Optional.of(word(each.kind())))
                .key("level", words(Level.class), each -> Optional.of(word(each.level())))
                .key("organization", each -> Optional.of(text(each.organization())))
                .key("occasion", Recognition::occasion)
                .key("title", each -> Optional.of(each.title()))
                .day("on", each -> Optional.of(each.on()))
                .called(Titles.of("recognition"))
                .called(Titles.FIELDS)
                .build();
        this.statistic = FactKind.act("statistic", Statistic.class, each -> text(each.id()), Statistic::on)
                .key("name", each -> Optional.of(each.name()))
                .key("organization", each -> Optional.of(text(each.body())))
                .day("on", each -> Optional.of(each.on()))
                .quantity("persons", Unit.PERSON, each -> Numbers.counted(each, Unit.PERSON))
                .quantity("places", Unit.PLACE, each -> Numbers.counted(each, Unit.PLACE))
                .quantity("households", Unit.HOUSEHOLD, each -> Numbers.counted(each, Unit.HOUSEHOLD))
                .called(Titles.of("statistic"))
                .called(Titles.FIELDS)
                .build();
        this.station = FactKind.state("station", Station.class, each -> text(each.id()), Station::open)
                .key("station", each -> Optional.of(text(each.id())))
                .key("kind", words(StationKind.class), each -> Optional.of(word(each.kind())))
                .key("organization", each -> Optional.of(text(each.body())))
                .key("area", each -> Optional.of(text(each.area())))
                .day("opened", each -> Optional.of(each.open().start()))
                .quantity(
                        "teams",
                        Unit.TEAM,
                        each -> Optional.of(Quantity.of(each.teams().size(), Unit.TEAM)))
                .quantity("floor-space", Unit.SQUARE_METRE, Numbers::floorSpace)
                .quantity("weekly-opening", Unit.HOUR, Numbers::weeklyOpening)
                .called(Titles.of("station"))
                .called(Titles.FIELDS)
                .build();
        this.staff = FactKind.state(
                        "staff",
                        Staff.class,
                        each -> each.station() + "/" + each.post().person(),
                        each -> each.post().during())
                .key("station", each -> Optional.of(text(each.station())))
                .key("full-time", YES_OR_NO, each -> Optional.of(yes(each.post().fullTime())))
                .called(Titles.of("staff"))
                .called(Titles.FIELDS)
                .build();
        this.equipment = FactKind.state(
                        "equipment",
                        Equipped.class,
                        each -> each.station() + "/" + each.equipment().item(),
                        each -> DateRange.from(each.equipment().since()))
                .key("station", each -> Optional.of(text(each.station())))
                .key("item", each -> Optional.of(each.equipment().item()))
                .quantity(
                        "pieces",
                        Unit.PIECE,
                        each -> Optional.of(Quantity.of(each.equipment().pieces(), Unit.PIECE)))
                .called(Titles.of("equipment"))
                .called(Titles.FIELDS)
                .build();
        this.project = FactKind.state("project", Project.class, each -> text(each.id()), Project::running)
                .key("station", each -> each.station().map(Kinds::text))
                .key("organization", each -> Optional.of(text(each.organizer())))
                .key("theme", each -> Optional.of(each.theme()))
                .key("regular", YES_OR_NO, each -> Optional.of(yes(each.regular())))
                .called(Titles.of("project"))
                .called(Titles.FIELDS)
                .build();
        this.activity = FactKind.actAt("activity", Activity.class, each -> text(each.id()), Activity::time)
                .lasting(each -> Optional.of(each.time()))
                .key("activity", each -> Optional.of(text(each.id())))
                .key("station", each -> each.station().map(Kinds::text))
                .key("team", each -> each.team().map(Kinds::text))
                .key("organization", each -> Optional.of(text(each.organizer())))
                .key("project", each -> each.project().map(Kinds::text))
                .key("theme", each -> Optional.of(each.theme()))
                .key("campaign", Activity::campaign)
                .day("on", each -> Optional.of(each.time().startDate()))
                .time("elapsed", each -> each.time().elapsed())
                .quantity(
                        "contacts",
                        Unit.CONTACT,
                        each -> each.beneficiaryContacts().isPresent()
                                ? Optional.of(
                                        Quantity.of(each.beneficiaryContacts().getAsLong(), Unit.CONTACT))
                                : Optional.empty())
                .called(Titles.of("activity"))
                .called(Titles.FIELDS)
                .build();
        this.training = FactKind.actAt(
                        "training", TrainingSession.class, each -> text(each.id()), TrainingSession::time)
                .key("training", each -> Optional.of(text(each.id())))
                .key("topic", each -> Optional.of(each.topic()))
                .key("kind", words(TrainingKind.class), each -> Optional.of(word(each.kind())))
                .key("organization", each -> Optional.of(text(each.organizer())))
                .day("on", each -> Optional.of(each.time().startDate()))
                .called(Titles.of("training"))
                .called(Titles.FIELDS)
                .build();
        this.attendance = FactKind.act(
                        "training-attendance",
                        TrainingAttendance.class,
                        each -> each.session() + "/" + each.person(),
                        each -> session(each)
                                .map(held -> held.time().startDate())
                                .orElse(LocalDate.MAX))
                .key("person", each -> Optional.of(text(each.person())))
                .key("training", each -> Optional.of(text(each.session())))
                .key("topic", each -> session(each).map(TrainingSession::topic))
                .key("kind", words(TrainingKind.class), each -> session(each).map(held -> word(held.kind())))
                .key("passed", YES_OR_NO, each -> each.passed().map(Kinds::yes))
                .day("on", each -> session(each).map(held -> held.time().startDate()))
                .called(Titles.of("training-attendance"))
                .called(Titles.FIELDS)
                .build();
        this.wish = FactKind.act("wish", Wish.class, each -> text(each.id()), Wish::posted)
                .key("organization", each -> Optional.of(text(each.community())))
                .key("claimant", each -> each.claimedBy().map(Kinds::text))
                .key(
                        "state",
                        ImmutableSet.of("open", "fulfilled"),
                        each -> Optional.of(each.fulfilled().isPresent() ? "fulfilled" : "open"))
                .day("posted", each -> Optional.of(each.posted()))
                .day("fulfilled", Wish::fulfilled)
                .called(Titles.of("wish"))
                .called(Titles.FIELDS)
                .build();
        this.service = FactKind.actAt(
                        "service",
                        ServiceBook.Entry.class,
                        each -> text(each.record().id()),
                        each -> each.record().time())
                .lasting(each ->
                        each.credited().or(() -> Optional.of(each.record().time())))
                .key("record", each -> Optional.of(text(each.record().id())))
                .key("person", each -> Optional.of(text(each.record().person())))
                .key("activity", each -> each.record().activity().map(Kinds::text))
                .key("team", each -> each.record().team().map(Kinds::text))
                .key("station", each -> each.record().station().map(Kinds::text))
                .key("organization", each -> Optional.of(text(each.record().organization())))
                .key(
                        "grade",
                        words(EvidenceGrade.class),
                        each -> Optional.of(word(each.record().grade())))
                .key(
                        "kind",
                        words(TimeKind.class),
                        each -> Optional.of(word(each.record().kind())))
                .key("role", each -> each.record().role())
                .key(
                        "complaint",
                        YES_OR_NO,
                        each -> Optional.of(yes(each.record().complaint())))
                .key("theme", each -> activity(each.record()).map(Activity::theme))
                .key("campaign", each -> activity(each.record()).flatMap(Activity::campaign))
                .key(
                        "station-kind",
                        words(StationKind.class),
                        each -> each.record().station().map(this.stations::get).map(known -> word(known.kind())))
                .keys("affiliation", words(Affiliation.class), each -> affiliations(each.record()))
                .day("on", each -> Optional.of(each.record().time().startDate()))
                .time("worked", ServiceBook.Entry::hours)
                .time("elapsed", each -> each.record().time().elapsed())
                .called(Titles.of("service"))
                .called(Titles.FIELDS)
                .build();
    }

    private Optional<TrainingSession> session(TrainingAttendance attended) {
        return Optional.ofNullable(sessions.get(attended.session()));
    }

    private Optional<Activity> activity(ServiceRecord record) {
        return record.activity().map(activities::get);
    }

    private Set<String> affiliations(ServiceRecord record) {
        return roster.volunteer(record.person(), record.time().startDate())
                .map(registered -> words(registered.affiliations()))
                .orElse(ImmutableSet.of());
    }

    private Set<String> stationsOf(Membership member) {
        return member.team().isEmpty()
                ? ImmutableSet.of()
                : stations.values().stream()
                        .filter(each -> each.teams().contains(member.team().get()))
                        .map(each -> text(each.id()))
                        .collect(ImmutableSet.toImmutableSet());
    }

    private static String body(Membership member) {
        return member.team()
                .map(Kinds::text)
                .or(() -> member.organization().map(Kinds::text))
                .orElse("");
    }

    static <K, V> ImmutableMap<K, V> index(Collection<V> values, Function<V, K> key) {
        // Of two with one key the first stands; whoever read them has refused the second.
        return values.stream().collect(ImmutableMap.toImmutableMap(key, each -> each, (first, second) -> first));
    }

    static Set<String> words(Set<? extends Enum<?>> many) {
        return many.stream().map(Kinds::word).collect(ImmutableSet.toImmutableSet());
    }

    static ImmutableSet<String> words(Class<? extends Enum<?>> all) {
        return Arrays.stream(all.getEnumConstants()).map(Kinds::word).collect(ImmutableSet.toImmutableSet());
    }

    /** The days from birth on; all days if nobody asked for the birthday. */
    private static DateRange life(Person person) {
        return person.born().map(DateRange::from).orElse(EVER);
    }

    static String word(Enum<?> constant) {
        return Ascii.toLowerCase(constant.name()).replace('_', '-');
    }

    static String text(Key key) {
        return key.value();
    }

    static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }
}
