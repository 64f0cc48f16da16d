package org.volunteerkit.activity.attendance;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Words;

/**
 * How it was proved that somebody was there (签到方式).
 *
 * <p>A picture or a position stays with the caller; here stands only under which name it is kept.
 *
 * @param how the way
 * @param witness who saw it: needed for a witness, and only there
 * @param reference the name under which the evidence is kept: lower-case letters, digits and single hyphens
 */
@JsonPropertyOrder({"how", "witness", "reference"})
public record Proof(How how, Optional<PersonId> witness, Optional<String> reference) {

    /** The ways in which presence is proved. */
    public enum How {
        /** A code or a card was read there (扫码、刷卡). */
        CODE,
        /** The device was at the place (定位). */
        PLACE,
        /** A picture was taken there (拍照). */
        PHOTO,
        /** Somebody saw it and says so (见证人). */
        WITNESS,
        /** Nothing but the word of the person (自述). */
        WORD
    }

    /** Checks that a witness is named where there is one, and nowhere else. */
    public Proof {
        if (witness.isPresent() != (how == How.WITNESS)) {
            throw new InvalidValueException(Problem.of("activity.proof-witness").field("witness"));
        }
        reference.ifPresent(name -> Words.checkTerm("reference", name));
    }

    /**
     * Returns a proof without a witness.
     *
     * @throws InvalidValueException if the way needs one
     */
    public static Proof of(How how) {
        return new Proof(how, Optional.empty(), Optional.empty());
    }

    /** Returns the proof that somebody saw it. */
    public static Proof witnessedBy(PersonId witness) {
        return new Proof(How.WITNESS, Optional.of(witness), Optional.empty());
    }
}
