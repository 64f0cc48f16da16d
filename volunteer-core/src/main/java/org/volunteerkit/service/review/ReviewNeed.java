package org.volunteerkit.service.review;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;
import org.volunteerkit.problem.Message;
import org.volunteerkit.value.Hours;

/**
 * What a record needs to be confirmed, and why (所需审核).
 *
 * @param level the level on which at least one of the approvals is needed
 * @param approvals how many different people have to approve
 * @param day the hours of its fullest day, with everything else that is confirmed for that person and day
 * @param because the demands that say so; none if one approval on the first level is enough
 */
public record ReviewNeed(int level, int approvals, Hours day, List<ReviewDemand> because) {

    /** Copies the demands. */
    public ReviewNeed {
        because = ImmutableList.copyOf(because);
    }

    /** Returns whether approvals are enough. */
    boolean isMetBy(Collection<Review.Approval> given) {
        return given.size() >= approvals && given.stream().anyMatch(each -> each.level() >= level);
    }

    /** Returns the need as a sentence. */
    public Message inWords() {
        return Message.of("service.review-need")
                .with("approvals", approvals)
                .with("level", level)
                .with("hours", day.toString());
    }
}
