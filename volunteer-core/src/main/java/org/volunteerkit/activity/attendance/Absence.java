package org.volunteerkit.activity.attendance;

import org.immutables.value.Value;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Privacy;

/**
 * That somebody who had a place on a shift did not come, as somebody says (缺席记录).
 *
 * <p>An act, not a mark: it names who said so and why. What was said first may be reconsidered; the newest word stands here, and
 * all of them in the steps of the {@link AttendanceBook}.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Absence {

    /** What kind of absence it is. */
    public enum Kind {
        /** There was a reason that is accepted (请假、有正当理由). */
        EXCUSED,
        /** There was none, or none is known (无故缺席). */
        UNEXCUSED,
        /** The person meant to let others down (恶意缺席). */
        MALICIOUS
    }

    Absence() {}

    /** Starts an absence; all parts are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key: that of the step by which it was first said. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract StepId id();

    /** Returns who did not come. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns the shift. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract ShiftId shift();

    /** Returns when the shift was planned. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract TimeSpan planned();

    /** Returns the kind. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Kind kind();

    /** Returns who says so. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId by();

    /** Returns why, in words: 1 to 128 characters. */
    @Privacy.Of(Privacy.SENSITIVE)
    @Value.Redacted
    public abstract String reason();

    /** Collects the parts of an absence. */
    public static final class Builder extends ImmutableAbsence.Builder {
        Builder() {}
    }
}
