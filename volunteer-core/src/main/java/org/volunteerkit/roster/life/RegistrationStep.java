package org.volunteerkit.roster.life;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * One step in the life of a registration (注册经过). Which step may follow which standing:
 *
 * <table>
 * <caption>Steps and standings</caption>
 * <tr><th>step</th><th>fits when the person is</th><th>and makes of it</th></tr>
 * <tr><td>apply</td><td>unknown, left, refused, archived</td><td>applied, in a life of its own</td></tr>
 * <tr><td>amend</td><td>applied, provisional, registered, suspended</td><td>what it was</td></tr>
 * <tr><td>admit</td><td>applied, where the rules have two steps</td><td>provisional</td></tr>
 * <tr><td>confirm</td><td>provisional; applied, where the rules have one step</td><td>registered</td></tr>
 * <tr><td>refuse</td><td>applied, provisional</td><td>refused</td></tr>
 * <tr><td>suspend</td><td>provisional, registered, suspended</td><td>suspended, until its day or until resumed</td></tr>
 * <tr><td>resume</td><td>suspended</td><td>what it was before</td></tr>
 * <tr><td>leave</td><td>applied, provisional, registered, suspended</td><td>left</td></tr>
 * <tr><td>archive</td><td>left, refused</td><td>archived</td></tr>
 * </table>
 *
 * <p>A day is the first on which the new standing holds: who leaves on 1 March was a volunteer on the last of February.
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"resume": {"id": "s-7", "person": "ann", "day":
 * "2024-03-01", "recorded": "2024-03-01", "by": "ben"}}}.
 *
 * <p>To be called, not implemented. Immutable; the texts of steps show no reasons.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(RegistrationStep.Apply.class),
    @JsonSubTypes.Type(RegistrationStep.Amend.class),
    @JsonSubTypes.Type(RegistrationStep.Admit.class),
    @JsonSubTypes.Type(RegistrationStep.Confirm.class),
    @JsonSubTypes.Type(RegistrationStep.Refuse.class),
    @JsonSubTypes.Type(RegistrationStep.Suspend.class),
    @JsonSubTypes.Type(RegistrationStep.Resume.class),
    @JsonSubTypes.Type(RegistrationStep.Leave.class),
    @JsonSubTypes.Type(RegistrationStep.Archive.class)
})
public sealed interface RegistrationStep extends Step {

    /** Returns the person whose registration it is. */
    PersonId person();

    /** Returns the day on which it was written down. */
    LocalDate recorded();

    /** Returns who wrote it down or decided. */
    PersonId by();

    /** Returns the step without words that somebody wrote about the person and without what is sensitive. */
    default RegistrationStep minimised() {
        return this;
    }

    /** Why a registration ended. */
    enum Cause {
        /** The volunteer wished so (本人申请). */
        OWN_WISH,
        /** The registering body took it away (取消注册). */
        REMOVED,
        /** The volunteer moved away (迁出). */
        MOVED_AWAY,
        /** The volunteer died (去世). */
        DIED
    }

    /**
     * Somebody asks to be registered (申请注册).
     *
     * @param id the key of the step
     * @param form what was stated; its days begin on the day of the step and have no end
     * @param day the day of the application
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("apply")
    record Apply(StepId id, Volunteer form, LocalDate day, LocalDate recorded, PersonId by)
            implements RegistrationStep {

        /** Checks that the form begins on the day of the application. */
        public Apply {
            checkForm(form, day);
        }

        @Override
        public PersonId person() {
            return form.person();
        }

