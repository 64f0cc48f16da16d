package org.volunteerkit.activity.signup;

import java.time.Instant;
import java.util.Optional;
import org.volunteerkit.activity.plan.PostId;
import org.volunteerkit.activity.plan.ShiftId;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.person.PersonId;

/**
 * How it stands with a person and a shift (报名状态).
 *
 * @param shift which shift
 * @param post for which post
 * @param person who
 * @param state how it stands
 * @param since since when it stands so
 * @param step the step that made it so
 * @param company who comes along, where a guardian has to
 * @param overruled whether the place was given against the rules
 * @param late whether it was cancelled behind the deadline
 */
public record Booking(
        ShiftId shift,
        PostId post,
        PersonId person,
        State state,
        Instant since,
        StepId step,
        Optional<PersonId> company,
        boolean overruled,
        boolean late) {

    /** How it stands. */
    public enum State {
        /** The person has a place (已录用). */
        ACCEPTED,
        /** The person waits for one (候补). */
        WAITING,
        /** The person cancelled (已取消). */
        CANCELLED,
        /** A coordinator took the person off (已移出). */
        DROPPED;

        /** Returns whether the person has a place or waits for one. */
        public boolean isOpen() {
            return this == ACCEPTED || this == WAITING;
        }
    }

    /** Returns whether the person has a place. */
    public boolean isAccepted() {
        return state == State.ACCEPTED;
    }

    Booking to(State next, SignUpStep step, boolean against, boolean tooLate) {
        return new Booking(shift, post, person, next, step.at(), step.id(), company, against, tooLate);
    }
}
