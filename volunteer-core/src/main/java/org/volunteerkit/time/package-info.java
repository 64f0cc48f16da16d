/**
 * Days, spans and windows: when something is, counted by the calendar of its place.
 *
 * <p>A {@link org.volunteerkit.time.DateRange} is some days, a {@link org.volunteerkit.time.TimeSpan} some minutes in a
 * zone; both include their start and exclude their end, so ranges that touch do not overlap. A
 * {@link org.volunteerkit.time.Window} is a question, "which days count on this day?", and answers with a range.
 * {@link org.volunteerkit.time.Editions} say which edition of something is in force when.
 *
 * <pre>{@code
 * TimeSpan shift = TimeSpan.parse("2023-03-05T22:00/2023-03-06T01:30[Asia/Shanghai]");
 * Hours served = shift.elapsed();                                    // PT3H30M
 * DateRange year = Window.calendar(Window.Period.YEAR).at(day);      // the year of that day
 * }</pre>
 *
 * <p>Not here: a clock. The caller brings the day and the zone, always.
 *
 * <p>May use: value.
 */
@NullMarked
package org.volunteerkit.time;

import org.jspecify.annotations.NullMarked;
