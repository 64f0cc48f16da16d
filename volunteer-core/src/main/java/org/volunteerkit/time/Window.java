package org.volunteerkit.time;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Function;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * A question about days: which days count, seen from a given day?
 *
 * <p>"This calendar year", "the twelve months up to today", "three years from the day the card was issued". The answer is a
 * half-open {@link DateRange}. Calendar arithmetic only: no month has 30.5 days. Weeks begin on Monday (ISO 8601). A window
 * that would begin before year 1 begins with it; one that would end after year 9999 has an open end.
 *
 * <p>JSON: an object with one field that names the case, such as {@code {"calendar": {"period": "year", "starts":
 * "--04-01"}}}.
 *
 * <p>To be called, not implemented.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
@JsonSubTypes({
    @JsonSubTypes.Type(Window.Life.class),
    @JsonSubTypes.Type(Window.Calendar.class),
    @JsonSubTypes.Type(Window.Rolling.class),
    @JsonSubTypes.Type(Window.Anchored.class),
    @JsonSubTypes.Type(Window.Previous.class),
    @JsonSubTypes.Type(Window.Run.class)
})
public sealed interface Window {

    /** A part of the calendar that repeats. */
    enum Period {
        /** One day. */
        DAY,
        /** Seven days from a Monday (ISO 8601). */
        WEEK,
        /** One month. */
        MONTH,
        /** Three months, counted from the start of the year. */
        QUARTER,
        /** Twelve months, counted from the start of the year. */
        YEAR
    }

    /** Returns the window of whole years from 1 January, months, weeks or days. */
    static Window calendar(Period period) {
        return new Calendar(period, Optional.empty());
    }

    /** Returns the window that holds all days. */
    static Window life() {
        return new Life(Optional.empty());
    }

    /**
     * Returns the days that count, seen from a day.
     *
     * @param day the day from which is looked
     * @param anchors the personal events by name, such as {@code registered}; asked only by {@link Anchored}
     * @return empty if an event that is asked for has not happened, or the day lies before everything that counts
     * @throws InvalidValueException if a day lies outside the years 0001 to 9999
     */
    Optional<DateRange> at(LocalDate day, Function<String, Optional<LocalDate>> anchors);

    /**
     * Returns the days that count, seen from a day, where no personal event plays a part.
     *
     * @return empty if the window asks for an event
     */
    default Optional<DateRange> at(LocalDate day) {
        return at(day, event -> Optional.empty());
    }

    /** Returns whether no day belongs to two of these windows, so that they cut time into pieces. */
    boolean cutsTime();

    /** All days, or all from a day on. JSON: {@code {"life": {}}}. */
    @JsonTypeName("life")
    record Life(Optional<LocalDate> since) implements Window {

        private static final DateRange EVER = DateRange.from(Dates.FIRST);

        /** Checks that the day lies in the years 0001 to 9999. */
        public Life {
            since.ifPresent(Dates::checkInCalendar);
        }

        @Override
        public Optional<DateRange> at(LocalDate day, Function<String, Optional<LocalDate>> anchors) {
            Dates.checkInCalendar(day);
            DateRange days = since.map(DateRange::from).orElse(EVER);
            return days.contains(day) ? Optional.of(days) : Optional.empty();
        }

        @Override
        public boolean cutsTime() {
            return true;
        }
    }

    /**
     * The part of the calendar in which the day lies.
     *
     * @param starts the day on which the year starts, for quarters and years; 1 January if absent, never 29 February
     */
    @JsonTypeName("calendar")
    record Calendar(Period period, Optional<MonthDay> starts) implements Window {

        /** Checks the start of the year. */
        public Calendar {
            if (starts.isPresent()) {
                MonthDay start = starts.get();
                if (period != Period.YEAR && period != Period.QUARTER) {
                    throw new InvalidValueException(
                            Problem.of("time.year-start-unused").field("starts"));
                }
                // A quarter would start on a day that some months do not have.
                if (start.getDayOfMonth() > 28) {
                    throw new InvalidValueException(
                            Problem.of("time.year-start-day").field("starts").found(Found.value(start.toString())));
                }
            }
        }

        @Override
        public Optional<DateRange> at(LocalDate day, Function<String, Optional<LocalDate>> anchors) {
            Dates.checkInCalendar(day);
            return Optional.of(
                    switch (period) {
                        case DAY -> days(day, day.plusDays(1));
                        case WEEK -> {
                            LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                            yield days(monday, monday.plusWeeks(1));
                        }
                        case MONTH -> {
                            LocalDate first = day.withDayOfMonth(1);
                            yield days(first, first.plusMonths(1));
                        }
                        case QUARTER -> {
                            LocalDate yearStart = yearStart(day);
                            long quarters = ChronoUnit.MONTHS.between(yearStart, day) / 3;
                            LocalDate first = yearStart.plusMonths(3 * quarters);
                            yield days(first, first.plusMonths(3));
                        }
                        case YEAR -> {
                            LocalDate yearStart = yearStart(day);
                            yield days(yearStart, yearStart.plusYears(1));
                        }
                    });
        }

