package org.volunteerkit.examples.quickstart.intake;

import java.util.List;
import org.volunteerkit.activity.Activity;
import org.volunteerkit.activity.Project;
import org.volunteerkit.demand.Wish;
import org.volunteerkit.roster.Membership;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.Organization;
import org.volunteerkit.roster.body.Recognition;
import org.volunteerkit.roster.body.Statistic;
import org.volunteerkit.roster.body.Team;
import org.volunteerkit.roster.body.WrittenRule;
import org.volunteerkit.standard.Evidence;
import org.volunteerkit.standard.Waiver;
import org.volunteerkit.station.Station;
import org.volunteerkit.training.TrainingAttendance;
import org.volunteerkit.training.TrainingSession;

/**
 * What a district folder holds, but for service records and the exchange of hours; each fact with its line, in the order of its
 * file.
 *
 * @param roster persons, bodies and registrations put together
 * @param organizations organisations
 * @param teams teams
 * @param volunteers registrations
 * @param memberships memberships
 * @param stations stations
 * @param rules written rules
 * @param projects projects
 * @param activities activities
 * @param trainings training sessions
 * @param attendance attendances of training sessions
 * @param wishes wishes
 * @param recognitions recognitions
 * @param statistics stated figures
 * @param evidence what was seen of stations, teams and organisations
 * @param waivers what is not asked of them for some time
 */
public record District(
        Roster roster,
        List<Located<Organization>> organizations,
        List<Located<Team>> teams,
        List<Located<Volunteer>> volunteers,
        List<Located<Membership>> memberships,
        List<Located<Station>> stations,
        List<Located<WrittenRule>> rules,
        List<Located<Project>> projects,
        List<Located<Activity>> activities,
        List<Located<TrainingSession>> trainings,
        List<Located<TrainingAttendance>> attendance,
        List<Located<Wish>> wishes,
        List<Located<Recognition>> recognitions,
        List<Located<Statistic>> statistics,
        List<Located<Evidence>> evidence,
        List<Located<Waiver>> waivers) {}
