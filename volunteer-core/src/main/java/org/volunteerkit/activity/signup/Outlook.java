package org.volunteerkit.activity.signup;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.activity.plan.Shift;
import org.volunteerkit.problem.Problem;

/**
 * Somebody who has a place, or is next to get one, and what stands against it by what is known now (排班预警).
 *
 * @param shift the shift, as it is planned now
 * @param booking whose place
 * @param against every reason; none if nothing does
 */
public record Outlook(Shift shift, Booking booking, List<Problem> against) {

    /** Copies the reasons. */
    public Outlook {
        against = ImmutableList.copyOf(against);
    }

    /** Returns whether nothing stands against it. */
    public boolean isFine() {
        return against.isEmpty();
    }
}
