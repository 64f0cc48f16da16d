package org.volunteerkit.training;

import org.immutables.value.Value;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Words;

/**
 * A training that was held (培训): once, at a time, about something.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class TrainingSession {

    TrainingSession() {}

    /** Starts a training; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    public abstract TrainingSessionId id();

    /** Returns the title (培训名称): 1 to 128 characters. */
    public abstract String title();

    /** Returns what it was about (培训内容), such as {@code first-aid}: lower-case letters, digits and single hyphens. */
    public abstract String topic();

    /** Returns the kind (类别). */
    public abstract TrainingKind kind();

    /** Returns who held it (主办单位). */
    public abstract OrganizationId organizer();

    /** Returns when it was held. */
    public abstract TimeSpan time();

    @Value.Check
    void check() {
        Words.checkName("title", title());
        Words.checkTerm("topic", topic());
    }

    /** Collects the parts of a training. */
    public static final class Builder extends ImmutableTrainingSession.Builder {
        Builder() {}
    }
}
