package org.volunteerkit.roster.moving;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.history.StepId;
import org.volunteerkit.roster.MembershipRole;
import org.volunteerkit.roster.person.PersonId;

/**
 * The end of a membership with what follows from it (退出及其影响). Sign-ups, keys and vests are the caller's to look after.
 *
 * @param person who was a member
 * @param body where
 * @param day the first day on which the person was no member
 * @param role the role that fell vacant
 * @param movedTo where the person went, if it was a transfer
 * @param secondments the requests of secondments from there that ended on that day
 * @param lapsed the requests of moves from there of which nothing can come any more
 */
public record Ending(
        PersonId person,
        Body body,
        LocalDate day,
        MembershipRole role,
        Optional<Body> movedTo,
        List<StepId> secondments,
        List<StepId> lapsed) {

    /** Copies the lists. */
    public Ending {
        secondments = ImmutableList.copyOf(secondments);
        lapsed = ImmutableList.copyOf(lapsed);
    }
}
