package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;

/** Finds the accounts that an earlier command was about, as they are now. */
final class Involved {

    private final Books books;

    Involved(Books books) {
        this.books = books;
    }

    Set<Account> in(LedgerCommand command) {
        if (command instanceof Batch) {
            return new LinkedHashSet<>();
        }
        Set<Account> accounts = new LinkedHashSet<>();
        command.accounts().forEach(id -> accounts.add(books.account(id).now()));
        named(command).forEach(id -> accounts.addAll(in(books.command(books.rowOf(id)))));
        return accounts;
    }

    /** Returns the commands that a command names in place of accounts. */
    private static Set<CommandId> named(LedgerCommand command) {
        if (command instanceof Reservation.Capture capture) {
            return ImmutableSet.of(capture.hold());
        }
        if (command instanceof Reservation.Serve serve) {
            return ImmutableSet.of(serve.booking());
        }
        if (command instanceof Reservation.Release release) {
            return ImmutableSet.of(release.hold());
        }
        if (command instanceof Repair.Reverse reverse) {
            return ImmutableSet.of(reverse.of());
        }
        return command instanceof Repair.Correct correct ? ImmutableSet.of(correct.of()) : ImmutableSet.of();
    }
}
