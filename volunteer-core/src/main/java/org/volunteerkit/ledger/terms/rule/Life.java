package org.volunteerkit.ledger.terms.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/**
 * How long a lot lives: a rule that gives the last usable day.
 *
 * <p>Calendar arithmetic from the day of earning; a day that the month does not have becomes the month's last (29
 * February 2024 and 12 months give 28 February 2025). A lot earned later never lapses earlier.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"months": {"count": 36}}}, {@code
 * {"year-end": {"after": 1}}} or {@code {"unlimited": {}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Life.Unlimited.class),
    @JsonSubTypes.Type(Life.Months.class),
    @JsonSubTypes.Type(Life.YearEnd.class),
    @JsonSubTypes.Type(Life.Through.class)
})
public sealed interface Life {

    /**
     * Returns the last day on which a lot earned on a day is usable, that day included; empty if it never lapses.
     *
     * @param earned the day of earning
     */
    Optional<LocalDate> lastDay(LocalDate earned);

    /** A lot never lapses. JSON: {@code {"unlimited": {}}}. */
    @JsonTypeName("unlimited")
    record Unlimited() implements Life {

        @Override
        public Optional<LocalDate> lastDay(LocalDate earned) {
            return Optional.empty();
        }
    }

    /**
     * A lot is usable through the day that is some months after the day of earning.
     *
     * @param count months, from 1 to 1200
     */
    @JsonTypeName("months")
    record Months(int count) implements Life {

        private static final int MOST = 1200;

        /** Checks the number of months. */
        public Months {
            if (count < 1 || count > MOST) {
                throw new InvalidValueException(Problem.of("ledger.life-months")
                        .field("count")
                        .with("most", MOST)
                        .found(Found.value(Integer.toString(count))));
            }
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate earned) {
            return Optional.of(earned.plusMonths(count));
        }
    }

    /**
     * A lot is usable through the last day of the year in which it was earned, or of a later year.
     *
     * @param after how many years later, from 0 (the same year) to 100
     * @param starts the day on which the year starts; 1 January if absent, never after the 28th of a month
     */
    @JsonTypeName("year-end")
    record YearEnd(int after, Optional<MonthDay> starts) implements Life {

        private static final int MOST = 100;

        /** Checks the number of years and the start of the year. */
        public YearEnd {
            if (after < 0 || after > MOST) {
                throw new InvalidValueException(Problem.of("ledger.life-years")
                        .field("after")
                        .with("most", MOST)
                        .found(Found.value(Integer.toString(after))));
            }
            new Window.Calendar(Window.Period.YEAR, starts);
        }

        @Override
        public Optional<LocalDate> lastDay(LocalDate earned) {
            // The end is the first day of the next year, on or before a 28th, so adding years to it never clamps.
            return new Window.Calendar(Window.Period.YEAR, starts)
                    .at(earned)
                    .flatMap(DateRange::end)
                    .map(end -> end.plusYears(after).minusDays(1));
        }
    }

    /**
     * All lots are usable through one day; what is earned after it is usable on the day of earning only.
     *
     * @param day the day, as that on which a scheme ends
     */
    @JsonTypeName("through")
    record Through(LocalDate day) implements Life {

        @Override
        public Optional<LocalDate> lastDay(LocalDate earned) {
            return Optional.of(earned.isAfter(day) ? earned : day);
        }
    }
}
