package org.volunteerkit.ledger.command;

import java.time.LocalDate;
import java.util.Optional;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/** Refuses last days that lie before the day on which a command takes effect. */
final class LastDays {

    private LastDays() {}

    static void checkOfLot(LocalDate day, Optional<LocalDate> lastDay) {
        if (lastDay.isPresent() && lastDay.get().isBefore(day)) {
            throw new InvalidValueException(Problem.of("ledger.last-day-early")
                    .field("lastDay")
                    .with("day", day.toString())
                    .found(Found.value(lastDay.get().toString())));
        }
    }

    static void checkOfHold(LocalDate day, LocalDate until) {
        if (until.isBefore(day)) {
            throw new InvalidValueException(Problem.of("ledger.until-early")
                    .field("until")
                    .with("day", day.toString())
                    .found(Found.value(until.toString())));
        }
    }
}
