package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.roster.person.PersonId;

/**
 * What a policy says of one person on one day: all that is due by then, each thing by the edition of its own day.
 *
 * @param person the person
 * @param on the day; acts after it play no part
 * @param editions the editions that had begun by then, in the order of time
 * @param rules the rules in code that were asked beside them
 * @param due what is due, in the order of editions, effects and acts
 */
public record Verdict(PersonId person, LocalDate on, List<Policy> editions, List<Rule> rules, List<Due> due) {

    /** Keeps copies. */
    public Verdict {
        editions = ImmutableList.copyOf(editions);
        rules = ImmutableList.copyOf(rules);
        due = ImmutableList.copyOf(due);
    }

    /** Returns the edition that is in force on the day, or, where none is, the last one before. */
    public Policy policy() {
        return editions.get(editions.size() - 1);
    }

    /** Returns the edition that is in force on the day; empty in a gap and after the last one. */
    public Optional<Policy> inForce() {
        return Optional.of(policy()).filter(policy -> policy.validity().contains(on));
    }

    /** Returns the amounts that are due. */
    public List<Due.Amount> amounts() {
        return only(Due.Amount.class);
    }

    /** Returns the places on ladders of grades. */
    public List<Due.Standing> standings() {
        return only(Due.Standing.class);
    }

    /** Returns the acts that a body should look at. */
    public List<Due.Proposal> proposals() {
        return only(Due.Proposal.class);
    }

    private <T extends Due> List<T> only(Class<T> type) {
        return due.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /**
     * Returns whether this says all about the things that have such a key: whether what is not due here is not due. It does not
     * for other persons and policies, for editions that it does not know, and for parts of a pot and places, which need everybody.
     */
    public boolean speaksOf(DueKey key) {
        if (!key.person().equals(person)) {
            return false;
        }
        return editions.stream()
                        .anyMatch(edition -> isOf(key, edition.id(), edition.edition())
                                && !(key.effect() < edition.effects().size()
                                        && edition.effects().get(key.effect()).comparesPersons()))
                || rules.stream().anyMatch(rule -> isOf(key, rule.id(), rule.edition()));
    }

    private static boolean isOf(DueKey key, PolicyId id, String edition) {
        return key.policy().equals(id) && key.edition().equals(edition);
    }
}
