package org.volunteerkit.ledger.store;

import org.jspecify.annotations.Nullable;
import org.volunteerkit.problem.Problem;

/**
 * Thrown when what was offered is surely not stored, and nothing else is the worse for it: it may be offered again, to the same
 * ledger.
 *
 * <p>Journals throw it from {@link Journal#append} only if they know; else they throw a plain {@link JournalException}.
 */
public final class NothingStoredException extends JournalException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that carries one problem and what led to it. */
    public NothingStoredException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
