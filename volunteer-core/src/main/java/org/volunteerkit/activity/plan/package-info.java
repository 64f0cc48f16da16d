/**
 * What is planned: shifts with their posts, what a post asks of people, and shifts that come again and again.
 *
 * <p>A {@link org.volunteerkit.activity.plan.Shift} is planned for a span of time and has
 * {@link org.volunteerkit.activity.plan.Post}s; a post asks for {@link org.volunteerkit.activity.plan.Prerequisite}s, which are
 * checked on the day of the shift against what is known of a {@link org.volunteerkit.activity.plan.Candidate}. A
 * {@link org.volunteerkit.activity.plan.Recurrence} is a rule such as "every Friday from 7:30 to 8:30" and gives the occurrences
 * of some days, under keys that stay.
 *
 * <pre>{@code
 * Recurrence fridays = Recurrence.builder()
 *         .series(SeriesId.of("traffic-friday")).rhythm(Rhythm.weekly(DayOfWeek.FRIDAY))
 *         .starts(LocalTime.of(7, 30)).ends(LocalTime.of(8, 30)).zone(ZoneId.of("Asia/Shanghai"))
 *         .during(DateRange.year(2023))
 *         .build();
 * List<Shift> march = fridays.shifts(template, DateRange.month(YearMonth.of(2023, 3)));   // traffic-friday.20230303 …
 * }</pre>
 *
 * <p>Not here: what was held ({@code activity}) and who signed up ({@code activity.signup}).
 *
 * <p>May use: activity, training.credential.
 */
@NullMarked
package org.volunteerkit.activity.plan;

import org.jspecify.annotations.NullMarked;
