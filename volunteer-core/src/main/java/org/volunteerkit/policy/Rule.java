package org.volunteerkit.policy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import org.volunteerkit.problem.Message;

/**
 * A rule in code, beside policies in data: what is due to one person on a day.
 *
 * <p>For what no policy can say. A rule takes part in everything that an {@link Assessor} does: its verdicts, settlements and
 * comparisons. It must be a pure function: the same facts and the same day give the same, whatever the order of the facts, and
 * facts after the day play no part. Every key begins with {@link #key}, amounts are never zero, and no two things have one
 * key. {@code RuleContract} of the testkit checks all of this in some lines.
 *
 * <p>To be implemented by rule authors.
 */
public interface Rule {

    /** Returns the key under which it is known; none of the policies beside it has the same. */
    PolicyId id();

    /** Returns the name of its edition; another one whenever the rule changes. */
    String edition();

    /**
     * Returns what is due.
     *
     * @param portion the person and the facts
     * @param on the day of the question
     */
    List<Due> due(Portion portion, LocalDate on);

    /**
     * Returns why something is due, in sentences; nothing if the rule does not say.
     *
     * @param due one of those that {@link #due} gave for the same facts and day
     */
    default List<Message> why(Due due, Portion portion, LocalDate on) {
        return ImmutableList.of();
    }

    /** Returns the beginning of the keys of a person: what is due on a decision, or with {@link DueKey#about} for one thing. */
    default DueKey key(Portion portion) {
        return DueKey.of(id(), edition(), 0, portion.person());
    }
}
