package org.volunteerkit.ledger.store;

import java.util.OptionalLong;
import org.volunteerkit.problem.Problem;

/**
 * Thrown when what a journal hands out is not what was stored in it; nothing behind the damage was used, and what is sound before
 * it may have been taken in.
 *
 * <p>Somebody has to look at it: a copy that is sound is the way back.
 */
public final class DamagedJournalException extends JournalException {

    private static final long serialVersionUID = 1L;

    private final long entry;
    private final long offset;

    /**
     * Creates an exception.
     *
     * @param problem what is wrong; it bears the number of the entry
     * @param entry the number of the first entry that cannot be relied on, counted from 1; 0 for what stands before them all
     */
    public DamagedJournalException(Problem problem, long entry) {
        this(problem, entry, -1);
    }

    /**
     * Creates an exception.
     *
     * @param problem what is wrong; it bears the number of the entry
     * @param entry the number of the first entry that cannot be relied on, counted from 1; 0 for what stands before them all
     * @param offset how many bytes of the file stand before that entry
     */
    public DamagedJournalException(Problem problem, long entry, long offset) {
        super(problem);
        this.entry = entry;
        this.offset = offset;
    }

    /** Returns the number of the first entry that cannot be relied on, counted from 1; 0 for what stands before them all. */
    public long entry() {
        return entry;
    }

    /** Returns how many bytes of the file stand before that entry; empty if the journal is no file. */
    public OptionalLong offset() {
        return offset < 0 ? OptionalLong.empty() : OptionalLong.of(offset);
    }
}
