package org.volunteerkit.service.review;

import java.time.LocalDate;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.service.ServiceRecordId;
import org.volunteerkit.value.Hours;

/**
 * By how much the hours of a record on a day of service changed between two days of the book (冲正).
 *
 * <p>The hours are those that are credited, no minute twice: when one record goes, another that had lost its minutes to it may get
 * them, and that is an entry too. Entries never go to nothing: each changes something.
 *
 * @param person whose hours they are
 * @param record the record
 * @param served the day of service, at the place
 * @param before what was credited before
 * @param after what is credited now
 */
public record CounterEntry(PersonId person, ServiceRecordId record, LocalDate served, Hours before, Hours after) {

    /** Returns the signed difference. */
    public Hours net() {
        return after.minus(before);
    }
}
