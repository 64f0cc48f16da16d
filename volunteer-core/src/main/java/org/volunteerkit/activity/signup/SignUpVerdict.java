package org.volunteerkit.activity.signup;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.problem.Problem;

/**
 * What would become of a step (报名结果): a place, a place in the waiting list, no place any more, or a refusal with every reason.
 *
 * <p>What it says is what filing the step into the same book then does.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface SignUpVerdict {

    /** Returns every reason against it; none if it is not refused. */
    default List<Problem> reasons() {
        return ImmutableList.of();
    }

    /** The person has a place. */
    record Accepted() implements SignUpVerdict {}

    /**
     * The person waits.
     *
     * @param place how many people get a place before, this one included; 1 is next
     */
    record Waiting(int place) implements SignUpVerdict {}

    /** The person has no place and does not wait, as was wanted. */
    record Released() implements SignUpVerdict {}

    /**
     * Nothing happens.
     *
     * @param reasons everything that stands against it, at least one reason
     */
    record Refused(List<Problem> reasons) implements SignUpVerdict {

        /** Copies the reasons. */
        public Refused {
            reasons = ImmutableList.copyOf(reasons);
            if (reasons.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }
}
