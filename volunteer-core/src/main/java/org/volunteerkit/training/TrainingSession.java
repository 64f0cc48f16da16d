package org.volunteerkit.training;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * A training that was held (培训): once, at a time, about something.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class TrainingSession {

    TrainingSession() {}

    /** Starts a training; key, title, topic, kind, organiser and time are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract TrainingSessionId id();

    /** Returns the title (培训名称): 1 to 128 characters. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract String title();

    /** Returns what it was about (培训内容), such as {@code first-aid}: lower-case letters, digits and single hyphens. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract String topic();

    /** Returns the kind (类别). */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract TrainingKind kind();

    /** Returns who held it (主办单位). */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract OrganizationId organizer();

    /** Returns when it was held. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract TimeSpan time();

    /** Returns the course of which it was one date (培训课程); empty if it stands alone. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract Optional<TrainingCourseId> course();

    /** Returns who taught (授课人). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<PersonId> instructor();

    /** Returns where it was held (培训地点): 1 to 128 characters. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract Optional<String> place();

    /** Returns the stated length (学时), above zero and not longer than the time; empty if it is the whole time. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract Optional<Hours> hours();

    /** Returns how long the training was: as stated, else the whole time. */
    public final Hours length() {
        return hours().orElseGet(() -> time().elapsed());
    }

    @Value.Check
    void check() {
        Words.checkName("title", title());
        Words.checkTerm("topic", topic());
        place().ifPresent(text -> Words.checkName("place", text));
        hours().filter(stated -> !stated.isPositive() || stated.compareTo(time().elapsed()) > 0)
                .ifPresent(stated -> {
                    throw new InvalidValueException(Problem.of("training.hours-beyond")
                            .with("time", time().elapsed().toString())
                            .field("hours")
                            .found(Found.value(stated.toString())));
                });
    }

    /** Collects the parts of a training. */
    public static final class Builder extends ImmutableTrainingSession.Builder {
        Builder() {}
    }
}
