package org.volunteerkit.demand.pair;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Place;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.life.RegistrationStep;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * One step in the life of a pair (结对经过): somebody is paired with somebody, visits, pauses, is replaced, ends it.
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"visit": {"id": "v-1", "pairing": "p-1", "day":
 * "2023-03-05", "recorded": "2023-03-06", "by": "ann"}}}.
 *
 * <p>To be called, not implemented. Immutable; the texts of steps show no reasons.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(PairingStep.Pair.class),
    @JsonSubTypes.Type(PairingStep.Visit.class),
    @JsonSubTypes.Type(PairingStep.TakeBack.class),
    @JsonSubTypes.Type(PairingStep.Replace.class),
    @JsonSubTypes.Type(PairingStep.Pause.class),
    @JsonSubTypes.Type(PairingStep.Resume.class),
    @JsonSubTypes.Type(PairingStep.EndPairing.class)
})
public sealed interface PairingStep extends Step {

    /** Returns the pair. */
    PairingId pairing();

    /** Returns the day on which it was written down. */
    LocalDate recorded();

    /** Returns who wrote it down or decided. */
    PersonId by();

    /** Returns the step without words that somebody wrote about people. */
    default PairingStep minimised() {
        return this;
    }

    /**
     * Returns a pair for each place of two lists: the first with the first, and so on (批量结对).
     *
     * @param prefix what the keys begin with; {@code p} makes {@code p-1}, {@code p-2} and so on, of pairs and of steps
     * @param helpers who helps
     * @param helped who is helped, as many as help
     * @param day the first day of all pairs
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     * @throws ProblemException if the lists differ in length, or somebody is to be paired with themselves; with all such places
     */
    static List<PairingStep> pairs(
            String prefix, List<Party> helpers, List<Party> helped, LocalDate day, LocalDate recorded, PersonId by) {
        List<Problem> problems = new ArrayList<>();
        if (helpers.size() != helped.size()) {
            problems.add(Problem.of("demand.pair-lists")
                    .with("helpers", helpers.size())
                    .field("helped")
                    .found(Found.value(Integer.toString(helped.size()))));
        }
        ImmutableList.Builder<PairingStep> pairs = ImmutableList.builder();
        for (int i = 0; i < Math.min(helpers.size(), helped.size()); i++) {
            if (helpers.get(i).equals(helped.get(i))) {
                problems.add(Problem.of("demand.pair-self").at(Place.at("helped[" + i + "]")));
            } else {
                String key = prefix + "-" + (i + 1);
                pairs.add(
                        new Pair(StepId.of(key), PairingId.of(key), helpers.get(i), helped.get(i), day, recorded, by));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
        return pairs.build();
    }

    /**
     * Somebody is to help somebody from a day on (结对).
     *
     * @param id the key of the step
     * @param pairing the key of the new pair
     * @param helper who helps
     * @param helped who is helped; somebody else
     * @param day the first day
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("pair")
    record Pair(
            StepId id,
            PairingId pairing,
            @Privacy.Of(Privacy.INTERNAL) Party helper,
            @Privacy.Of(Privacy.INTERNAL) Party helped,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements PairingStep {

        /** Checks that two are paired. */
        public Pair {
            if (helper.equals(helped)) {
                throw new InvalidValueException(Problem.of("demand.pair-self").field("helped"));
            }
        }
    }

    /**
     * The helper was with those who are helped (上门服务). Visits may be filed late and in any order.
     *
     * @param id the key of the step, by which the visit is known
     * @param pairing the pair
     * @param record the service record that credits the time, if time is credited; of one visit only
     * @param day the day of the visit
     * @param recorded the day on which it was written down; not before the visit
     * @param by who wrote it down
     */
    @JsonTypeName("visit")
    record Visit(
            StepId id,
            PairingId pairing,
            Optional<ServiceRecordId> record,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements PairingStep {

        /** Checks that the visit is over. */
        public Visit {
            if (recorded.isBefore(day)) {
                throw new InvalidValueException(Problem.of("demand.pair-visit-to-come")
                        .with("recorded", recorded.toString())
                        .field("day")
                        .found(Found.value(day.toString())));
            }
        }
    }

    /**
     * A visit was noted by mistake and does not count from a day on (撤销走访记录).
     *
     * @param id the key of the step
     * @param pairing the pair
     * @param visit the key of the visit
     * @param reason why, in words
     * @param day the day from which it does not count, not before the visit
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("take-back")
    record TakeBack(
            StepId id,
            PairingId pairing,
            StepId visit,
            @Privacy.Of(Privacy.SENSITIVE) String reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements PairingStep {

        /** Checks the form of the reason. */
        public TakeBack {
            Words.checkName("reason", reason);
        }

        @Override
        public TakeBack minimised() {
            return new TakeBack(id, pairing, visit, RegistrationStep.ERASED, day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "TakeBack[id=" + id + ", pairing=" + pairing + ", visit=" + visit + ", day=" + day + "]";
        }
    }

    /**
     * Another helps from a day on (更换帮扶人); the pair and its visits stay.
     *
     * @param id the key of the step
     * @param pairing the pair
     * @param helper who helps now
     * @param day the first day of the new helper
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("replace")
    record Replace(
            StepId id,
            PairingId pairing,
            @Privacy.Of(Privacy.INTERNAL) Party helper,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements PairingStep {}

    /**
     * No visits are due for some time (暂停), as during a stay in hospital; visits that take place count.
     *
     * @param id the key of the step
     * @param pairing the pair
     * @param until the first day on which visits are due again; empty if it is not known
     * @param reason why, in words
     * @param day the first day of the pause
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("pause")
    record Pause(
            StepId id,
            PairingId pairing,
            Optional<LocalDate> until,
            @Privacy.Of(Privacy.SENSITIVE) String reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements PairingStep {

        /** Checks the form of the reason and that the pause has a day. */
        public Pause {
            Words.checkName("reason", reason);
            if (until.filter(end -> !end.isAfter(day)).isPresent()) {
                throw new InvalidValueException(Problem.of("demand.pair-until")
                        .with("day", day.toString())
                        .field("until")
                        .found(Found.value(until.get().toString())));
            }
        }

        @Override
        public Pause minimised() {
            return new Pause(id, pairing, until, RegistrationStep.ERASED, day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "Pause[id=" + id + ", pairing=" + pairing + ", day=" + day + ", until=" + until + "]";
        }
    }

    /**
     * A pause is over, before its time or because its end was not known (恢复).
     *
     * @param id the key of the step
     * @param pairing the pair
     * @param day the first day on which visits are due again
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("resume")
    record Resume(StepId id, PairingId pairing, LocalDate day, LocalDate recorded, PersonId by)
            implements PairingStep {}

    /**
     * The two are no pair any more (解除结对); they may be paired again from the same day on, under a new key.
     *
     * @param id the key of the step
     * @param pairing the pair
     * @param reason why, in words
     * @param day the first day on which they are no pair
     * @param recorded the day on which it was written down
     * @param by who decided
     */
    @JsonTypeName("end-pairing")
    record EndPairing(
            StepId id,
            PairingId pairing,
            @Privacy.Of(Privacy.SENSITIVE) String reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements PairingStep {

        /** Checks the form of the reason. */
        public EndPairing {
            Words.checkName("reason", reason);
        }

        @Override
        public EndPairing minimised() {
            return new EndPairing(id, pairing, RegistrationStep.ERASED, day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "EndPairing[id=" + id + ", pairing=" + pairing + ", day=" + day + "]";
        }
    }
}
