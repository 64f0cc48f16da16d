package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.volunteerkit.roster.person.PersonId;

/**
 * What a policy says of one person on one day: all that is due, each with its trace.
 *
 * @param policy the edition that was in force
 * @param person the person
 * @param on the day; acts after it play no part
 * @param due what is due, in the order of effects and acts
 */
public record Verdict(Policy policy, PersonId person, LocalDate on, List<Due> due) {

    /** Keeps a copy of what is due. */
    public Verdict {
        due = ImmutableList.copyOf(due);
    }

    /** Returns the amounts that are due. */
    public List<Due.Amount> amounts() {
        return due.stream()
                .filter(Due.Amount.class::isInstance)
                .map(Due.Amount.class::cast)
                .toList();
    }

    /** Returns the grades that were looked at. */
    public List<Due.Grade> grades() {
        return due.stream()
                .filter(Due.Grade.class::isInstance)
                .map(Due.Grade.class::cast)
                .toList();
    }
}
