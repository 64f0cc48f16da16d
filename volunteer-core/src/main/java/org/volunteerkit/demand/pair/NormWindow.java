package org.volunteerkit.demand.pair;

import org.volunteerkit.time.DateRange;

/**
 * Whether a pair kept its norm in one week, month or quarter (频次达标情况).
 *
 * <p>To be called, not made by callers. Immutable.
 *
 * @param pairing the pair
 * @param norm the name of the edition by which it was judged
 * @param days the days of the window
 * @param counting on how many of them the two were a pair and not paused
 * @param due on how many days there was to be a visit
 * @param done on how many days there was one, on days of a pause too
 * @param state whether the norm was kept
 */
public record NormWindow(
        PairingId pairing, String norm, DateRange days, long counting, int due, int done, State state) {

    /** Whether a norm was kept. */
    public enum State {
        /** As many visits as were due (达标). */
        KEPT,
        /** Some are missing and the window is over (未达标). */
        MISSED,
        /** Some are missing and there is still time (进行中). */
        RUNNING,
        /** No visit was due (无要求). */
        NOTHING_DUE
    }

    /** Returns how many visits are missing; 0 if none. */
    public int missing() {
        return Math.max(0, due - done);
    }
}
