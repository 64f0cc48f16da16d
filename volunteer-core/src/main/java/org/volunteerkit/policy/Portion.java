package org.volunteerkit.policy;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.volunteerkit.measure.fact.Fact;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;
import org.volunteerkit.roster.person.PersonId;

/**
 * One person and all facts of that person: what a policy looks at at once. Nothing filters them: where a group is looked at as
 * one, they are the facts of its members.
 *
 * <p>Immutable if the facts are.
 *
 * @param person the person
 * @param facts all facts that the policy may look at, in any order
 */
public record Portion(PersonId person, List<Fact> facts) {

    /**
     * Keeps a copy of the facts, which may so come from where they can be read once only.
     *
     * @throws ProblemException if two facts of one kind have the same key
     */
    public Portion {
        requireNonNull(person, "person");
        facts = ImmutableList.copyOf(facts);
        List<Problem> problems = new ArrayList<>();
        Map<String, Fact> seen = new HashMap<>();
        for (Fact fact : facts) {
            if (seen.putIfAbsent(fact.toString(), fact) != null) {
                problems.add(Problem.of("policy.fact-twice")
                        .with("kind", fact.kind().name())
                        .at(fact.place()));
            }
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /** Returns a portion of facts that can be walked, perhaps once only. */
    public static Portion of(PersonId person, Iterable<Fact> facts) {
        return new Portion(person, ImmutableList.copyOf(facts));
    }
}
