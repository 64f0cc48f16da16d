package org.volunteerkit.activity.plan;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.volunteerkit.roster.Roster;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.body.TeamId;
import org.volunteerkit.roster.person.GuardianConsent;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.roster.person.Skill;
import org.volunteerkit.training.TrainingLog;
import org.volunteerkit.training.credential.CredentialBook;
import org.volunteerkit.training.credential.CredentialKindId;
import org.volunteerkit.training.credential.CredentialStatus;

/**
 * What is known of people, put together from the facts about them.
 *
 * <p>Registration, skills, guardians and memberships stand in the roster; insurance, agreement and suspension are asked of
 * functions, since every platform keeps them elsewhere. What is left out is not there: nobody is insured as long as nobody says
 * so.
 *
 * <p>To be called, not extended. Immutable if the functions are.
 */
public final class Candidates implements Function<PersonId, Candidate> {

    private final Roster roster;
    private final TrainingLog trainings;
    private final CredentialBook credentials;
    private final BiPredicate<PersonId, LocalDate> insured;
    private final BiPredicate<PersonId, LocalDate> agreed;
    private final BiPredicate<PersonId, LocalDate> suspended;

    private Candidates(Builder parts) {
        roster = parts.roster;
        trainings = parts.trainings;
        credentials = parts.credentials;
        insured = parts.insured;
        agreed = parts.agreed;
        suspended = parts.suspended;
    }

    /** Starts a view on people; nothing is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what is known of a person; of somebody unknown, nothing. */
    @Override
    public Candidate apply(PersonId person) {
        return new Known(person);
    }

    private final class Known implements Candidate {

        private final PersonId person;

        Known(PersonId person) {
            this.person = person;
        }

        @Override
        public PersonId person() {
            return person;
        }

        @Override
        public OptionalInt age(LocalDate day) {
            return roster.person(person).map(known -> known.ageOn(day)).orElseGet(OptionalInt::empty);
        }

        @Override
        public boolean mayServe(LocalDate day) {
            return roster.volunteer(person, day).isPresent() && !suspended.test(person, day);
        }

        @Override
        public List<Skill> skills(LocalDate day) {
            return roster.volunteer(person, day).map(Volunteer::skills).orElseGet(List::of);
        }

        @Override
        public List<TrainingLog.Taken> trainings(LocalDate day) {
            return trainings.of(person, day);
        }

        @Override
        public CredentialStatus credential(CredentialKindId kind, LocalDate day) {
            return credentials.on(person, kind, day);
        }

        @Override
        public boolean insured(LocalDate day) {
            return insured.test(person, day);
        }

        @Override
        public boolean agreed(LocalDate day) {
            return agreed.test(person, day);
        }

        @Override
        public boolean guardianConsented(LocalDate day) {
            return roster.volunteer(person, day)
                    .flatMap(Volunteer::guardianConsent)
                    .map(consent -> !consent.givenOn().isAfter(day))
                    .orElse(false);
        }

        @Override
        public Set<PersonId> guardians(LocalDate day) {
            return roster
                    .volunteer(person, day)
                    .flatMap(Volunteer::guardianConsent)
                    .map(GuardianConsent::guardian)
                    .stream()
                    .collect(ImmutableSet.toImmutableSet());
        }

        @Override
        public boolean memberOf(TeamId team, LocalDate day) {
            return roster.memberships(person, day).stream()
                    .anyMatch(each -> each.team().filter(team::equals).isPresent());
        }
    }

    /** Collects where facts about people stand. Not for use by two threads at once. */
    public static final class Builder {

        private Roster roster = Roster.builder().build().roster();
        private TrainingLog trainings = TrainingLog.empty();
        private CredentialBook credentials = CredentialBook.empty(List.of());
        private BiPredicate<PersonId, LocalDate> insured = (person, day) -> false;
        private BiPredicate<PersonId, LocalDate> agreed = (person, day) -> false;
        private BiPredicate<PersonId, LocalDate> suspended = (person, day) -> false;

        Builder() {}

        /** Sets the roster; an empty one if silent. */
        public Builder roster(Roster people) {
            this.roster = people;
            return this;
        }

        /** Sets the log of trainings; an empty one if silent. */
        public Builder trainings(TrainingLog log) {
            this.trainings = log;
            return this;
        }

        /** Sets the book of credentials; an empty one if silent. */
        public Builder credentials(CredentialBook book) {
            this.credentials = book;
            return this;
        }

        /** Sets who is insured on which day; nobody if silent. */
        public Builder insured(BiPredicate<PersonId, LocalDate> known) {
            this.insured = known;
            return this;
        }

        /** Sets with whom an agreement holds on which day; nobody if silent. */
        public Builder agreed(BiPredicate<PersonId, LocalDate> known) {
            this.agreed = known;
            return this;
        }

        /** Sets whose registration is suspended on which day; nobody's if silent. */
        public Builder suspended(BiPredicate<PersonId, LocalDate> known) {
            this.suspended = known;
            return this;
        }

        /** Returns the view. */
        public Candidates build() {
            return new Candidates(this);
        }
    }
}
