package org.volunteerkit.measure.fact;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.Project;
import org.volunteerkit.activity.attendance.Absence;
import org.volunteerkit.activity.attendance.Attendance;
import org.volunteerkit.activity.plan.Shift;
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
import org.volunteerkit.roster.life.Agreement;
import org.volunteerkit.roster.life.Insurance;
import org.volunteerkit.roster.life.Registration;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.service.GroupService;
import org.volunteerkit.service.ServiceBook;
import org.volunteerkit.station.Station;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingSession;
import org.volunteerkit.training.credential.CredentialBook;

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

    private final Kinds kinds;
    private final BookKinds books;

    private VolunteerFacts(Kinds kinds, BookKinds books) {
        this.kinds = kinds;
        this.books = books;
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
        return new VolunteerFacts(new Kinds(roster, stations, activities, sessions), new BookKinds(List.of()));
    }

    /**
     * Returns the same view among shifts, so that an absence shows the activity, project, station and organisation of its shift.
     *
     * @param shifts the shifts that absences name; they take the place of those of before
     */
    public VolunteerFacts knowing(Collection<Shift> shifts) {
        return new VolunteerFacts(kinds, new BookKinds(shifts));
    }

    /** Returns the kinds and fields alone, for checking documents where there are no facts. */
    public static Vocabulary words() {
        return among(Roster.builder().build().roster(), List.of(), List.of(), List.of())
                .vocabulary();
    }

    /** Returns the kinds and fields that documents may name. */
    public Vocabulary vocabulary() {
        return Vocabulary.of(
                kinds.person,
                kinds.organization,
                kinds.team,
                kinds.volunteer,
                kinds.membership,
                kinds.rule,
                kinds.recognition,
                kinds.statistic,
                kinds.station,
                kinds.staff,
                kinds.equipment,
                kinds.project,
                kinds.activity,
                kinds.training,
                kinds.attendance,
                kinds.wish,
                kinds.service,
                books.credential,
                books.suspension,
                books.insurance,
                books.agreement,
                books.attendance,
                books.absence,
                books.groupService);
    }

    /** Returns a person as a fact that holds from birth on. */
    public Fact of(Person value, Place place) {
        return kinds.person.fact(value, place);
    }

    /** Returns an organisation as a fact. */
    public Fact of(Organization value, Place place) {
        return kinds.organization.fact(value, place);
    }

    /** Returns a team as a fact. */
    public Fact of(Team value, Place place) {
        return kinds.team.fact(value, place);
    }

    /** Returns a registration as a fact. */
    public Fact of(Volunteer value, Place place) {
        return kinds.volunteer.fact(value, place);
    }

    /** Returns a membership as a fact. */
    public Fact of(Membership value, Place place) {
        return kinds.membership.fact(value, place);
    }

    /** Returns a rule in force as a fact. */
    public Fact of(WrittenRule value, Place place) {
        return kinds.rule.fact(value, place);
    }

    /** Returns a recognition as a fact. */
    public Fact of(Recognition value, Place place) {
        return kinds.recognition.fact(value, place);
    }

    /** Returns a stated figure as a fact. */
    public Fact of(Statistic value, Place place) {
        return kinds.statistic.fact(value, place);
    }

    /** Returns a project as a fact. */
    public Fact of(Project value, Place place) {
        return kinds.project.fact(value, place);
    }

    /** Returns an activity as a fact. */
    public Fact of(Activity value, Place place) {
        return kinds.activity.fact(value, place);
    }

    /** Returns a training as a fact. */
    public Fact of(TrainingSession value, Place place) {
        return kinds.training.fact(value, place);
    }

    /** Returns an attendance as a fact; it happened on the day of its session, and never if there is no such session. */
    public Fact of(TrainingAttendance value, Place place) {
        return kinds.attendance.fact(value, place);
    }

    /** Returns a wish as a fact. */
    public Fact of(Wish value, Place place) {
        return kinds.wish.fact(value, place);
    }

    /** Returns a credited service record as a fact; what is not credited is not among its hours. */
    public Fact of(ServiceBook.Entry value, Place place) {
        return kinds.service.fact(value, place);
    }

    /** Returns the days on which a credential is valid as a fact. */
    public Fact of(CredentialBook.Validity value, Place place) {
        return books.credential.fact(value, place);
    }

    /** Returns some days of suspension as a fact; the reason is not shown. */
    public Fact of(Registration.Suspension value, Place place) {
        return books.suspension.fact(value, place);
    }

    /** Returns an insurance as a fact; one for nothing in particular covers every occasion. */
    public Fact of(Insurance value, Place place) {
        return books.insurance.fact(value, place);
    }

    /** Returns an agreement as a fact that holds from the day of signing on; one for nothing in particular covers everything. */
    public Fact of(Agreement value, Place place) {
        return books.agreement.fact(value, place);
    }

    /** Returns the attendance of a shift as a fact: the time that stands, which is not yet credited. */
    public Fact of(Attendance value, Place place) {
        return books.attendance.fact(value, place);
    }

    /** Returns an absence as a fact on the day of the shift; who said so and why is not shown. */
    public Fact of(Absence value, Place place) {
        return books.absence.fact(value, place);
    }

    /** Returns the service of a group as a fact of no person. */
    public Fact of(GroupService value, Place place) {
        return books.groupService.fact(value, place);
    }

    /** Returns a station, its staff and its equipment as facts. */
    public List<Fact> of(Station value, Place place) {
        ImmutableList.Builder<Fact> facts = ImmutableList.builder();
        facts.add(kinds.station.fact(value, place));
        value.staff().forEach(post -> facts.add(kinds.staff.fact(new Kinds.Staff(value.id(), post), place)));
        value.equipment().forEach(item -> facts.add(kinds.equipment.fact(new Kinds.Equipped(value.id(), item), place)));
        return facts.build();
    }
}
