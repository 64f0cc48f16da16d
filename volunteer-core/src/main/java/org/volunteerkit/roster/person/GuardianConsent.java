package org.volunteerkit.roster.person;

import java.time.LocalDate;
import org.immutables.value.Value;
import org.volunteerkit.value.Privacy;

/**
 * The consent of a guardian (监护人同意) to the registration of a young person: who gave it, when, and as what.
 *
 * <p>It is an act with a day, not a tick in a box.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class GuardianConsent {

    /** What a guardian is to the young person (监护关系). */
    public enum Relation {
        /** Mother or father (父母). */
        PARENT,
        /** Another legal guardian (其他法定监护人). */
        OTHER_GUARDIAN
    }

    GuardianConsent() {}

    /** Starts a consent; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the person who consented; never the young person. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId guardian();

    /** Returns the day on which the consent was given; it holds from this day on. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract LocalDate givenOn();

    /** Returns as what the guardian consented. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Relation relation();

    /** Collects the parts of a consent. */
    public static final class Builder extends ImmutableGuardianConsent.Builder {
        Builder() {}
    }
}
