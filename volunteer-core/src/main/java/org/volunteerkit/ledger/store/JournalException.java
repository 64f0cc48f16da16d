package org.volunteerkit.ledger.store;

import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Problem;
import org.volunteerkit.problem.ProblemException;

/**
 * Thrown when commands cannot be kept, or what was kept cannot be read: the store failed, is closed, in use, damaged, or of
 * another make.
 *
 * <p>Never the fault of a command, and never thrown for something that was stored and answered. Whoever got it instead of an
 * answer offers the same command again, to a ledger that is opened anew unless it is a {@link NothingStoredException}: if it was
 * stored after all, the answer is {@link org.volunteerkit.ledger.outcome.Outcome.Replayed}, else it is carried out.
 */
public class JournalException extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that carries one problem. */
    public JournalException(Problem problem) {
        super(problem);
    }

    /** Creates an exception that carries one problem and what led to it. */
    public JournalException(Problem problem, @Nullable Throwable cause) {
        super(problem);
        initCause(cause);
    }

    /** Returns what is wrong. */
    public final Problem problem() {
        return problems().get(0);
    }
}
