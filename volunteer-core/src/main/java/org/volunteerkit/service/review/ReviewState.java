package org.volunteerkit.service.review;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.Set;
import org.volunteerkit.problem.Message;

/**
 * Where a record of hours stands (审核状态), and what may be done to it there.
 *
 * <table>
 * <caption>what each step makes of a record; where nothing stands, the step is refused</caption>
 * <tr><th>from</th><th>approve</th><th>reject</th><th>correct</th><th>void</th><th>dispute</th><th>settle</th></tr>
 * <tr><td>submitted</td><td>under review or confirmed</td><td>rejected</td><td>replaced</td><td>void</td><td></td><td></td></tr>
 * <tr><td>under review</td><td>under review or confirmed</td><td>rejected</td><td>replaced</td><td>void</td><td></td><td></td></tr>
 * <tr><td>confirmed</td><td></td><td></td><td>confirmed, replaced later</td><td>void</td><td>disputed</td><td></td></tr>
 * <tr><td>rejected</td><td></td><td></td><td>replaced</td><td></td><td>disputed</td><td></td></tr>
 * <tr><td>disputed</td><td></td><td></td><td>disputed or replaced</td><td>void</td><td></td><td>what it was, or submitted</td></tr>
 * <tr><td>replaced</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
 * <tr><td>void</td><td></td><td></td><td></td><td></td><td></td><td></td></tr>
 * </table>
 *
 * <p>A record that counts goes on counting until what corrects it is confirmed; then it is replaced, on the same day. A record
 * that does not count is replaced at once. While there is a dispute, what counted counts, and what did not does not.
 */
public enum ReviewState {
    /** It was handed in and nobody has looked at it (待审核). */
    SUBMITTED(Act.APPROVE, Act.REJECT, Act.CORRECT, Act.VOID),
    /** Somebody approved it, which is not yet enough (待复核). */
    UNDER_REVIEW(Act.APPROVE, Act.REJECT, Act.CORRECT, Act.VOID),
    /** It was approved by all who have to, and counts (已确认). */
    CONFIRMED(Act.CORRECT, Act.VOID, Act.DISPUTE),
    /** It was turned down (已驳回). */
    REJECTED(Act.CORRECT, Act.DISPUTE),
    /** The person whose hours they are says that the decision is wrong (申诉中). */
    DISPUTED(Act.CORRECT, Act.VOID, Act.SETTLE),
    /** Another record stands in its place (已更正). This is for good. */
    REPLACED,
    /** It was declared void (已作废). This is for good: nothing comes back under its key. */
    VOID;

    /** What is done to a record that is there. */
    enum Act {
        APPROVE,
        REJECT,
        CORRECT,
        VOID,
        DISPUTE,
        SETTLE
    }

    private final ImmutableSet<Act> acts;

    ReviewState(Act... acts) {
        this.acts = Sets.immutableEnumSet(Arrays.asList(acts));
    }

    boolean allows(Act act) {
        return acts.contains(act);
    }

    Set<Act> acts() {
        return acts;
    }

    /** Returns whether nothing can be done to it any more. */
    public boolean isFinal() {
        return acts.isEmpty();
    }

    /** Returns the state in words. */
    public Message inWords() {
        return switch (this) {
            case SUBMITTED -> Message.of("service.state-submitted");
            case UNDER_REVIEW -> Message.of("service.state-under-review");
            case CONFIRMED -> Message.of("service.state-confirmed");
            case REJECTED -> Message.of("service.state-rejected");
            case DISPUTED -> Message.of("service.state-disputed");
            case REPLACED -> Message.of("service.state-replaced");
            case VOID -> Message.of("service.state-void");
        };
    }
}
