package org.volunteerkit.examples.benchmarks.ledger;

/**
 * What a contender made of the work: how many commands had which answer, and what every account holds in the end.
 *
 * @param posted carried out
 * @param refused for want of minutes, or of a live hold
 * @param replayed known already
 * @param holdings a digest of the lots of all accounts: account, last day, what is left and what is put aside
 */
public record Outcomes(long posted, long refused, long replayed, long holdings) {

    /** Returns what a lot adds to the digest; lots of one account and last day may be added up before or after. */
    static long left(int account, long lastDay, long amount) {
        return mixed(account * 100_003L + lastDay) * amount;
    }

    /** Returns what an amount put aside in an account adds to the digest. */
    static long held(int account, long amount) {
        return mixed(-1L - account) * amount;
    }

    private static long mixed(long key) {
        long product = key * 0x9E3779B97F4A7C15L;
        return product ^ product >>> 29;
    }
}
