/**
 * What is done for others: projects, and the activities that were held.
 *
 * <p>A {@link org.volunteerkit.activity.Project} runs for some time; an {@link org.volunteerkit.activity.Activity} was held once
 * and may belong to a project. Both have a theme, an organiser and perhaps a station.
 *
 * <pre>{@code
 * Activity crossing = Activity.builder()
 *         .id(ActivityId.of("a1")).title("文明交通劝导").theme("traffic").organizer(community)
 *         .time(TimeSpan.parse("2023-03-03T07:30/2023-03-03T08:30[Asia/Shanghai]"))
 *         .build();
 * }</pre>
 *
 * <p>Not here: who served and for how long ({@code service}).
 *
 * <p>May use: station, training.
 */
@NullMarked
package org.volunteerkit.activity;

import org.jspecify.annotations.NullMarked;
