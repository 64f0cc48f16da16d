package org.volunteerkit.examples.quickstart.intake;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.Project;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.problem.Place;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.Recognition;
import org.volunteerkit.roster.body.Statistic;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.WrittenRule;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.service.ServiceRecord;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Waiver;
import org.volunteerkit.station.Station;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingSession;

/**
 * One file of a district folder: JSON Lines in UTF-8, one value of the library a line.
 *
 * @param name the name of the file
 * @param type what a line holds
 * @param <T> what a line holds
 */
public record FactFile<T>(String name, Class<T> type) {

    /** Organisations, from the province down to the communities. */
    public static final FactFile<Organization> ORGANIZATIONS =
            new FactFile<>("organizations.jsonl", Organization.class);

    /** Teams of volunteers. */
    public static final FactFile<Team> TEAMS = new FactFile<>("teams.jsonl", Team.class);

    /** Persons, without anything that names them. */
    public static final FactFile<Person> PERSONS = new FactFile<>("persons.jsonl", Person.class);

    /** Registrations of persons as volunteers. */
    public static final FactFile<Volunteer> VOLUNTEERS = new FactFile<>("volunteers.jsonl", Volunteer.class);

    /** Names, identity numbers and telephones, apart from everything else. */
    public static final FactFile<Identity> IDENTITIES = new FactFile<>("identities.jsonl", Identity.class);

    /** Memberships of persons in teams and organisations. */
    public static final FactFile<Membership> MEMBERSHIPS = new FactFile<>("memberships.jsonl", Membership.class);

    /** Stations. */
    public static final FactFile<Station> STATIONS = new FactFile<>("stations.jsonl", Station.class);

    /** Written rules in force. */
    public static final FactFile<WrittenRule> RULES = new FactFile<>("rules.jsonl", WrittenRule.class);

    /** Projects. */
    public static final FactFile<Project> PROJECTS = new FactFile<>("projects.jsonl", Project.class);

    /** Activities that were held. */
    public static final FactFile<Activity> ACTIVITIES = new FactFile<>("activities.jsonl", Activity.class);

    /** Training sessions that were held. */
    public static final FactFile<TrainingSession> TRAININGS = new FactFile<>("trainings.jsonl", TrainingSession.class);

    /** Who attended which training session. */
    public static final FactFile<TrainingAttendance> ATTENDANCE =
            new FactFile<>("training-attendance.jsonl", TrainingAttendance.class);

    /** Wishes of residents. */
    public static final FactFile<Wish> WISHES = new FactFile<>("wishes.jsonl", Wish.class);

    /** Awards, visits and speeches. */
    public static final FactFile<Recognition> RECOGNITIONS = new FactFile<>("recognitions.jsonl", Recognition.class);

    /** Figures that somebody stated. */
    public static final FactFile<Statistic> STATISTICS = new FactFile<>("statistics.jsonl", Statistic.class);

    /** What was seen of stations. */
    public static final FactFile<Evidence> EVIDENCE = new FactFile<>("evidence.jsonl", Evidence.class);

    /** What is not asked of a station for some time. */
    public static final FactFile<Waiver> WAIVERS = new FactFile<>("waivers.jsonl", Waiver.class);

    /** Service records; those of one person stand together. */
    public static final FactFile<ServiceRecord> SERVICE = new FactFile<>("service.jsonl", ServiceRecord.class);

    /** Hours earned, given, paid and redeemed. */
    public static final FactFile<LedgerCommand> EXCHANGE = new FactFile<>("exchange.jsonl", LedgerCommand.class);

    /** Returns all files in the order in which they are read: nothing refers to what comes later. */
    public static List<FactFile<?>> all() {
        return ImmutableList.of(
                ORGANIZATIONS,
                TEAMS,
                PERSONS,
                VOLUNTEERS,
                IDENTITIES,
                MEMBERSHIPS,
                STATIONS,
                RULES,
                PROJECTS,
                ACTIVITIES,
                TRAININGS,
                ATTENDANCE,
                WISHES,
                RECOGNITIONS,
                STATISTICS,
                EVIDENCE,
                WAIVERS,
                SERVICE,
                EXCHANGE);
    }

    /** Returns the place of a line, counted from 1. */
    public Place line(long number) {
        return Place.of(name).line(number);
    }
}
