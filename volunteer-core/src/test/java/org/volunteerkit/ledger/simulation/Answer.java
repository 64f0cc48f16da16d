package org.volunteerkit.ledger.simulation;

import java.util.List;
import java.util.Optional;
import org.volunteerkit.ledger.outcome.Notice;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;

/**
 * What both ledgers must answer alike.
 *
 * @param fate what became of the command
 * @param reason why it was refused, if it was
 * @param position which command of a batch was refused, counted from 1; 0 if none
 * @param number the posting, if it was posted, now or before; 0 if not
 * @param notices what was noticed when it was posted
 */
record Answer(Fate fate, Optional<Refused.Reason> reason, int position, long number, List<Notice> notices) {

    enum Fate {
        POSTED,
        REPLAYED,
        REFUSED
    }

    static Answer posted(long number, List<Notice> notices) {
        return new Answer(Fate.POSTED, Optional.empty(), 0, number, List.copyOf(notices));
    }

    static Answer refused(Refused.Reason reason, int position) {
        return new Answer(Fate.REFUSED, Optional.of(reason), position, 0, List.of());
    }

    Answer replayed() {
        return new Answer(Fate.REPLAYED, Optional.empty(), 0, number, notices);
    }

    static Answer of(Outcome outcome) {
        return outcome.match(new Outcome.Cases<Answer>() {
            @Override
            public Answer posted(Outcome.Posted outcome) {
                return Answer.posted(outcome.number(), outcome.notices());
            }

            @Override
            public Answer replayed(Outcome.Replayed outcome) {
                return posted(outcome.first()).replayed();
            }

            @Override
            public Answer refused(Refused outcome) {
                return Answer.refused(
                        outcome.reason(), outcome instanceof Refused.InBatch inBatch ? inBatch.position() : 0);
            }
        });
    }

    /** Returns the name of the kind of answer, such as {@code posted} or {@code refused: OVERDRAWN}. */
    String kind() {
        return reason.map(Enum::name).orElse(fate.name());
    }
}
