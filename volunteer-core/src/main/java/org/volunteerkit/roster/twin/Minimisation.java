package org.volunteerkit.roster.twin;

import com.google.common.collect.ImmutableSet;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.volunteerkit.roster.Volunteer;
import org.volunteerkit.roster.person.Identity;
import org.volunteerkit.roster.person.Person;
import org.volunteerkit.roster.person.PersonId;

/**
 * What is left of people who were erased (最小化): keys, so that sums stay, and nothing by which they can be known.
 *
 * <p>Each answer is what may be kept of a fact: the fact itself of anybody else, and of an erased person what numbers need. A
 * platform runs its stores through it once, and whatever is imported later every time. Doing it again changes nothing. Steps that
 * hold words about somebody, such as why a volunteer was suspended, say themselves what may be kept of them: {@code minimised()}.
 *
 * <p>An identity that was erased is known again by its digests, under whatever key it comes; somebody who comes back by their
 * own wish is {@linkplain MergeStep.Readmit readmitted} first.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Minimisation {

    private final ImmutableSet<PersonId> erased;
    private final ImmutableSet<Digest> barred;

    Minimisation(ImmutableSet<PersonId> erased, ImmutableSet<Digest> barred) {
        this.erased = erased;
        this.barred = barred;
    }

    /** Returns the persons of whom nothing is kept but numbers. */
    public Set<PersonId> erased() {
        return erased;
    }

    /** Returns whether a person is one of them. */
    public boolean isErased(PersonId person) {
        return erased.contains(person);
    }

    /**
     * Returns what may be kept of an identity.
     *
     * @param identity as it is stored or imported, under whatever key
     * @param key the secret with which the digests of the erasures were made
     * @return empty if the person was erased, or the identity is that of somebody who was
     */
    public Optional<Identity> identity(Identity identity, DigestKey key) {
        return isBarred(identity, key) || isErased(identity.person()) ? Optional.empty() : Optional.of(identity);
    }

    /** Returns whether an identity is that of somebody who was erased, under whatever key it comes. */
    public boolean isBarred(Identity identity, DigestKey key) {
        return !Collections.disjoint(barred, key.digests(identity));
    }

    /** Returns what may be kept of a person. */
    public Person person(Person person) {
        return isErased(person.id()) ? person.minimised() : person;
    }

    /** Returns what may be kept of a registration. */
    public Volunteer volunteer(Volunteer registration) {
        return isErased(registration.person()) ? registration.minimised() : registration;
    }
}
