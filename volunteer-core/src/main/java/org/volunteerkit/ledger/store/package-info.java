/**
 * Where the commands that a ledger accepted are kept, and a ledger whose answers last.
 *
 * <p>A {@link org.volunteerkit.ledger.store.Journal} keeps {@link org.volunteerkit.ledger.store.Entry entries} in their order, and
 * nothing else: whoever offers them to a new ledger in that order has the ledger again. A
 * {@link org.volunteerkit.ledger.store.StoredLedger} does so, and stores what it posts before it answers, for many threads and
 * many nodes. {@link org.volunteerkit.ledger.store.FileJournal} is one text file, which a crash does not harm and in which no
 * change stays unseen; {@link org.volunteerkit.ledger.store.JournalFile} hands journals on and proves them.
 *
 * <pre>{@code
 * try (StoredLedger ledger = StoredLedger.open(FileJournal.open(path, Unit.HOUR))) {
 *     Outcome outcome = ledger.post(command, today);
 * }
 * }</pre>
 *
 * <p>Not here: what a command <em>does</em> (ledger), whether a journal is <em>right</em> (ledger.proof).
 *
 * <p>May use: ledger, json.
 */
@NullMarked
package org.volunteerkit.ledger.store;

import org.jspecify.annotations.NullMarked;
