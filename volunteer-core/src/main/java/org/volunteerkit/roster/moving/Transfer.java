package org.volunteerkit.roster.moving;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.volunteerkit.history.StepId;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.moving.MembershipStep.Request;
import org.volunteerkit.roster.moving.MembershipStep.Side;
import org.volunteerkit.roster.person.PersonId;

/**
 * One move between bodies as it stands on some day (转接或借调的办理情况): a transfer or a secondment.
 *
 * @param request what was asked for
 * @param state how far it is
 * @param agreed who agreed and when; whose silence was taken for agreement is among them
 * @param missing who has still to agree
 * @param start the first day at the new body, as soon as everybody agreed
 * @param end the day on which it ended without having taken place, or on which a secondment was over
 */
public record Transfer(
        Request request,
        State state,
        SortedMap<Side, LocalDate> agreed,
        SortedSet<Side> missing,
        Optional<LocalDate> start,
        Optional<LocalDate> end) {

    /** How far a move is. */
    public enum State {
        /** Somebody has still to answer (待同意). */
        REQUESTED,
        /** Everybody agreed and the day is to come (已同意). */
        AGREED,
        /** The member has moved for good (已转接). */
        MOVED,
        /** The member is there for some time (借调中). */
        AWAY,
        /** The member is back from a secondment (借调结束). */
        BACK,
        /** Somebody declined (未同意). */
        DECLINED,
        /** Those who asked gave it up (已撤回). */
        WITHDRAWN,
        /** The membership from which the move was to start had ended (已失效). */
        LAPSED;

        /** Returns whether something may still come of it or is going on. */
        public boolean isOpen() {
            return this == REQUESTED || this == AGREED || this == AWAY;
        }

        /** Returns the state in words. */
        public Message inWords() {
            return switch (this) {
                case REQUESTED -> Message.of("roster.move-requested-state");
                case AGREED -> Message.of("roster.move-agreed-state");
                case MOVED -> Message.of("roster.move-moved-state");
                case AWAY -> Message.of("roster.move-away-state");
                case BACK -> Message.of("roster.move-back-state");
                case DECLINED -> Message.of("roster.move-declined-state");
                case WITHDRAWN -> Message.of("roster.move-withdrawn-state");
                case LAPSED -> Message.of("roster.move-lapsed-state");
            };
        }
    }

    /** Copies who agreed and who did not. */
    public Transfer {
        agreed = ImmutableSortedMap.copyOfSorted(agreed);
        missing = ImmutableSortedSet.copyOfSorted(missing);
    }

    /** Returns the key of the request. */
    public StepId id() {
        return request.id();
    }

    /** Returns the member. */
    public PersonId person() {
        return request.person();
    }

    /** Returns whether the member is to come back. */
    public boolean isSecondment() {
        return request.back().isPresent();
    }
}
