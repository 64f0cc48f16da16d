package org.volunteerkit.integrity;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecordId;

/**
 * Something in hours that somebody should look at (核查发现): a reason to ask, no verdict.
 *
 * @param rule what was looked for, with threshold and source
 * @param persons who is concerned, in the order of the keys
 * @param records the evidence: the records, in the order of their starts
 * @param found what was found, in the text form of the threshold
 * @param inWords the finding as a sentence; it shows keys and never names
 */
public record IntegrityFinding(
        IntegrityRule rule, Set<PersonId> persons, List<ServiceRecordId> records, String found, Message inWords) {

    /** Copies persons and records. */
    public IntegrityFinding {
        persons = ImmutableSortedSet.copyOf(persons);
        records = ImmutableList.copyOf(records);
    }

    /** Returns the stable code, such as {@code integrity.long-day}. */
    public String code() {
        return inWords.code();
    }
}
