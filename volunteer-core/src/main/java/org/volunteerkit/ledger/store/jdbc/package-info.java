/**
 * Journals in tables of a database, for several nodes of an application.
 *
 * <p>{@link org.volunteerkit.ledger.store.jdbc.JdbcSchema} makes the tables; a
 * {@link org.volunteerkit.ledger.store.jdbc.JdbcJournal} is one ledger in them. The rows bear the hashes of journal files. This
 * room alone of the library needs the module {@code java.sql}.
 *
 * <pre>{@code
 * JdbcSchema.install(source);
 * Journal journal = JdbcJournal.create(source, JdbcJournal.Name.of("hours"), Unit.HOUR);
 * }</pre>
 *
 * <p>Not here: pools and drivers (the embedder's), how nodes <em>decide</em> (ledger.store).
 *
 * <p>May use: ledger.store.file.
 */
@NullMarked
package org.volunteerkit.ledger.store.jdbc;

import org.jspecify.annotations.NullMarked;
