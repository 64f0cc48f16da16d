/**
 * Trainings that were held, and who took part.
 *
 * <p>A {@link org.volunteerkit.training.TrainingSession} has a {@linkplain org.volunteerkit.training.TrainingKind kind} and a
 * topic; a {@link org.volunteerkit.training.TrainingAttendance} says that a person was there and, where there was something to
 * pass, whether the person passed.
 *
 * <pre>{@code
 * TrainingAttendance attended = TrainingAttendance.builder().session(session.id()).person(ann).passed(true).build();
 * }</pre>
 *
 * <p>Not here: time spent in training as time given (a service record of that kind, in {@code service}).
 *
 * <p>May use: roster.
 */
@NullMarked
package org.volunteerkit.training;

import org.jspecify.annotations.NullMarked;
