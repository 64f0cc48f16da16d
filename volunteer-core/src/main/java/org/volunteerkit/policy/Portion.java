package org.volunteerkit.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.roster.person.PersonId;

/**
 * One person and all facts of that person: what a policy looks at at once.
 *
 * <p>Immutable if the facts are.
 *
 * @param person the person
 * @param facts all facts that the policy may look at, in any order
 */
public record Portion(PersonId person, List<Fact> facts) {

    /** Keeps a copy of the facts, which may so come from where they can be read once only. */
    public Portion {
        requireNonNull(person, "person");
        facts = ImmutableList.copyOf(facts);
    }

    /** Returns a portion of facts that can be walked, perhaps once only. */
    public static Portion of(PersonId person, Iterable<Fact> facts) {
        return new Portion(person, ImmutableList.copyOf(facts));
    }
}
