package org.volunteerkit.examples.benchmarks.ledger;

/**
 * One way to keep the books of a time bank, empty at first and used for one piece of {@link Work}.
 *
 * <p>To be implemented.
 */
public interface Keeper extends AutoCloseable {

    /** Carries out all commands, in their order. */
    void work();

    /** Returns what came of it, with everything expired that has by the last day of the work. */
    Outcomes outcomes();

    /** Gives back what was opened; nothing unless overridden. */
    @Override
    default void close() {}
}