        @Override
        public Apply minimised() {
            return new Apply(id, form.minimised(), day, recorded, by);
        }
    }

    /**
     * What was stated has changed or was wrong: another form takes the place of the present one (变更).
     *
     * @param id the key of the step
     * @param form what holds from now on; its days begin on the day of the step and have no end
     * @param day the day of the change
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("amend")
    record Amend(StepId id, Volunteer form, LocalDate day, LocalDate recorded, PersonId by)
            implements RegistrationStep {

        /** Checks that the form begins on the day of the change. */
        public Amend {
            checkForm(form, day);
        }

        @Override
        public PersonId person() {
            return form.person();
        }

        @Override
        public Amend minimised() {
            return new Amend(id, form.minimised(), day, recorded, by);
        }
    }

    /**
     * The person may serve on trial (准志愿者).
     *
     * @param id the key of the step
     * @param person the person
     * @param day the first day
     * @param recorded the day on which it was written down
     * @param by who decided
     * @param agreedBy the school or body that decided where the rules leave it to others
     */
    @JsonTypeName("admit")
    record Admit(
            StepId id,
            PersonId person,
            LocalDate day,
            LocalDate recorded,
            PersonId by,
            Optional<OrganizationId> agreedBy)
            implements RegistrationStep {}

    /**
     * The person becomes a registered volunteer (注册).
     *
     * @param id the key of the step
     * @param person the person
     * @param number the volunteer number that is given now (志愿者编号), in the form of {@link Volunteer#number}
     * @param probation what the person did on trial
     * @param day the first day
     * @param recorded the day on which it was written down
     * @param by who decided
     * @param agreedBy the school or body that decided where the rules leave it to others
     */
    @JsonTypeName("confirm")
    record Confirm(
            StepId id,
            PersonId person,
            Optional<String> number,
            Optional<Probation> probation,
            LocalDate day,
            LocalDate recorded,
            PersonId by,
            Optional<OrganizationId> agreedBy)
            implements RegistrationStep {

        /** Checks the form of the number. */
        public Confirm {
            if (number.isPresent()) {
                // The value itself knows which numbers there can be.
                Volunteer.builder()
                        .person(person)
                        .number(number)
                        .registered(DateRange.from(day))
                        .registeredBy(OrganizationId.of("any"))
                        .build();
            }
        }

        @Override
        public Confirm minimised() {
            return new Confirm(id, person, Optional.empty(), probation, day, recorded, by, agreedBy);
        }

        /** Returns the step without the number. */
        @Override
        public String toString() {
            return told("Confirm", this);
        }
    }

    /**
     * The person is not taken (不予注册).
     *
     * @param id the key of the step
     * @param person the person
     * @param reason why, in words
     * @param day the first day
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("refuse")
    record Refuse(
            StepId id,
            PersonId person,
            @Privacy.Of(Privacy.SENSITIVE) String reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements RegistrationStep {

        /** Checks the form of the reason. */
        public Refuse {
            Words.checkName("reason", reason);
        }

        @Override
        public Refuse minimised() {
            return new Refuse(id, person, ERASED, day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return told("Refuse", this);
        }
    }

    /**
     * The person is not to be called upon for some time (暂停); a suspension during another one takes its place.
     *
     * @param id the key of the step
     * @param person the person
     * @param reason why, in words
     * @param until the first day on which it is over; empty if it lasts until somebody resumes
     * @param day the first day
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("suspend")
    record Suspend(
            StepId id,
            PersonId person,
            @Privacy.Of(Privacy.SENSITIVE) String reason,
            Optional<LocalDate> until,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements RegistrationStep {

        /** Checks that it lasts for some days and has a reason. */
        public Suspend {
            Words.checkName("reason", reason);
            if (until.isPresent() && !until.get().isAfter(day)) {
                throw new InvalidValueException(Problem.of("roster.life-until")
                        .with("day", day.toString())
                        .field("until")
                        .found(Found.value(until.get().toString())));
            }
        }

        @Override
        public Suspend minimised() {
            return new Suspend(id, person, ERASED, until, day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return told("Suspend", this);
        }
    }

    /**
     * A suspension ends before its time, or at all (恢复).
     *
     * @param id the key of the step
     * @param person the person
     * @param day the first day on which the person may serve again
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("resume")
    record Resume(StepId id, PersonId person, LocalDate day, LocalDate recorded, PersonId by)
            implements RegistrationStep {}

    /**
     * The registration ends (注销).
     *
     * @param id the key of the step
     * @param person the person
     * @param cause why
     * @param note more about it, in words
     * @param day the first day on which the person is no volunteer
     * @param recorded the day on which it was written down
     * @param by who wrote it down or decided
     */
    @JsonTypeName("leave")
    record Leave(
            StepId id,
            PersonId person,
            Cause cause,
            @Privacy.Of(Privacy.SENSITIVE) Optional<String> note,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements RegistrationStep {

        /** Checks the form of the note. */
        public Leave {
            note.ifPresent(text -> Words.checkName("note", text));
        }

        @Override
        public Leave minimised() {
            return new Leave(id, person, cause, Optional.empty(), day, recorded, by);
        }

        /** Returns the step without the note. */
        @Override
        public String toString() {
            return told("Leave", this);
        }
    }

    /**
     * The papers of a registration that has ended are put away (归档).
     *
     * @param id the key of the step
     * @param person the person
     * @param day the day
     * @param recorded the day on which it was written down
     * @param by who did it
     */
    @JsonTypeName("archive")
    record Archive(StepId id, PersonId person, LocalDate day, LocalDate recorded, PersonId by)
            implements RegistrationStep {}

    /** What stands where words were that are no longer kept. */
    String ERASED = "-";

    private static void checkForm(Volunteer form, LocalDate day) {
        if (!form.registered().equals(DateRange.from(day))) {
            throw new InvalidValueException(Problem.of("roster.life-form-days")
                    .with("day", day.toString())
                    .field("form.registered")
                    .found(Found.value(form.registered().toString())));
        }
    }

    private static String told(String kind, RegistrationStep step) {
        return kind + "[id=" + step.id() + ", person=" + step.person() + ", day=" + step.day() + "]";
    }
}
