/**
 * Who was there: check-in and check-out with their proof, the forgotten check-out, absences, and heads that were counted.
 *
 * <p>A {@link org.volunteerkit.activity.attendance.CheckStep} is one act at one instant;
 * {@link org.volunteerkit.activity.attendance.AttendanceRules} say how early and how late it may come and what becomes of a
 * forgotten check-out. The {@link org.volunteerkit.activity.attendance.AttendanceBook} makes
 * {@link org.volunteerkit.activity.attendance.Attendance}s of them, {@link org.volunteerkit.activity.attendance.Absence}s and
 * {@link org.volunteerkit.activity.attendance.HeadCount}s, and lists what somebody should look at.
 *
 * <pre>{@code
 * AttendanceBook book = AttendanceBook.empty(AttendanceRules.house(), signUps).file(steps).orThrow();
 * List<Attendance> there = book.attendances(asOf);                  // each with its proof, the forgotten ones marked
 * List<Booking> missing = book.missing(asOf);                      // who did not come, and nobody has said why
 * }</pre>
 *
 * <p>Not here: what of it is credited, and who approves that ({@code service}).
 *
 * <p>May use: activity.signup.
 */
@NullMarked
package org.volunteerkit.activity.attendance;

import org.jspecify.annotations.NullMarked;
