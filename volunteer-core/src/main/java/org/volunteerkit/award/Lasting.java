package org.volunteerkit.award;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Period;
import java.util.Optional;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.time.DateRange;
import org.volunteerkit.time.Window;

/**
 * How long an award is valid (有效期), counted from the day on which it is given.
 *
 * <p>Calendar arithmetic: three years from 29 February 2024 end with 28 February 2027 as the first day that is not valid any
 * more. An award given later never ends earlier. A grade without a lasting is valid for good.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"span": {"length": "P3Y"}}} or {@code {"year-end":
 * {"after": 1}}}.
 *
 * <p>To be called, not implemented. Immutable.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({@JsonSubTypes.Type(Lasting.Span.class), @JsonSubTypes.Type(Lasting.YearEnd.class)})
public sealed interface Lasting {

    /** Returns the days on which an award is valid that begins on a day. */
    DateRange from(LocalDate start);

    /** Returns the days on which an award is valid that begins on a day; without a lasting, all days from then on. */
    static DateRange from(Optional<Lasting> lasting, LocalDate start) {
        return lasting.map(each -> each.from(start)).orElseGet(() -> DateRange.from(start));
    }

    /**
     * The award is valid for a length of time.
     *
     * @param length such as {@code P3Y}; above zero, at most 1000 years
     */
    @JsonTypeName("span")
    record Span(Period length) implements Lasting {

        /** Checks the length. */
        public Span {
            Spans.checkPositive("length", length);
        }

        @Override
        public DateRange from(LocalDate start) {
            return Spans.from(start, length);
        }
    }

    /**
     * The award is valid through the end of the year in which it begins, or of a later year.
     *
     * @param after how many years later, from 0 (the same year) to 100
     * @param starts the day on which the year starts; 1 January if absent, never after the 28th of a month
     */
    @JsonTypeName("year-end")
    record YearEnd(int after, Optional<MonthDay> starts) implements Lasting {

        private static final int MOST = 100;

        /** Checks the number of years and the start of the year. */
        public YearEnd {
            if (after < 0 || after > MOST) {
                throw new InvalidValueException(Problem.of("award.year-end")
                        .field("after")
                        .with("most", MOST)
                        .found(Found.value(Integer.toString(after))));
            }
            new Window.Calendar(Window.Period.YEAR, starts);
        }

        @Override
        public DateRange from(LocalDate start) {
            // A year ends on or before a 28th, so adding years to that day never clamps.
            return new Window.Calendar(Window.Period.YEAR, starts)
                    .at(start)
                    .flatMap(DateRange::end)
                    .map(end -> Spans.until(start, end.plusYears(after)))
                    .orElseGet(() -> DateRange.from(start));
        }
    }
}
