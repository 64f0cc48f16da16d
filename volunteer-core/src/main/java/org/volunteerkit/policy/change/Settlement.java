package org.volunteerkit.policy.change;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.policy.Due;
import org.volunteerkit.policy.Shared;
import org.volunteerkit.policy.Verdict;

/**
 * What is to be posted and handed over now, so that all that ever was comes to what a verdict says.
 *
 * <p>It is made of a verdict and of what was done before. Late, corrected and reversed facts become differences, each naming what
 * it corrects; nothing that was done is rewritten. Made again of the same, it is the same, down to the references; made after it
 * was carried out, it is empty. An amount of a decision, which grows from day to day under one key, so becomes a row of
 * differences under references of their own.
 *
 * <p>What the verdict does not speak of stays as it is: other persons and policies, editions that the assessor does not know,
 * parts of pots and places (settled by {@link #of(Shared, Done)}), and what was posted for a day after that of the verdict. A grade that an
 * older edition gave is the same grade if the newer one gives it.
 *
 * <p>What has to be claimed is settled once it was claimed in time; until then it is waiting, and later lapsed. What was posted
 * for a claim is corrected like everything else.
 *
 * <p>Immutable.
 *
 * @param amounts the differences to post, in the order of what is due, then what is taken back
 * @param grades the grades to hand over
 * @param waiting what nobody has claimed yet, and may be claimed on the day of the verdict or later
 * @param lapsed what nobody claimed in time
 */
public record Settlement(List<AmountChange> amounts, List<GradeChange> grades, List<Due> waiting, List<Due> lapsed) {

    /** Keeps copies. */
    public Settlement {
        amounts = ImmutableList.copyOf(amounts);
        grades = ImmutableList.copyOf(grades);
        waiting = ImmutableList.copyOf(waiting);
        lapsed = ImmutableList.copyOf(lapsed);
    }

    /** Returns what is to be done because of a verdict on one person. */
    public static Settlement of(Verdict verdict, Done done) {
        return new Settling(verdict.on(), done, verdict::speaksOf).settle(verdict.due());
    }

    /** Returns what is to be done because pots were divided and places given; what was done for everybody is looked at. */
    public static Settlement of(Shared shared, Done done) {
        return new Settling(shared.on(), done, shared::speaksOf).settle(shared.due());
    }

    /** Returns whether nothing is to be done. */
    @JsonIgnore
    public boolean isEmpty() {
        return amounts.isEmpty() && grades.isEmpty();
    }
}
