package org.volunteerkit.ledger.terms;

import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.problem.Problem;

/**
 * One thing that terms ask for and that is not so.
 *
 * <p>Immutable.
 *
 * @param problem what is missing, in words; it holds nothing personal
 * @param from the first day from which it would be so, if nothing else changes and that can be said: a birthday, the next quarter.
 *     It may tell of a person, and so stands in no text
 */
public record Missing(Problem problem, Optional<LocalDate> from) {

    /** Returns something of which cannot be said from which day it would be so. */
    public static Missing of(Problem problem) {
        return new Missing(problem, Optional.empty());
    }

    /** Returns something that would be so from a day on. */
    public static Missing until(Problem problem, LocalDate from) {
        return new Missing(problem, Optional.of(from));
    }

    /** Returns the code, such as {@code ledger.terms.too-young}. */
    public String code() {
        return problem.code();
    }

    @Override
    public String toString() {
        return problem.toString();
    }
}
