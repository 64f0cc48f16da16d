package org.volunteerkit.measure.fact;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.Project;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.Recognition;
import org.volunteerkit.roster.body.Statistic;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.WrittenRule;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.station.Equipment;
import org.volunteerkit.station.StaffPost;
import org.volunteerkit.station.Station;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.training.TrainingSessionId;
import org.volunteerkit.value.Count;
import org.volunteerkit.value.Key;
import org.volunteerkit.value.Quantity;
import org.volunteerkit.value.Unit;

/**
 * The library's own facts as measures see them, among the people, stations, activities and trainings they refer to.
 *
 * <p>A service record names a person and an activity; a measure may ask for the person's affiliation on that day or the
 * activity's theme. So this is built once from the smaller facts and then turns each fact into what measures read.
 *
 * <p>The kinds and their fields are listed in {@code docs/formats.md}; {@link #vocabulary} holds them. Enumerations are written
 * in lower case with hyphens, such as {@code party-member}; yes-or-no fields hold {@code yes} or {@code no}.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class VolunteerFacts {

    /** A member of the staff of a station. */
    private record Staff(StationId station, StaffPost post) {}

    /** A piece of equipment of a station. */
    private record Equipped(StationId station, Equipment equipment) {}

    private final Roster roster;
    private final ImmutableMap<StationId, Station> stations;
    private final ImmutableMap<ActivityId, Activity> activities;
    private final ImmutableMap<TrainingSessionId, TrainingSession> sessions;

    private final FactKind<Organization> organization;
    private final FactKind<Team> team;
    private final FactKind<Volunteer> volunteer;
    private final FactKind<Membership> membership;
    private final FactKind<WrittenRule> rule;
    private final FactKind<Recognition> recognition;
    private final FactKind<Statistic> statistic;
    private final FactKind<Station> station;
    private final FactKind<Staff> staff;
    private final FactKind<Equipped> equipment;
    private final FactKind<Project> project;
    private final FactKind<Activity> activity;
    private final FactKind<TrainingSession> training;
    private final FactKind<TrainingAttendance> attendance;
    private final FactKind<Wish> wish;
    private final FactKind<ServiceBook.Entry> service;

    private VolunteerFacts(
            Roster roster,
            Collection<Station> stations,
            Collection<Activity> activities,
            Collection<TrainingSession> sessions) {
        this.roster = roster;
        this.stations = index(stations, Station::id);
        this.activities = index(activities, Activity::id);
        this.sessions = index(sessions, TrainingSession::id);
        this.organization = FactKind.state(
                        "organization", Organization.class, each -> text(each.id()), Organization::active)
                .key("organization", each -> Optional.of(text(each.id())))
                .key("kind", each -> Optional.of(word(each.kind())))
                .key("level", each -> each.level().map(VolunteerFacts::word))
                .key("parent", each -> each.parent().map(VolunteerFacts::text))
                .quantity("population", Unit.PERSON, each -> each.population().flatMap(VolunteerFacts::persons))
                .build();
        this.team = FactKind.state("team", Team.class, each -> text(each.id()), Team::active)
                .key("team", each -> Optional.of(text(each.id())))
                .key("kind", each -> Optional.of(each.kind()))
                .key("nature", each -> Optional.of(word(each.nature())))
                .key("home", each -> Optional.of(text(each.home())))
                .build();
        this.volunteer = FactKind.state(
                        "volunteer",
                        Volunteer.class,
                        each -> each.person() + "@" + each.registered().start(),
                        Volunteer::registered)
                .key("person", each -> Optional.of(text(each.person())))
                .key("home", each -> each.home().map(VolunteerFacts::text))
                .key("registrar", each -> Optional.of(text(each.registeredBy())))
                .key("platform", Volunteer::platform)
                .keys("affiliation", each -> words(each.affiliations()))
                .day("registered", each -> Optional.of(each.registered().start()))
                .build();
        this.membership = FactKind.state(
                        "membership",
                        Membership.class,
                        each -> each.person() + "@" + body(each) + "@" + each.during().start(),
                        Membership::during)
                .key("person", each -> Optional.of(text(each.person())))
                .key("team", each -> each.team().map(VolunteerFacts::text))
                .key("organization", each -> each.organization().map(VolunteerFacts::text))
                .key("role", each -> Optional.of(word(each.role())))
                .keys("station", this::stationsOf)
                .build();
        this.rule = FactKind.state("rule", WrittenRule.class, each -> text(each.id()), WrittenRule::inForce)
                .key("topic", each -> Optional.of(each.topic()))
                .key("organization", each -> Optional.of(text(each.body())))
                .build();
        this.recognition = FactKind.act(
                        "recognition", Recognition.class, each -> text(each.id()), Recognition::on)
                .key("kind", each -> Optional.of(word(each.kind())))
                .key("level", each -> Optional.of(word(each.level())))
                .key("organization", each -> Optional.of(text(each.organization())))
                .key("occasion", Recognition::occasion)
                .day("on", each -> Optional.of(each.on()))
                .build();
        this.statistic = FactKind.act("statistic", Statistic.class, each -> text(each.id()), Statistic::on)
                .key("name", each -> Optional.of(each.name()))
                .key("organization", each -> Optional.of(text(each.body())))
                .quantity("persons", Unit.PERSON, each -> counted(each, Unit.PERSON))
                .quantity("places", Unit.PLACE, each -> counted(each, Unit.PLACE))
                .quantity("households", Unit.HOUSEHOLD, each -> counted(each, Unit.HOUSEHOLD))
                .build();
        this.station = FactKind.state("station", Station.class, each -> text(each.id()), Station::open)
                .key("station", each -> Optional.of(text(each.id())))
                .key("kind", each -> Optional.of(word(each.kind())))
                .key("organization", each -> Optional.of(text(each.body())))
                .key("area", each -> Optional.of(text(each.area())))
                .day("opened", each -> Optional.of(each.open().start()))
                .quantity("floor-space", Unit.SQUARE_METRE, VolunteerFacts::floorSpace)
                .quantity("weekly-opening", Unit.HOUR, VolunteerFacts::weeklyOpening)
                .build();
        this.staff = FactKind.state(
                        "staff",
                        Staff.class,
                        each -> each.station() + "/" + each.post().person(),
                        each -> each.post().during())
                .key("station", each -> Optional.of(text(each.station())))
                .key("full-time", each -> Optional.of(yes(each.post().fullTime())))
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
                .build();
        this.project = FactKind.state("project", Project.class, each -> text(each.id()), Project::running)
                .key("station", each -> each.station().map(VolunteerFacts::text))
                .key("organization", each -> Optional.of(text(each.organizer())))
                .key("theme", each -> Optional.of(each.theme()))
                .key("regular", each -> Optional.of(yes(each.regular())))
                .build();
        this.activity = FactKind.act(
                        "activity", Activity.class, each -> text(each.id()), each -> each.time().startDate())
                .startingAt(each -> each.time().start())
                .key("activity", each -> Optional.of(text(each.id())))
                .key("station", each -> each.station().map(VolunteerFacts::text))
                .key("team", each -> each.team().map(VolunteerFacts::text))
                .key("organization", each -> Optional.of(text(each.organizer())))
                .key("project", each -> each.project().map(VolunteerFacts::text))
                .key("theme", each -> Optional.of(each.theme()))
                .key("campaign", Activity::campaign)
                .quantity("elapsed", Unit.HOUR, each -> Optional.of(Quantity.of(each.time().elapsed())))
                .quantity(
                        "contacts",
                        Unit.CONTACT,
                        each -> each.beneficiaryContacts().isPresent()
                                ? Optional.of(Quantity.of(each.beneficiaryContacts().getAsLong(), Unit.CONTACT))
                                : Optional.empty())
                .build();
        this.training = FactKind.act(
                        "training",
                        TrainingSession.class,
                        each -> text(each.id()),
                        each -> each.time().startDate())
                .startingAt(each -> each.time().start())
                .key("training", each -> Optional.of(text(each.id())))
                .key("topic", each -> Optional.of(each.topic()))
                .key("kind", each -> Optional.of(word(each.kind())))
                .key("organization", each -> Optional.of(text(each.organizer())))
                .build();
        this.attendance = FactKind.act(
                        "training-attendance",
                        TrainingAttendance.class,
                        each -> each.session() + "/" + each.person(),
                        each -> session(each).map(held -> held.time().startDate()).orElse(LocalDate.MAX))
                .key("person", each -> Optional.of(text(each.person())))
                .key("training", each -> Optional.of(text(each.session())))
                .key("topic", each -> session(each).map(TrainingSession::topic))
                .key("kind", each -> session(each).map(held -> word(held.kind())))
                .key("passed", each -> each.passed().map(VolunteerFacts::yes))
                .build();
        this.wish = FactKind.act("wish", Wish.class, each -> text(each.id()), Wish::posted)
                .key("organization", each -> Optional.of(text(each.community())))
                .key("claimant", each -> each.claimedBy().map(VolunteerFacts::text))
                .key("state", each -> Optional.of(each.fulfilled().isPresent() ? "fulfilled" : "open"))
                .day("fulfilled", Wish::fulfilled)
                .build();
        this.service = FactKind.act(
                        "service",
                        ServiceBook.Entry.class,
                        each -> text(each.record().id()),
                        each -> each.record().time().startDate())
                .startingAt(each -> each.record().time().start())
                .key("record", each -> Optional.of(text(each.record().id())))
                .key("person", each -> Optional.of(text(each.record().person())))
                .key("activity", each -> each.record().activity().map(VolunteerFacts::text))
                .key("team", each -> each.record().team().map(VolunteerFacts::text))
                .key("station", each -> each.record().station().map(VolunteerFacts::text))
                .key("organization", each -> Optional.of(text(each.record().organization())))
                .key("grade", each -> Optional.of(word(each.record().grade())))
                .key("kind", each -> Optional.of(word(each.record().kind())))
                .key("role", each -> each.record().role())
                .key("complaint", each -> Optional.of(yes(each.record().complaint())))
                .key("theme", each -> activity(each.record()).map(Activity::theme))
                .key("campaign", each -> activity(each.record()).flatMap(Activity::campaign))
                .key("station-kind", each -> each.record()
                        .station()
                        .map(this.stations::get)
                        .map(known -> word(known.kind())))
                .keys("affiliation", each -> affiliations(each.record()))
                .quantity("worked", Unit.HOUR, each -> Optional.of(Quantity.of(each.hours())))
                .quantity("elapsed", Unit.HOUR, each -> Optional.of(Quantity.of(each.record().time().elapsed())))
                .build();
    }

    /**
     * Returns the view on facts among those they refer to.
     *
     * @param roster people, bodies and registrations
     * @param activities the activities that service records name
     * @param sessions the trainings that were attended
     */
    public static VolunteerFacts among(
            Roster roster,
            Collection<Station> stations,
            Collection<Activity> activities,
            Collection<TrainingSession> sessions) {
        return new VolunteerFacts(roster, stations, activities, sessions);
    }

    /** Returns the kinds and fields alone, for checking documents where there are no facts. */
    public static Vocabulary words() {
        return among(Roster.builder().build().roster(), List.of(), List.of(), List.of()).vocabulary();
    }

    /** Returns the kinds and fields that documents may name. */
    public Vocabulary vocabulary() {
        return Vocabulary.of(
                organization,
                team,
                volunteer,
                membership,
                rule,
                recognition,
                statistic,
                station,
                staff,
                equipment,
                project,
                activity,
                training,
                attendance,
                wish,
                service);
    }

    /** Returns an organisation as a fact. */
    public Fact of(Organization value, Place place) {
        return organization.fact(value, place);
    }

    /** Returns a team as a fact. */
    public Fact of(Team value, Place place) {
        return team.fact(value, place);
    }

    /** Returns a registration as a fact. */
    public Fact of(Volunteer value, Place place) {
        return volunteer.fact(value, place);
    }

    /** Returns a membership as a fact. */
    public Fact of(Membership value, Place place) {
        return membership.fact(value, place);
    }

    /** Returns a rule in force as a fact. */
    public Fact of(WrittenRule value, Place place) {
        return rule.fact(value, place);
    }

    /** Returns a recognition as a fact. */
    public Fact of(Recognition value, Place place) {
        return recognition.fact(value, place);
    }

    /** Returns a stated figure as a fact. */
    public Fact of(Statistic value, Place place) {
        return statistic.fact(value, place);
    }

    /** Returns a project as a fact. */
    public Fact of(Project value, Place place) {
        return project.fact(value, place);
    }

    /** Returns an activity as a fact. */
    public Fact of(Activity value, Place place) {
        return activity.fact(value, place);
    }

    /** Returns a training as a fact. */
    public Fact of(TrainingSession value, Place place) {
        return training.fact(value, place);
    }

    /** Returns an attendance as a fact; it happened on the day of its session, and never if there is no such session. */
    public Fact of(TrainingAttendance value, Place place) {
        return attendance.fact(value, place);
    }

    /** Returns a wish as a fact. */
    public Fact of(Wish value, Place place) {
        return wish.fact(value, place);
    }

    /** Returns a credited service record as a fact; what is not credited is not among its hours. */
    public Fact of(ServiceBook.Entry value, Place place) {
        return service.fact(value, place);
    }

    /** Returns a station, its staff and its equipment as facts. */
    public List<Fact> of(Station value, Place place) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(station.fact(value, place));
        value.staff().forEach(post -> facts.add(staff.fact(new Staff(value.id(), post), place)));
        value.equipment().forEach(item -> facts.add(equipment.fact(new Equipped(value.id(), item), place)));
        return facts.build();
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
                .map(VolunteerFacts::text)
                .or(() -> member.organization().map(VolunteerFacts::text))
                .orElse("");
    }

    private static Optional<Quantity> counted(Statistic stated, Unit unit) {
        return stated.unit() == unit && stated.count().number().isPresent()
                ? Optional.of(Quantity.of(stated.count().number().getAsLong(), unit))
                : Optional.empty();
    }

    private static Optional<Quantity> persons(Count count) {
        return count.number().isPresent()
                ? Optional.of(Quantity.of(count.number().getAsLong(), Unit.PERSON))
                : Optional.empty();
    }

    private static Optional<Quantity> floorSpace(Station station) {
        OptionalInt space =
                station.premises().map(premises -> premises.floorSpace()).orElse(OptionalInt.empty());
        return space.isPresent() ? Optional.of(Quantity.of(space.getAsInt(), Unit.SQUARE_METRE)) : Optional.empty();
    }

    private static Optional<Quantity> weeklyOpening(Station station) {
        return station.openingHours().stream()
                .map(hours -> Quantity.of(hours.length().times(hours.weekdays().size())))
                .reduce(Quantity::plus);
    }

    private static <K, V> ImmutableMap<K, V> index(Collection<V> values, Function<V, K> key) {
        // Of two with one key the first stands; whoever read them has refused the second.
        return values.stream().collect(ImmutableMap.toImmutableMap(key, each -> each, (first, second) -> first));
    }

    private static Set<String> words(Set<? extends Enum<?>> many) {
        return many.stream().map(VolunteerFacts::word).collect(ImmutableSet.toImmutableSet());
    }

    private static String word(Enum<?> constant) {
        return Ascii.toLowerCase(constant.name()).replace('_', '-');
    }

    private static String text(Key key) {
        return key.value();
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }
}
