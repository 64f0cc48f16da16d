package org.volunteerkit.training.credential;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.training.TrainingSessionId;
import org.volunteerkit.value.Words;

/**
 * Something that happened to the credential of a person, or to those of everybody by a decree (资质变动).
 *
 * <p>A step without a person who did it follows from a rule, and names the trainings or says that it was earned by service.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"revoke": {"id": "s9", "day": "2024-03-01", "person":
 * "ann", "kind": "first-aid", "by": "ben", "reason": "…"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(CredentialStep.Grant.class),
    @JsonSubTypes.Type(CredentialStep.Prolong.class),
    @JsonSubTypes.Type(CredentialStep.Reactivate.class),
    @JsonSubTypes.Type(CredentialStep.Revoke.class),
    @JsonSubTypes.Type(CredentialStep.Decree.class),
    @JsonSubTypes.Type(CredentialStep.Withdraw.class)
})
public sealed interface CredentialStep extends Step {

    /**
     * Somebody gets the credential (授予). Who holds it already gets a new term, which never ends earlier than the old one.
     *
     * @param id the key of the step
     * @param day the first day on which it is valid
     * @param person who gets it
     * @param kind which kind
     * @param by who granted it, having seen what it rests on; empty if it follows from the rules of the kind
     * @param sessions the trainings on which it rests
     * @param until the day after the last one, as a paper says; empty if it is counted by the rules of the kind
     */
    @JsonTypeName("grant")
    @JsonPropertyOrder({"id", "day", "person", "kind", "by", "sessions", "until"})
    record Grant(
            StepId id,
            LocalDate day,
            PersonId person,
            CredentialKindId kind,
            Optional<PersonId> by,
            SortedSet<TrainingSessionId> sessions,
            Optional<LocalDate> until)
            implements CredentialStep {

        /** Checks that it is valid for a day. */
        public Grant {
            sessions = ImmutableSortedSet.copyOf(sessions);
            checkDay(day);
            checkUntil(day, until);
        }
    }

    /**
     * The credential is valid for longer, before it has lapsed (延期).
     *
     * @param id the key of the step
     * @param day the day on which it is prolonged
     * @param person whose it is
     * @param kind which kind
     * @param by who prolonged it; empty if it follows from the rules of the kind
     * @param sessions the trainings on which it rests
     * @param until the day after the last one; empty if it is counted by the rules of the kind
     */
    @JsonTypeName("prolong")
    @JsonPropertyOrder({"id", "day", "person", "kind", "by", "sessions", "until"})
    record Prolong(
            StepId id,
            LocalDate day,
            PersonId person,
            CredentialKindId kind,
            Optional<PersonId> by,
            SortedSet<TrainingSessionId> sessions,
            Optional<LocalDate> until)
            implements CredentialStep {

        /** Checks that it is valid for a day. */
        public Prolong {
            sessions = ImmutableSortedSet.copyOf(sessions);
            checkDay(day);
            checkUntil(day, until);
        }
    }

    /**
     * The credential comes back to life, shortly after it has lapsed (恢复).
     *
     * @param id the key of the step
     * @param day the first day on which it is valid again
     * @param person whose it is
     * @param kind which kind
     * @param by who reactivated it; empty if it follows from the rules of the kind
     * @param sessions the trainings on which it rests
     */
    @JsonTypeName("reactivate")
    @JsonPropertyOrder({"id", "day", "person", "kind", "by", "sessions"})
    record Reactivate(
            StepId id,
            LocalDate day,
            PersonId person,
            CredentialKindId kind,
            Optional<PersonId> by,
            SortedSet<TrainingSessionId> sessions)
            implements CredentialStep {

        /** Copies the trainings. */
        public Reactivate {
            sessions = ImmutableSortedSet.copyOf(sessions);
            checkDay(day);
        }
    }

    /**
     * The credential is taken away (撤销), whether it is valid or has lapsed; a later grant is possible.
     *
     * @param id the key of the step
     * @param day the first day without it
     * @param person whose it was
     * @param kind which kind
     * @param by who took it away
     * @param reason why: 1 to 128 characters
     */
    @JsonTypeName("revoke")
    @JsonPropertyOrder({"id", "day", "person", "kind", "by", "reason"})
    record Revoke(StepId id, LocalDate day, PersonId person, CredentialKindId kind, PersonId by, String reason)
            implements CredentialStep {

        /** Checks the reason. */
        public Revoke {
            checkDay(day);
            Words.checkName("reason", reason);
        }
    }

    /**
     * Everybody's credentials of a kind that would lapse in some days are valid until another day (统一延期), from the day of the
     * decree on. It stays visible as such on each of them.
     *
     * @param id the key of the step, and of the decree
     * @param day the first day on which it holds
     * @param kind which kind
     * @param lapsing the days in one of which a credential would lapse; its end is not open
     * @param until the day after the last one, not before the end of these days
     * @param notice the number of the notice, as it is printed: 1 to 128 characters
     * @param by who decreed it
     */
    @JsonTypeName("decree")
    @JsonPropertyOrder({"id", "day", "kind", "lapsing", "until", "notice", "by"})
    record Decree(
            StepId id,
            LocalDate day,
            CredentialKindId kind,
            DateRange lapsing,
            LocalDate until,
            String notice,
            OrganizationId by)
            implements CredentialStep {

        /** Checks that it makes nothing shorter. */
        public Decree {
            checkDay(day);
            checkDay(until);
            Words.checkName("notice", notice);
            if (lapsing.end().isEmpty()) {
                throw new InvalidValueException(
                        Problem.of("training.decree-open").field("lapsing").found(Found.value(lapsing.toString())));
            }
            if (until.isBefore(lapsing.end().get())) {
                throw new InvalidValueException(Problem.of("training.decree-short")
                        .with("end", lapsing.end().get().toString())
                        .field("until")
                        .found(Found.value(until.toString())));
            }
        }
    }

    /**
     * A decree holds no longer (撤回统一延期): from this day on every credential lapses as it would have without it.
     *
     * @param id the key of the step
     * @param day the first day on which it does not hold
     * @param decree the key of the decree
     * @param by who withdrew it
     * @param reason why: 1 to 128 characters
     */
    @JsonTypeName("withdraw")
    @JsonPropertyOrder({"id", "day", "decree", "by", "reason"})
    record Withdraw(StepId id, LocalDate day, StepId decree, OrganizationId by, String reason)
            implements CredentialStep {

        /** Checks the reason. */
        public Withdraw {
            checkDay(day);
            Words.checkName("reason", reason);
        }
    }

    private static void checkDay(LocalDate day) {
        // A range refuses what lies outside the library's calendar, where terms could not be counted.
        DateRange.from(day);
    }

    private static void checkUntil(LocalDate day, Optional<LocalDate> until) {
        until.ifPresent(CredentialStep::checkDay);
        if (until.isPresent() && !until.get().isAfter(day)) {
            throw new InvalidValueException(Problem.of("training.until-early")
                    .with("day", day.toString())
                    .field("until")
                    .found(Found.value(until.get().toString())));
        }
    }
}
