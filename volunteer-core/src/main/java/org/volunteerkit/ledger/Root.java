package org.volunteerkit.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.CommandId;

/**
 * Where minutes or points began: the command that made them, the day, and the last day on which they are usable.
 *
 * <p>Days are counted from 1970-01-01, as {@link java.time.LocalDate#toEpochDay()} does.
 */
final class Root {

    /** The last day of what never lapses. */
    static final long NEVER = Long.MAX_VALUE;

    final CommandId id;
    final long earned;
    final long lastDay;

    /** The lot in the account for which the root was made, or into which that was merged; parts that come home join it. */
    Part home;

    /** What corrections made of the record; null before the first. */
    @Nullable Worth worth;

    Root(CommandId id, long earned, long lastDay, Account origin) {
        this.id = id;
        this.earned = earned;
        this.lastDay = lastDay;
        this.home = new Part(this, origin);
    }

    /** What a record is worth now, and what its decreases took, so that an increase can undo them from the last. */
    static final class Worth {

        long total;

        /** What was taken, the last at the end. */
        final List<Taken> taken = new ArrayList<>();

        Worth(long total) {
            this.total = total;
        }
    }

    /**
     * What a decrease took from one place.
     *
     * @param row the transaction out of which it was taken; {@link Account#NONE} if it was taken from the lot itself
     * @param amount how much
     */
    record Taken(int row, long amount) {}
}
