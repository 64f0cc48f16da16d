package org.volunteerkit.giving;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.demand.pair.PairingId;
import org.volunteerkit.demand.pair.Party;
import org.volunteerkit.history.Step;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.life.RegistrationStep;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Unit;
import org.volunteerkit.value.Words;

/**
 * One thing that happened to money or goods (捐赠收支): received, given, handed over, spent, refunded, or reversed because it was noted
 * by mistake.
 *
 * <p>JSON: an object with one field that names the step, such as {@code {"receive": {"id": "g-1", "amount": "200.00 CNY",
 * "giver": {"person": "ann"}, "day": "2023-05-21", "recorded": "2023-05-21", "by": "ben"}}}.
 *
 * <p>To be called, not implemented. Immutable; the texts of steps show no reasons and name nobody who gave or was given.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(GivingStep.Receive.class),
    @JsonSubTypes.Type(GivingStep.Give.class),
    @JsonSubTypes.Type(GivingStep.HandOver.class),
    @JsonSubTypes.Type(GivingStep.Spend.class),
    @JsonSubTypes.Type(GivingStep.Refund.class),
    @JsonSubTypes.Type(GivingStep.Reverse.class)
})
public sealed interface GivingStep extends Step {

    /** Returns the day on which it was written down; not before it happened. */
    LocalDate recorded();

    /** Returns who wrote it down. */
    PersonId by();

    /** Returns the step without words that somebody wrote about people. */
    default GivingStep minimised() {
        return this;
    }

    /**
     * Something that came or went and names no other step.
     *
     * <p>To be called, not implemented.
     */
    sealed interface Entry extends GivingStep {

        /** Returns how much; never nothing. */
        Amount amount();

        /** Returns what for, as a term such as {@code winter-clothes}. */
        Optional<String> purpose();

        /** Returns the case. */
        Optional<CaseId> aidCase();

        /** Returns the pair to which the gift belongs. */
        default Optional<PairingId> pairing() {
            return Optional.empty();
        }

        /** Returns whom it reached: so many persons, contacts or households. */
        default Optional<Amount> reached() {
            return Optional.empty();
        }

        /** Returns what it is counted with. */
        default Pot pot() {
            return new Pot(aidCase(), amount().unit());
        }
    }

    /**
     * Money or goods were received (接收捐赠).
     *
     * @param id the key of the step
     * @param amount how much
     * @param giver who gave it; empty if unnamed
     * @param purpose what for, as a term
     * @param aidCase the case
     * @param day the day on which it was received
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("receive")
    record Receive(
            StepId id,
            Amount amount,
            @Privacy.Of(Privacy.SENSITIVE) Optional<Party> giver,
            Optional<String> purpose,
            Optional<CaseId> aidCase,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements Entry {

        /** Checks amount, purpose and days. */
        public Receive {
            checkEntry(amount, purpose, Optional.empty(), day, recorded);
        }

        /** Returns the step without the giver. */
        @Override
        public String toString() {
            return "Receive[id=" + id + ", amount=" + amount + ", day=" + day + "]";
        }
    }

    /**
     * Money or goods that had been received were given to somebody (发放).
     *
     * @param id the key of the step
     * @param amount how much
     * @param receiver who got it; empty if unnamed, or several
     * @param reached whom it reached: so many persons, contacts or households
     * @param purpose what for, as a term
     * @param aidCase the case
     * @param pairing the pair to which the gift belongs
     * @param day the day on which it was given
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("give")
    record Give(
            StepId id,
            Amount amount,
            @Privacy.Of(Privacy.SENSITIVE) Optional<Party> receiver,
            Optional<Amount> reached,
            Optional<String> purpose,
            Optional<CaseId> aidCase,
            Optional<PairingId> pairing,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements Entry {

        /** Checks amounts, purpose and days. */
        public Give {
            checkEntry(amount, purpose, reached, day, recorded);
        }

        /** Returns the step without the receiver. */
        @Override
        public String toString() {
            return "Give[id=" + id + ", amount=" + amount + ", day=" + day + "]";
        }
    }

    /**
     * Somebody gave something to somebody directly (直接捐赠), as helpers to those with whom they are paired: received and given at once.
     *
     * @param id the key of the step
     * @param amount how much
     * @param giver who gave it; empty if unnamed
     * @param receiver who got it; empty if unnamed, or several
     * @param reached whom it reached: so many persons, contacts or households
     * @param purpose what for, as a term
     * @param aidCase the case
     * @param pairing the pair to which the gift belongs
     * @param day the day on which it was given
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("hand-over")
    record HandOver(
            StepId id,
            Amount amount,
            @Privacy.Of(Privacy.SENSITIVE) Optional<Party> giver,
            @Privacy.Of(Privacy.SENSITIVE) Optional<Party> receiver,
            Optional<Amount> reached,
            Optional<String> purpose,
            Optional<CaseId> aidCase,
            Optional<PairingId> pairing,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements Entry {

        /** Checks amounts, purpose and days, and that nobody gives to themselves. */
        public HandOver {
            checkEntry(amount, purpose, reached, day, recorded);
            if (giver.isPresent() && giver.equals(receiver)) {
                throw new InvalidValueException(Problem.of("giving.self").field("receiver"));
            }
        }

        /** Returns the step without giver and receiver. */
        @Override
        public String toString() {
            return "HandOver[id=" + id + ", amount=" + amount + ", day=" + day + "]";
        }
    }

    /**
     * Money or goods were spent on something else than a gift (支出), such as transport or food.
     *
     * @param id the key of the step
     * @param amount how much
     * @param purpose what for, as a term
     * @param aidCase the case
     * @param day the day on which it was spent
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("spend")
    record Spend(
            StepId id,
            Amount amount,
            Optional<String> purpose,
            Optional<CaseId> aidCase,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements Entry {

        /** Checks amount, purpose and days. */
        public Spend {
            checkEntry(amount, purpose, Optional.empty(), day, recorded);
        }
    }

    /**
     * All or part of something went back where it came from (退款、退还): what was received to its giver, what was given or spent into
     * the pot.
     *
     * @param id the key of the step
     * @param of the key of the step of which something goes back
     * @param amount how much, at most what that step names less what went back before
     * @param reason why, in words
     * @param day the day on which it went back
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("refund")
    record Refund(
            StepId id,
            StepId of,
            Amount amount,
            @Privacy.Of(Privacy.SENSITIVE) String reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements GivingStep {

        /** Checks amount, reason and days. */
        public Refund {
            checkAmount(amount);
            checkDays(day, recorded);
            Words.checkName("reason", reason);
        }

        @Override
        public Refund minimised() {
            return new Refund(id, of, amount, RegistrationStep.ERASED, day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "Refund[id=" + id + ", of=" + of + ", amount=" + amount + ", day=" + day + "]";
        }
    }

    /**
     * A step was noted by mistake and does not count from a day on (冲销). What is right is filed as a step of its own.
     *
     * @param id the key of the step
     * @param of the key of the step that was wrong
     * @param reason why, in words
     * @param day the day from which it does not count
     * @param recorded the day on which it was written down
     * @param by who wrote it down
     */
    @JsonTypeName("reverse")
    record Reverse(
            StepId id,
            StepId of,
            @Privacy.Of(Privacy.SENSITIVE) String reason,
            LocalDate day,
            LocalDate recorded,
            PersonId by)
            implements GivingStep {

        /** Checks reason and days. */
        public Reverse {
            checkDays(day, recorded);
            Words.checkName("reason", reason);
        }

        @Override
        public Reverse minimised() {
            return new Reverse(id, of, RegistrationStep.ERASED, day, recorded, by);
        }

        /** Returns the step without the reason. */
        @Override
        public String toString() {
            return "Reverse[id=" + id + ", of=" + of + ", day=" + day + "]";
        }
    }

    private static void checkEntry(
            Amount amount, Optional<String> purpose, Optional<Amount> reached, LocalDate day, LocalDate recorded) {
        checkAmount(amount);
        checkDays(day, recorded);
        purpose.ifPresent(term -> Words.checkTerm("purpose", term));
        reached.map(Amount::unit).filter(unit -> !isReached(unit)).ifPresent(unit -> {
            throw new InvalidValueException(
                    Problem.of("giving.reached-unit").field("reached").found(Found.value(unit.word())));
        });
    }

    private static void checkAmount(Amount amount) {
        Unit unit = amount.unit();
        ImmutableSet<Unit> goods = ImmutableSet.of(Unit.PIECE, Unit.SET, Unit.BOOK, Unit.TREE, Unit.ITEM);
        if (unit.currency().isEmpty() && !goods.contains(unit)) {
            throw new InvalidValueException(
                    Problem.of("giving.unit").field("amount").found(Found.value(unit.word())));
        }
        if (amount.count().number().orElse(1) == 0) {
            throw new InvalidValueException(Problem.of("giving.nothing").field("amount"));
        }
    }

    private static void checkDays(LocalDate day, LocalDate recorded) {
        if (recorded.isBefore(day)) {
            throw new InvalidValueException(Problem.of("giving.to-come")
                    .with("recorded", recorded.toString())
                    .field("day")
                    .found(Found.value(day.toString())));
        }
    }

    private static boolean isReached(Unit unit) {
        return unit.equals(Unit.PERSON) || unit.equals(Unit.CONTACT) || unit.equals(Unit.HOUSEHOLD);
    }
}
