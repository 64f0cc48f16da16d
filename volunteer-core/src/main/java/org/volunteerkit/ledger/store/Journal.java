package org.volunteerkit.ledger.store;

import java.util.List;
import java.util.function.Consumer;
import org.volunteerkit.value.Unit;

/**
 * Keeps the commands that a ledger accepted, in their order, and never changes or loses one.
 *
 * <p>Several journals, in one process or in many, may stand for the same store, such as a table of a database; then the numbers
 * decide who was first. A journal is asked by one thread at a time.
 *
 * <p>To be implemented by embedders who keep their journals elsewhere; a contract of the testkit tests what they wrote.
 */
public interface Journal extends AutoCloseable {

    /** Returns the unit of the ledger; it was fixed when the store was made. */
    Unit unit();

    /** Returns how many entries are stored now, whoever wrote them; the last one has this number. */
    long size();

    /**
     * Hands out the entries after a number, in their order and without a hole.
     *
     * @param after the number of the last entry that is not wanted; 0 for all
     * @param each gets one entry after another
     */
    void read(long after, Consumer<Entry> each);

    /**
     * Stores entries after the last one: all of them or none.
     *
     * @param entries at least one; the number of the first is that of the last stored entry, as the caller knows it, plus one
     * @return whether they are stored, and survive whatever happens next; false if entries with these numbers are there already, because
     *     somebody else was faster, and then nothing was stored
     * @throws NothingStoredException if they are surely not stored, and more can be appended
     * @throws DamagedJournalException if what is there is not what was stored
     * @throws JournalException if they may be stored or not; then this journal stores nothing more
     */
    boolean append(List<Entry> entries);

    /** Lets go of files, locks and connections; what is stored stays. */
    @Override
    void close();
}
