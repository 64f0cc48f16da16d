package org.volunteerkit.ledger.proof;

import java.util.stream.Stream;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.value.Unit;

/**
 * The answer to "is this journal right?": all laws hold, or the first posting that breaks one.
 *
 * <p>The journal is gone through from its first posting, by code that shares nothing with the ledger that wrote it: numbers
 * without a hole, days that never go back, each command once, none that had to be refused, entries that add up to zero and
 * move what the command, the rules and the postings before say, down to the lot and the debt.
 *
 * <p>To be called, not implemented. Immutable.
 */
public sealed interface Proof {

    /**
     * Proves a journal.
     *
     * @param unit the unit of the ledger
     * @param journal all postings in their order; not closed here
     */
    static Proof of(Unit unit, Stream<Posting> journal) {
        return new Auditor(unit).audit(journal.iterator());
    }

    /** Returns whether all laws hold. */
    boolean holds();

    /**
     * All laws hold over all postings.
     *
     * @param postings how many postings were gone through
     */
    record Holds(long postings) implements Proof {

        @Override
        public boolean holds() {
            return true;
        }
    }

    /**
     * A posting breaks a law; what comes after it was not looked at.
     *
     * @param law the number of the law
     * @param posting the place of the posting in the journal, counted from 1
     * @param problem what is wrong with it
     */
    record Breaks(int law, long posting, Problem problem) implements Proof {

        @Override
        public boolean holds() {
            return false;
        }
    }
}
