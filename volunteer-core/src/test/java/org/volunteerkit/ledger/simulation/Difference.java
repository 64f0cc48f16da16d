package org.volunteerkit.ledger.simulation;

/** Thrown when the ledger says something else than the naive one, or breaks a law. */
final class Difference extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private Difference(String message) {
        super(message);
    }

    static void when(boolean differs, String what, Object expected, Object given) {
        if (differs) {
            throw new Difference(what + ": expected " + expected + ", but the ledger says " + given);
        }
    }
}
