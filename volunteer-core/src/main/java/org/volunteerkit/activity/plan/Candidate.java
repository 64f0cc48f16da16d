package org.volunteerkit.activity.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Skill;
import org.volunteerkit.training.TrainingLog;
import org.volunteerkit.training.credential.CredentialKindId;
import org.volunteerkit.training.credential.CredentialStatus;

/**
 * What is known of somebody who would like to serve (报名人), as prerequisites ask for it: each answer is that of a day.
 *
 * <p>{@link Candidates} gives answers from a roster, a log of trainings and a book of credentials. To be implemented by callers
 * who keep these elsewhere; answers to one question do not change while a book works.
 */
public interface Candidate {

    /** Returns the person. */
    PersonId person();

    /** Returns the age in full years on a day; empty if it is not known. */
    OptionalInt age(LocalDate day);

    /** Returns whether the person is registered on a day, and not suspended (已注册且未停用). */
    boolean mayServe(LocalDate day);

    /** Returns the skills on a day. */
    List<Skill> skills(LocalDate day);

    /** Returns the trainings that were taken by the end of a day. */
    List<TrainingLog.Taken> trainings(LocalDate day);

    /** Returns how it stands with a credential on a day. */
    CredentialStatus credential(CredentialKindId kind, LocalDate day);

    /** Returns whether the person is insured on a day. */
    boolean insured(LocalDate day);

    /** Returns whether an agreement with the person holds on a day. */
    boolean agreed(LocalDate day);

    /** Returns whether a guardian has consented by a day. */
    boolean guardianConsented(LocalDate day);

    /** Returns the guardians on a day. */
    Set<PersonId> guardians(LocalDate day);

    /** Returns whether the person belongs to a team on a day. */
    boolean memberOf(TeamId team, LocalDate day);
}
