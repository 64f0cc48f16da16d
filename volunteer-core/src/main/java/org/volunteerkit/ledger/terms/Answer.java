package org.volunteerkit.ledger.terms;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.problem.Problem;

/**
 * What became of a wish that was brought before a teller.
 *
 * <p>Unless it was served, nothing has changed. To be called, not implemented. Immutable.
 */
public sealed interface Answer {

    /** Returns the wish. */
    Wish wish();

    /** Returns why it was not served, the first reason of several; empty if it was, now or before. */
    Optional<Problem> problem();

    /**
     * It was posted.
     *
     * @param wish the wish
     * @param posted what the ledger answered; several commands are one batch
     * @param remarks what was made of the wish beside what was wished; mostly empty
     */
    record Served(Wish wish, Outcome.Posted posted, List<Remark> remarks) implements Answer {

        /** Keeps a copy. */
        public Served {
            remarks = ImmutableList.copyOf(remarks);
        }

        @Override
        public Optional<Problem> problem() {
            return Optional.empty();
        }
    }

    /**
     * The same wish was served before, so nothing happened.
     *
     * @param wish the wish
     * @param standing the command that was posted for it then
     */
    record Repeated(Wish wish, LedgerCommand standing) implements Answer {

        @Override
        public Optional<Problem> problem() {
            return Optional.empty();
        }
    }

    /**
     * Something else was posted before under the same key.
     *
     * @param wish the wish
     * @param standing the command that was posted under this key
     */
    record Conflicting(Wish wish, LedgerCommand standing) implements Answer {

        @Override
        public Optional<Problem> problem() {
            return Optional.of(Problem.of("ledger.terms.conflicting")
                    .with("command", standing.id().value())
                    .field("id"));
        }
    }

    /**
     * The terms do not allow it.
     *
     * @param wish the wish
     * @param missing what is missing, at least one thing; of alternatives, all that is missing to each
     */
    record Declined(Wish wish, List<Missing> missing) implements Answer {

        /** Keeps a copy. */
        public Declined {
            missing = ImmutableList.copyOf(missing);
        }

        @Override
        public Optional<Problem> problem() {
            return Optional.of(missing.get(0).problem());
        }
    }

    /**
     * The terms allow it, and the ledger does not: there is too little, an account is closed.
     *
     * @param wish the wish
     * @param refused what the ledger answered
     */
    record Refused(Wish wish, org.volunteerkit.ledger.outcome.Refused refused) implements Answer {

        @Override
        public Optional<Problem> problem() {
            return Optional.of(refused.problem());
        }
    }
}
