package org.volunteerkit.examples.benchmarks;

/**
 * One way to say what the acts of a {@link Workload} are worth, made ready to run again and again.
 *
 * <p>To be implemented.
 */
public interface Contender extends AutoCloseable {

    /** Returns what the acts of all people are worth. */
    Totals run();

    /** Gives back what was opened; nothing unless overridden. */
    @Override
    default void close() {}
}