        private LocalDate yearStart(LocalDate day) {
            LocalDate inThisYear = starts.orElse(MonthDay.of(Month.JANUARY, 1)).atYear(day.getYear());
            return inThisYear.isAfter(day) ? inThisYear.minusYears(1) : inThisYear;
        }

        @Override
        public boolean cutsTime() {
            return true;
        }
    }

    /**
     * The days up to and including the day, as far back as a length of calendar time.
     *
     * @param span such as {@code P12M}; above zero, no part of it negative, at most 1000 years
     */
    @JsonTypeName("rolling")
    record Rolling(java.time.Period span) implements Window {

        /** Checks that the span is above zero. */
        public Rolling {
            checkPositive(span);
        }

        @Override
        public Optional<DateRange> at(LocalDate day, Function<String, Optional<LocalDate>> anchors) {
            LocalDate end = Dates.checkInCalendar(day).plusDays(1);
            return Optional.of(days(end.minus(span), end));
        }

        @Override
        public boolean cutsTime() {
            return false;
        }
    }

    /**
     * The days from a personal event on, for a length of calendar time or without end.
     *
     * @param event the name of the event, such as {@code registered}
     * @param span such as {@code P3Y}; above zero, no part of it negative, at most 1000 years; absent for no end
     */
    @JsonTypeName("anchored")
    record Anchored(String event, Optional<java.time.Period> span) implements Window {

        /** Checks that the span is above zero. */
        public Anchored {
            span.ifPresent(Window::checkPositive);
        }

        /** Returns the window of a length of calendar time. */
        public Anchored(String event, java.time.Period span) {
            this(event, Optional.of(span));
        }

        @Override
        public Optional<DateRange> at(LocalDate day, Function<String, Optional<LocalDate>> anchors) {
            return anchors.apply(event)
                    .map(Dates::checkInCalendar)
                    .map(start ->
                            span.map(length -> days(start, start.plus(length))).orElseGet(() -> DateRange.from(start)));
        }

        @Override
        public boolean cutsTime() {
            return false;
        }
    }

    /**
     * The window before the present one.
     *
     * @param of a window that cuts time into pieces
     */
    @JsonTypeName("previous")
    record Previous(Window of) implements Window {

        /** Checks that there is such a thing as the one before. */
        public Previous {
            checkCutsTime(of);
        }

        @Override
        public Optional<DateRange> at(LocalDate day, Function<String, Optional<LocalDate>> anchors) {
            return of.at(day, anchors).flatMap(now -> before(now, of, anchors));
        }

        @Override
        public boolean cutsTime() {
            return false;
        }
    }

    /**
     * The present window and those that lead up to it without a gap.
     *
     * @param length how many windows, the present one included; 1 to 1000
     * @param of a window that cuts time into pieces
     */
    @JsonTypeName("run")
    record Run(int length, Window of) implements Window {

        /** Checks the number of windows. */
        public Run {
            checkCutsTime(of);
            if (length < 1 || length > 1000) {
                throw new InvalidValueException(
                        Problem.of("time.run-length").field("length").found(Found.value(Integer.toString(length))));
            }
        }

        @Override
        public Optional<DateRange> at(LocalDate day, Function<String, Optional<LocalDate>> anchors) {
            Optional<DateRange> now = of.at(day, anchors);
            Optional<DateRange> first = now;
            for (int i = 1; i < length && first.isPresent(); i++) {
                first = before(first.get(), of, anchors);
            }
            return first.flatMap(earliest -> now.flatMap(latest -> latest.end()
                    .map(end -> DateRange.of(earliest.start(), end))
                    .or(() -> Optional.of(DateRange.from(earliest.start())))));
        }

        @Override
        public boolean cutsTime() {
            return false;
        }
    }

    private static void checkPositive(java.time.Period span) {
        LocalDate longest = Dates.FIRST.plusYears(1000);
        boolean inRange = !span.isNegative()
                && !span.isZero()
                && span.toTotalMonths() <= 12_000
                && !Dates.FIRST.plus(span).isAfter(longest);
        if (!inRange) {
            throw new InvalidValueException(
                    Problem.of("time.window-span").field("span").found(Found.value(span.toString())));
        }
    }

    /** Returns the days between two, as far as they have a place in the library's calendar. */
    private static DateRange days(LocalDate start, LocalDate end) {
        LocalDate first = start.isBefore(Dates.FIRST) ? Dates.FIRST : start;
        return end.isAfter(Dates.LAST) ? DateRange.from(first) : DateRange.of(first, end);
    }

    private static Optional<DateRange> before(DateRange now, Window of, Function<String, Optional<LocalDate>> anchors) {
        return now.start().equals(Dates.FIRST)
                ? Optional.empty()
                : of.at(now.start().minusDays(1), anchors);
    }

    private static void checkCutsTime(Window of) {
        if (!of.cutsTime() || of instanceof Life) {
            throw new InvalidValueException(Problem.of("time.window-pieces").field("of"));
        }
    }
}
