/**
 * Whether a journal is right.
 *
 * <p>A {@link org.volunteerkit.ledger.proof.Proof} says that all laws hold over a journal, or names the first posting that
 * breaks one. It comes from a second implementation of the rules, slow and plain, that shares nothing with the ledger; a
 * third party can run it over an exported journal.
 *
 * <pre>{@code
 * Proof proof = Proof.of(Unit.HOUR, postings.stream());
 * if (proof instanceof Proof.Breaks breaks) {
 *     tell(breaks.posting(), breaks.law(), breaks.problem());
 * }
 * }</pre>
 *
 * <p>Not here: the ledger itself (ledger), what a journal is <em>kept</em> in (ledger.store).
 *
 * <p>May use: ledger.outcome, ledger.statement.
 */
@NullMarked
package org.volunteerkit.ledger.proof;

import org.jspecify.annotations.NullMarked;
