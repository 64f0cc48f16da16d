package org.volunteerkit.activity.plan;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.training.TrainingLog;
import org.volunteerkit.training.TrainingPick;
import org.volunteerkit.training.credential.CredentialKindId;
import org.volunteerkit.training.credential.CredentialStatus;
import org.volunteerkit.value.Words;

/**
 * Something that a post asks of those who fill it (岗位要求), as data.
 *
 * <p>It is judged on the days of the shift at its place, and not on the day of signing up: what has to last, such as a credential,
 * must hold on each day on which the shift has a minute; an age and a training are looked at on its first day.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"credential": {"kind": "first-aid"}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Prerequisite.Credential.class),
    @JsonSubTypes.Type(Prerequisite.Training.class),
    @JsonSubTypes.Type(Prerequisite.Skilled.class),
    @JsonSubTypes.Type(Prerequisite.Age.class),
    @JsonSubTypes.Type(Prerequisite.Guardian.class),
    @JsonSubTypes.Type(Prerequisite.Registered.class),
    @JsonSubTypes.Type(Prerequisite.Insured.class),
    @JsonSubTypes.Type(Prerequisite.Agreed.class),
    @JsonSubTypes.Type(Prerequisite.Member.class)
})
public sealed interface Prerequisite {

    /**
     * Returns what somebody lacks.
     *
     * @param who what is known of the person
     * @param when the time of the shift
     * @param company who comes along, if somebody does
     * @return the reason; empty if nothing is lacking
     */
    Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company);

    /**
     * A credential that is valid (持有效资质). Source: 志愿服务条例 art. 16.
     *
     * @param kind which kind
     */
    @JsonTypeName("credential")
    record Credential(CredentialKindId kind) implements Prerequisite {

        @Override
        public Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
            return days(when)
                    .map(day -> who.credential(kind, day))
                    .filter(status -> !status.isValid())
                    .findFirst()
                    .map(this::missing);
        }

        private Problem missing(CredentialStatus status) {
            return Problem.of("activity.needs-credential")
                    .with("kind", kind.value())
                    .with("day", status.day().toString())
                    .with("state", status.inWords());
        }
    }

    /**
     * A training that was taken, and passed where there was something to pass (已参加培训). Source: 志愿服务条例 art. 16.
     *
     * @param pick which trainings
     * @param within how long ago at most, counted from the day of the shift; empty if it does not matter
     */
    @JsonTypeName("training")
    @JsonPropertyOrder({"pick", "within"})
    record Training(TrainingPick pick, Optional<Period> within) implements Prerequisite {

        /** Checks the span. */
        public Training {
            if (within.map(span -> span.isNegative() || span.isZero()).orElse(false)) {
                throw new InvalidValueException(Problem.of("activity.within")
                        .field("within")
                        .found(Found.value(within.get().toString())));
            }
        }

        @Override
        public Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
            LocalDate day = when.startDate();
            Predicate<TrainingLog.Taken> recent = taken ->
                    within.map(span -> taken.day().isAfter(day.minus(span))).orElse(true);
            // A training that ends during the shift's day would come too late.
            boolean taken = who.trainings(day).stream()
                    .filter(TrainingLog.Taken::isGood)
                    .filter(each -> !each.session().time().end().isAfter(when.start()))
                    .filter(recent)
                    .anyMatch(each -> pick.accepts(each.session()));
            return taken ? Optional.empty() : Optional.of(Problem.of("activity.needs-training"));
        }
    }

    /**
     * A skill (服务技能).
     *
     * @param name the skill as it is called: 1 to 128 characters
     * @param confirmed whether somebody must have confirmed it
     */
    @JsonTypeName("skill")
    @JsonPropertyOrder({"name", "confirmed"})
    record Skilled(String name, boolean confirmed) implements Prerequisite {

        /** Checks the name. */
        public Skilled {
            Words.checkName("name", name);
        }

        @Override
        public Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
            boolean has = who.skills(when.startDate()).stream()
                    .anyMatch(skill -> skill.name().equals(name)
                            && (!confirmed || skill.confirmedBy().isPresent()));
            return has
                    ? Optional.empty()
                    : Optional.of((confirmed
                                    ? Problem.of("activity.needs-confirmed-skill")
                                    : Problem.of("activity.needs-skill"))
                            .with("skill", name));
        }
    }

    /**
     * An age in full years (年龄). Source: 志愿服务条例 art. 15 (tasks fit age).
     *
     * @param from the lowest age, 0 to 150; empty if there is none
     * @param to the highest age, itself allowed; empty if there is none
     */
    @JsonTypeName("age")
    @JsonPropertyOrder({"from", "to"})
    record Age(OptionalInt from, OptionalInt to) implements Prerequisite {

        /** Checks that there is a limit, and an age within. */
        public Age {
            int low = from.orElse(0);
            int high = to.orElse(150);
            if (low < 0 || high > 150 || low > high || (from.isEmpty() && to.isEmpty())) {
                throw new InvalidValueException(
                        Problem.of("activity.age-limits").field("from"));
            }
        }

        @Override
        public Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
            OptionalInt age = who.age(when.startDate());
            if (age.isEmpty()) {
                return Optional.of(Problem.of("activity.age-unknown"));
            }
            if (age.getAsInt() < from.orElse(0)) {
                return Optional.of(Problem.of("activity.too-young").with("limit", from.orElse(0)));
            }
            return age.getAsInt() > to.orElse(150)
                    ? Optional.of(Problem.of("activity.too-old").with("limit", to.orElse(150)))
                    : Optional.empty();
        }
    }

    /**
     * For young people, the consent or the company of a guardian (监护人同意或者陪同). Source: 河南省志愿服务条例 art. 8; 浙江 art. 9, 山东 art. 10.
     *
     * @param below the age from which nothing is asked for, 1 to 150
     * @param how what is asked for
     */
    @JsonTypeName("guardian")
    @JsonPropertyOrder({"below", "how"})
    record Guardian(int below, How how) implements Prerequisite {

        /** What is asked of a guardian. */
        public enum How {
            /** To have consented. */
            CONSENT,
            /** To come along. */
            COMPANY,
            /** One of both. */
            EITHER
        }

        /** Checks the age. */
        public Guardian {
            if (below < 1 || below > 150) {
                throw new InvalidValueException(
                        Problem.of("activity.age-limits").field("below"));
            }
        }

        @Override
        public Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
            LocalDate day = when.startDate();
            OptionalInt age = who.age(day);
            if (age.isEmpty()) {
                return Optional.of(Problem.of("activity.age-unknown"));
            }
            boolean consented = how != How.COMPANY && who.guardianConsented(day);
            boolean accompanied = how != How.CONSENT
                    && company.map(who.guardians(day)::contains).orElse(false);
            return age.getAsInt() >= below || consented || accompanied
                    ? Optional.empty()
                    : Optional.of(
                            switch (how) {
                                case CONSENT -> Problem.of("activity.needs-consent");
                                case COMPANY -> Problem.of("activity.needs-company");
                                case EITHER -> Problem.of("activity.needs-guardian");
                            });
        }
    }

    /** To be registered as a volunteer, and not suspended (已注册). */
    @JsonTypeName("registered")
    record Registered() implements Prerequisite {

        @Override
        public Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
            return missing(when, day -> !who.mayServe(day), Problem.of("activity.needs-registration"));
        }
    }

    /** To be insured (已投保). Source: 志愿服务条例 art. 17 (before service with risks to the person). */
    @JsonTypeName("insured")
    record Insured() implements Prerequisite {

        @Override
        public Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
            return missing(when, day -> !who.insured(day), Problem.of("activity.needs-insurance"));
        }
    }

    /** To have an agreement (已签协议). Source: 北京市志愿服务促进条例 art. 18. */
    @JsonTypeName("agreed")
    record Agreed() implements Prerequisite {

        @Override
        public Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
            return missing(when, day -> !who.agreed(day), Problem.of("activity.needs-agreement"));
        }
    }

    /**
     * To belong to a team (队伍成员).
     *
     * @param team which one
     */
    @JsonTypeName("member")
    record Member(TeamId team) implements Prerequisite {

        @Override
        public Optional<Problem> lacks(Candidate who, TimeSpan when, Optional<PersonId> company) {
            return missing(
                    when,
                    day -> !who.memberOf(team, day),
                    Problem.of("activity.needs-membership").with("team", team.value()));
        }
    }

    private static Optional<Problem> missing(TimeSpan when, Predicate<LocalDate> lacking, Problem reason) {
        return days(when).anyMatch(lacking) ? Optional.of(reason) : Optional.empty();
    }

    /** Returns the days on which the span has a minute, at its place. */
    private static Stream<LocalDate> days(TimeSpan when) {
        LocalDate last = when.end().minusNanos(1).atZone(when.zone()).toLocalDate();
        // Where the clocks go back over midnight, the last minute may lie on a day before the first.
        return last.isBefore(when.startDate())
                ? Stream.of(when.startDate(), last)
                : when.startDate().datesUntil(last.plusDays(1));
    }
}
