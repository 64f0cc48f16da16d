package org.volunteerkit.ledger;

/**
 * Thrown when a ledger has found that one of its own laws does not hold; it takes no further command.
 *
 * <p>This is never the sender's fault. Reading goes on, so that the state can be looked at; {@link Ledger#prove()} names the
 * first posting that breaks a law.
 */
public final class LedgerCorruptException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final int law;
    private final long posting;

    /**
     * Creates an exception.
     *
     * @param law the number of the law that is broken, from 45 to 51
     * @param posting the number of the posting after which it was found
     */
    public LedgerCorruptException(int law, long posting) {
        super("after posting " + posting + " the ledger breaks law " + law + " and takes no further command");
        this.law = law;
        this.posting = posting;
    }

    /** Returns the number of the law that is broken. */
    public int law() {
        return law;
    }

    /** Returns the number of the posting after which it was found, counted from 1. */
    public long posting() {
        return posting;
    }
}
