package org.volunteerkit.roster.life;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.Editions;

/**
 * The agreements and insurances on record (协议与保险), and what is missing for some service.
 *
 * <p>Cost: n for n papers; a question looks at one person's.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class Papers {

    private final Editions<LifeRules> rules;
    private final ImmutableListMultimap<PersonId, Agreement> agreements;
    private final ImmutableListMultimap<PersonId, Insurance> insurances;

    private Papers(
            Editions<LifeRules> rules,
            ImmutableListMultimap<PersonId, Agreement> agreements,
            ImmutableListMultimap<PersonId, Insurance> insurances) {
        this.rules = rules;
        this.agreements = agreements;
        this.insurances = insurances;
    }

    /** Returns the papers on record; the rules say for what they are needed. */
    public static Papers of(
            Editions<LifeRules> rules, Collection<Agreement> agreements, Collection<Insurance> insurances) {
        return new Papers(
                rules,
                agreements.stream()
                        .collect(ImmutableListMultimap.toImmutableListMultimap(Agreement::person, each -> each)),
                insurances.stream()
                        .collect(ImmutableListMultimap.toImmutableListMultimap(Insurance::person, each -> each)));
    }

    /** Returns whether a paper that is for some service covers an occasion; one for nothing in particular covers all. */
    static boolean covers(Set<Occasion> covered, Occasion occasion) {
        return covered.isEmpty() || covered.contains(occasion) || covered.contains(Occasion.ANY);
    }

    /** Returns the agreements of a person. */
    public List<Agreement> agreements(PersonId person) {
        return agreements.get(person);
    }

    /** Returns the insurances of a person. */
    public List<Insurance> insurances(PersonId person) {
        return insurances.get(person);
    }

    /** Returns whether a person has a written agreement for some service on a day, needed or not. */
    public boolean isAgreed(PersonId person, Occasion occasion, LocalDate day) {
        return agreements.get(person).stream().anyMatch(each -> each.holds(occasion, day));
    }

    /** Returns whether a person is insured for some service on a day, be it needed or not. */
    public boolean isInsured(PersonId person, Occasion occasion, LocalDate day) {
        return insurances.get(person).stream().anyMatch(each -> each.holds(occasion, day));
    }

    /**
     * Returns what a person lacks for some service.
     *
     * @param person the volunteer
     * @param service what is special about the service; that it is service at all need not be said
     * @param day the day of the service; rules and papers of that day count
     * @return every paper that is needed and missing; empty if nothing is, or if no rules are in force
     */
    public List<Problem> missing(PersonId person, Set<Occasion> service, LocalDate day) {
        return rules.inForce(day)
                .map(inForce -> missing(inForce, person, service, day))
                .orElseGet(ImmutableList::of);
    }

    private List<Problem> missing(LifeRules inForce, PersonId person, Set<Occasion> service, LocalDate day) {
        ImmutableList.Builder<Problem> missing = ImmutableList.builder();
        if (lacks(inForce.agreedFor(), service, occasion -> isAgreed(person, occasion, day))) {
            missing.add(Problem.of("roster.life-agreement")
                    .with("person", person.value())
                    .with("day", day.toString())
                    .with("rules", inForce.id()));
        }
        if (lacks(inForce.insuredFor(), service, occasion -> isInsured(person, occasion, day))) {
            missing.add(Problem.of("roster.life-insurance")
                    .with("person", person.value())
                    .with("day", day.toString())
                    .with("rules", inForce.id()));
        }
        return missing.build();
    }

    private static boolean lacks(Set<Occasion> needed, Set<Occasion> service, Predicate<Occasion> has) {
        Set<Occasion> all = ImmutableSortedSet.<Occasion>naturalOrder()
                .add(Occasion.ANY)
                .addAll(service)
                .build();
        return !Sets.intersection(needed, all).stream().allMatch(has);
    }
}
