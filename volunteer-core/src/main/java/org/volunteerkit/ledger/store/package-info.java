/**
 * Where the commands that a ledger accepted are kept.
 *
 * <p>A {@link org.volunteerkit.ledger.store.Journal} keeps {@link org.volunteerkit.ledger.store.Entry entries} in their order, and
 * nothing else: whoever offers them to a new ledger in that order has the ledger again.
 *
 * <p>May use: ledger, json.
 */
@NullMarked
package org.volunteerkit.ledger.store;

import org.jspecify.annotations.NullMarked;
