package org.volunteerkit.award.book;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import org.volunteerkit.award.GradeId;
import org.volunteerkit.award.ProgrammeId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.value.Words;

/**
 * Something that was given to a person (荣誉): a grade of a programme, valid for some days.
 *
 * <p>The days stand in it, so that no later edition of the programme changes them; a renewal adds to them, and a withdrawal
 * cuts them, in the {@link AwardBook.Holding}.
 *
 * @param id the key
 * @param person who has it
 * @param programme the programme
 * @param edition the edition by which it was given
 * @param grade the grade
 * @param reached the day on which the grade was reached
 * @param during the days on which it is valid, from the day on which it was given
 */
@JsonPropertyOrder({"id", "person", "programme", "edition", "grade", "reached", "during"})
public record Award(
        AwardId id,
        PersonId person,
        ProgrammeId programme,
        String edition,
        GradeId grade,
        LocalDate reached,
        DateRange during) {

    /** Checks the name of the edition. */
    public Award {
        Words.checkTerm("edition", edition);
    }
}
