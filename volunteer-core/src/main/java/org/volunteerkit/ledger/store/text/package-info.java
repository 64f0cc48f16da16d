/**
 * How commands are spelt in journals: canonical JSON, written so that it can certainly be read again.
 *
 * <p>A {@link org.volunteerkit.ledger.store.text.CommandText} is a command with its text; a
 * {@link org.volunteerkit.ledger.store.text.CommandReader} makes one of the bytes that a journal kept. Nearly all commands of a
 * journal are movements: these have a quick way, which writes and reads the bytes of the JSON door.
 *
 * <pre>{@code
 * byte[] kept = CommandText.of(command).bytes();
 * LedgerCommand again = new CommandReader().read(kept, 0, kept.length).command();
 * }</pre>
 *
 * <p>Not here: what JSON is <em>refused</em> (json), where texts are <em>kept</em> (ledger.store).
 *
 * <p>May use: ledger.command, json.
 */
@NullMarked
package org.volunteerkit.ledger.store.text;

import org.jspecify.annotations.NullMarked;
