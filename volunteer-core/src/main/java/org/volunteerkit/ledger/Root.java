package org.volunteerkit.ledger;

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

    /** The lot in the account for which the root was made; parts that come home join it. */
    final Part home;

    Root(CommandId id, long earned, long lastDay, Account origin) {
        this.id = id;
        this.earned = earned;
        this.lastDay = lastDay;
        this.home = new Part(this, origin);
    }
}
