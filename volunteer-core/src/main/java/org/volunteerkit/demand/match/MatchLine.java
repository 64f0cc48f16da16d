package org.volunteerkit.demand.match;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.volunteerkit.problem.Message;
import org.volunteerkit.roster.person.PersonId;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Ratio;

/**
 * What matching says about one person, and why (匹配结果).
 *
 * @param person the person
 * @param outcome in or out
 * @param rank the rank among those who fit, from 1, by the rules alone; empty for whoever does not fit
 * @param score the sum of the weighted shares, told of those who do not fit too
 * @param marks the answers to all questions, hard conditions first, in the order of the rules
 * @param served how long the person served in the days of the look back
 * @param last the day of the last turn
 * @param why the reasons in words: all that stand against the person, or what gave the place
 * @param overruled the decision of a coordinator, if there is one
 */
public record MatchLine(
        PersonId person,
        Outcome outcome,
        OptionalInt rank,
        Ratio score,
        List<Mark> marks,
        Hours served,
        Optional<LocalDate> last,
        List<Message> why,
        Optional<Overruling> overruled) {

    /** Whether somebody is to go. */
    public enum Outcome {
        /** The person is to go (入选). */
        CHOSEN,
        /** The person fits, and there are others before (候补). */
        RESERVE,
        /** The person does not fit or was taken out (不符合). */
        OUT
    }

    /**
     * The answer to one question.
     *
     * @param id what the question is called in the rules
     * @param weight what a share of 1 counts; empty for a hard condition
     * @param share how far the offer fits, from 0 to 1
     * @param missing what was missing
     */
    public record Mark(String id, Optional<Ratio> weight, Ratio share, Optional<Message> missing) {

        /** Returns what it adds to the score: share times weight, nothing for a hard condition. */
        public Ratio points() {
            return weight.map(share::times).orElse(Ratio.ZERO);
        }

        /** Returns whether it is a hard condition that is not met. */
        public boolean isFailed() {
            return weight.isEmpty() && !share.equals(Ratio.ONE);
        }
    }

    /** Copies the lists. */
    public MatchLine {
        marks = ImmutableList.copyOf(marks);
        why = ImmutableList.copyOf(why);
    }
}
