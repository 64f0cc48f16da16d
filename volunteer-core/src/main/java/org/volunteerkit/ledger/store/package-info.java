/**
 * Where the commands that a ledger accepted are kept, and a ledger whose answers last.
 *
 * <p>A {@link org.volunteerkit.ledger.store.Journal} keeps {@link org.volunteerkit.ledger.store.Entry entries} in their order, and
 * nothing else: whoever offers them to a new ledger in that order has the ledger again. A
 * {@link org.volunteerkit.ledger.store.StoredLedger} does so, and stores what it posts before it answers, for many threads and
 * many nodes. {@link org.volunteerkit.ledger.store.MemoryJournal} is the journal of tests; those that last are in rooms of their
 * own, for files and for databases. A {@link org.volunteerkit.ledger.store.Head} names the end of a journal in one line.
 *
 * <pre>{@code
 * try (StoredLedger ledger = StoredLedger.open(FileJournal.open(path, Unit.HOUR))) {
 *     Outcome outcome = ledger.post(command, today);
 * }
 * }</pre>
 *
 * <p>Not here: what a command <em>does</em> (ledger), how it is <em>spelt</em> (ledger.store.text), whether a journal is
 * <em>right</em> (ledger.proof).
 *
 * <p>May use: ledger, ledger.store.text.
 */
@NullMarked
package org.volunteerkit.ledger.store;

import org.jspecify.annotations.NullMarked;
