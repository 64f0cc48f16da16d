/**
 * Courses, trainings that were held, and who took part with what result.
 *
 * <p>A {@link org.volunteerkit.training.TrainingSession} has a {@linkplain org.volunteerkit.training.TrainingKind kind} and a
 * topic and may be one date of a {@link org.volunteerkit.training.TrainingCourse}; a
 * {@link org.volunteerkit.training.TrainingAttendance} says that a person was there and how it ended. The
 * {@link org.volunteerkit.training.TrainingLog} puts them together: who took what, and passed.
 *
 * <pre>{@code
 * TrainingAttendance attended = TrainingAttendance.builder().session(session.id()).person(ann).grade(86).build();
 * TrainingLog log = TrainingLog.of(courses, sessions, List.of(attended)).log();
 * log.of(ann, day).stream().filter(TrainingLog.Taken::isGood)     // what Ann has passed by that day
 * }</pre>
 *
 * <p>Not here: time spent in training as time given (a service record of that kind, in {@code service}); what a training
 * entitles to ({@code training.credential}).
 *
 * <p>May use: roster.
 */
@NullMarked
package org.volunteerkit.training;

import org.jspecify.annotations.NullMarked;
