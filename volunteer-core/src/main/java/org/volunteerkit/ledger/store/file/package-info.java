/**
 * Journals in files: one to write to, which a crash does not harm, and files to hand on and to prove.
 *
 * <p>{@link org.volunteerkit.ledger.store.file.FileJournal} is one text file in which no change stays unseen;
 * {@link org.volunteerkit.ledger.store.file.JournalFile} writes such a file from any journal, reads it, and proves it. A
 * {@link org.volunteerkit.ledger.store.file.Chain} makes the hashes that link the lines, for journals that are kept elsewhere too.
 *
 * <pre>{@code
 * try (FileJournal journal = FileJournal.open(path, Unit.HOUR)) {
 *     Head head = journal.head();
 * }
 * Proof proof = JournalFile.prove(in, head);
 * }</pre>
 *
 * <p>Not here: what is <em>answered</em> and when (ledger.store), which laws a proof <em>tries</em> (ledger.proof).
 *
 * <p>May use: ledger.store.
 */
@NullMarked
package org.volunteerkit.ledger.store.file;

import org.jspecify.annotations.NullMarked;
