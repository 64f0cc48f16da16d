/**
 * The books of a time bank, kept by the library, by hand, and by databases.
 *
 * <p>A {@link org.volunteerkit.examples.benchmarks.ledger.Work} holds the same seeded commands for all; each {@link
 * org.volunteerkit.examples.benchmarks.ledger.Keeper} carries them out with lots that expire, holds, keys by which a command is
 * known again, and entries on both sides, and must come to the same {@link
 * org.volunteerkit.examples.benchmarks.ledger.Outcomes}.
 *
 * <p>Not here: figures (docs/performance.md).
 *
 * <p>May use: the library, JMH, and the peers that are measured.
 */
@NullMarked
package org.volunteerkit.examples.benchmarks.ledger;

import org.jspecify.annotations.NullMarked;
