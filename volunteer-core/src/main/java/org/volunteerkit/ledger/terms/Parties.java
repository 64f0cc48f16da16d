package org.volunteerkit.ledger.terms;

import java.util.Objects;
import java.util.Optional;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.Kinship;

/**
 * Whom a wish is about: the owner of the account, and the one who is paid, given to or served.
 *
 * <p>To be called, not extended. Immutable.
 *
 * @param owner the owner of the account that earns, pays, gives or redeems
 * @param other the other one; empty where the owner alone is concerned
 * @param kin what the other one is to the owner, where they are relatives; only with another one
 */
public record Parties(Standing owner, Optional<Standing> other, Optional<Kinship.Relation> kin) {

    /** Checks that nobody is their own relative. */
    public Parties {
        Objects.requireNonNull(owner, "owner");
        if (kin.isPresent() && other.isEmpty()) {
            throw new InvalidValueException(Problem.of("ledger.terms.parties").field("kin"));
        }
    }

    /** Returns the owner alone. */
    public static Parties of(Standing owner) {
        return new Parties(owner, Optional.empty(), Optional.empty());
    }

    /** Returns the owner and somebody who is no relative. */
    public static Parties of(Standing owner, Standing other) {
        return new Parties(owner, Optional.of(other), Optional.empty());
    }

    /**
     * Returns the owner and a relative.
     *
     * @param kin what the relative is to the owner: the owner's mother is a parent
     */
    public static Parties of(Standing owner, Standing relative, Kinship.Relation kin) {
        return new Parties(owner, Optional.of(relative), Optional.of(kin));
    }
}
