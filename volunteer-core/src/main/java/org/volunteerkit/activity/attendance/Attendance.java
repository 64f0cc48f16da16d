package org.volunteerkit.activity.attendance;

import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.activity.ActivityId;
import org.volunteerkit.activity.ProjectId;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.roster.body.OrganizationId;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.station.StationId;
import org.volunteerkit.time.TimeSpan;
import org.volunteerkit.value.Privacy;

/**
 * That a person was there for a shift, from when to when, and how that was proved (到岗记录).
 *
 * <p>The second of the three facts: neither the plan nor the credited time. Who comes, leaves and comes again has two
 * attendances at one shift, which do not overlap. {@link #presence} is what was found, in whole minutes of the time line
 * (seconds are dropped at both ends); {@link #time} is the part of it that the {@link AttendanceRules} let stand.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Attendance {

    /** From where the end is known. */
    public enum End {
        /** The person checked out (签退). */
        CHECKED_OUT,
        /** Nobody checked out, and the rules take the end of the shift (漏签退, 按班次结束时间计). */
        ASSUMED
    }

    Attendance() {}

    /** Starts an attendance; key, person, shift, organiser, presence, time, proof of arrival, end and sign-up are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the key: that of the check-in. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract AttendanceId id();

    /** Returns who was there. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract PersonId person();

    /** Returns the shift. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract ShiftId shift();

    /** Returns the post; empty for somebody who came without having signed up. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<PostId> post();

    /** Returns who holds the shift (主办单位). */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract OrganizationId organizer();

    /** Returns the project of the shift. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<ProjectId> project();

    /** Returns the activity of the shift. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<ActivityId> activity();

    /** Returns the station of the shift. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<StationId> station();

    /** Returns the span from arrival to leaving, in the zone of the shift. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract TimeSpan presence();

    /** Returns the part of the presence that stands by the rules; the whole of it or less. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract TimeSpan time();

    /** Returns how the arrival was proved. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Proof arrival();

    /** Returns how the leaving was proved; empty if the end is assumed. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Optional<Proof> leaving();

    /** Returns from where the end is known. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract End end();

    /** Returns whether the person had a place on the shift. */
    @Privacy.Of(Privacy.INTERNAL)
    public abstract boolean signedUp();

    @Value.Check
    void check() {
        boolean within = !time().start().isBefore(presence().start())
                && !time().end().isAfter(presence().end());
        if (!within) {
            throw new InvalidValueException(Problem.of("activity.attendance-beyond")
                    .with("presence", presence().toString())
                    .field("time")
                    .found(Found.value(time().toString())));
        }
        if (leaving().isPresent() != (end() == End.CHECKED_OUT)) {
            throw new InvalidValueException(
                    Problem.of("activity.attendance-end").field("leaving"));
        }
    }

    /** Collects the parts of an attendance. */
    public static final class Builder extends ImmutableAttendance.Builder {
        Builder() {}
    }
}
