package org.volunteerkit.training.credential;

import java.time.LocalDate;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Words;

/**
 * What a person gave of one kind on one day, as the caller adds it up from service that counts.
 *
 * @param person who
 * @param kind what for: lower-case letters, digits and single hyphens
 * @param day when
 * @param hours how long, above zero
 */
public record ServedDay(PersonId person, String kind, LocalDate day, Hours hours) {

    /** Checks word and hours. */
    public ServedDay {
        Words.checkTerm("kind", kind);
        if (!hours.isPositive()) {
            throw new InvalidValueException(
                    Problem.of("training.hours-none").field("hours").found(Found.value(hours.toString())));
        }
    }
}
