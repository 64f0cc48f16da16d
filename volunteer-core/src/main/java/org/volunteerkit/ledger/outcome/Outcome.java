package org.volunteerkit.ledger.outcome;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.ledger.command.LedgerCommand;

/**
 * What became of one command that was offered to a ledger.
 *
 * <p>Either it was posted, or it had been posted before and nothing happened, or it was {@linkplain Refused refused}. A
 * refused command leaves no trace, and its id stays free.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Outcome permits Outcome.Posted, Outcome.Replayed, Refused {

    /** Returns the command that was offered. */
    LedgerCommand command();

    /** Returns what a caller makes of the case at hand. */
    <R> R match(Cases<R> cases);

    /**
     * One answer for each case.
     *
     * @param <R> what is answered
     */
    interface Cases<R> {

        /** Answers for a command that was posted. */
        R posted(Posted outcome);

        /** Answers for a command that had been posted before. */
        R replayed(Replayed outcome);

        /** Answers for a command that was refused; {@link Refused#reason()} tells the kinds apart. */
        R refused(Refused outcome);
    }

    /**
     * The command was carried out.
     *
     * @param command the command that was offered
     * @param number the number of the posting, counted from 1; commands of one batch share that of the batch
     * @param notices what was done all the same and somebody should know; mostly empty
     */
    record Posted(LedgerCommand command, long number, List<Notice> notices) implements Outcome {

        /** Copies the notices. */
        public Posted {
            notices = ImmutableList.copyOf(notices);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.posted(this);
        }
    }

    /**
     * The same command had been posted before, so nothing happened.
     *
     * @param command the command that was offered
     * @param first the answer that was given then
     */
    record Replayed(LedgerCommand command, Posted first) implements Outcome {

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.replayed(this);
        }
    }
}
