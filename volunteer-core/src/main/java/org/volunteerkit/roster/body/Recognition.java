package org.volunteerkit.roster.body;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Words;

/**
 * An honour or attention that a body or a person received (表彰、荣誉): an award, a visit, a speech, a report in the press.
 *
 * <p>A fact from outside. What the library itself awards has a life and lives elsewhere.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Recognition {

    /** A sort of recognition (荣誉类别). */
    public enum Kind {
        /** An award or title (表彰奖励). */
        AWARD,
        /** A delegation that came to see the work (接待参观). */
        VISIT_HOSTED,
        /** A speech given at a meeting (会议发言). */
        SPEECH,
        /** A report in the press (媒体报道). */
        MEDIA
    }

    Recognition() {}

    /** Starts a recognition; key, kind, title, level, organisation and day are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract RecognitionId id();

    /** Returns what sort of recognition it is. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract Kind kind();

    /** Returns what it is called (荣誉名称): 1 to 128 characters. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract String title();

    /** Returns the level of the body that gave it (授予级别). */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract Level level();

    /** Returns the organisation that received it, or to which the person belongs who did. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract OrganizationId organization();

    /** Returns the person who received it; empty if it was the organisation. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<PersonId> person();

    /** Returns the day on which it was received. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract LocalDate on();

    /** Returns the occasion (场合): 1 to 128 characters. */
    @Privacy.Of(Privacy.PUBLIC)
    public abstract Optional<String> occasion();

    @Value.Check
    void check() {
        Words.checkName("title", title());
        occasion().ifPresent(text -> Words.checkName("occasion", text));
    }

    /** Collects the parts of a recognition. */
    public static final class Builder extends ImmutableRecognition.Builder {
        Builder() {}
    }
}
