package org.volunteerkit.training;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Words;

/**
 * Which trainings count for something: those of a kind, about a topic, of a course, or several of these at once.
 *
 * @param kind the kind, if it matters
 * @param topic the topic, if it matters: lower-case letters, digits and single hyphens
 * @param course the course, if it matters
 */
@JsonPropertyOrder({"kind", "topic", "course"})
public record TrainingPick(Optional<TrainingKind> kind, Optional<String> topic, Optional<TrainingCourseId> course) {

    /** Checks that something is asked for. */
    public TrainingPick {
        topic.ifPresent(word -> Words.checkTerm("topic", word));
        if (kind.isEmpty() && topic.isEmpty() && course.isEmpty()) {
            throw new InvalidValueException(Problem.of("training.pick-empty"));
        }
    }

    /** Returns the trainings of a kind. */
    public static TrainingPick of(TrainingKind kind) {
        return new TrainingPick(Optional.of(kind), Optional.empty(), Optional.empty());
    }

    /** Returns the trainings about a topic. */
    public static TrainingPick about(String topic) {
        return new TrainingPick(Optional.empty(), Optional.of(topic), Optional.empty());
    }

    /** Returns the sessions of a course. */
    public static TrainingPick of(TrainingCourseId course) {
        return new TrainingPick(Optional.empty(), Optional.empty(), Optional.of(course));
    }

    /** Returns whether a session is one of these. */
    public boolean accepts(TrainingSession session) {
        return kind.map(session.kind()::equals).orElse(true)
                && topic.map(session.topic()::equals).orElse(true)
                && (course.isEmpty() || course.equals(session.course()));
    }
}
