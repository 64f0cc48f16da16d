package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Barred;
import org.volunteerkit.ledger.outcome.Lacking;
import org.volunteerkit.ledger.outcome.Malformed;
import org.volunteerkit.ledger.outcome.Refused;

/** The single questions that are asked of commands, each with the refusal that a no is answered with. */
abstract class Checks {

    final Books books;
    final Days days;
    long today;

    Checks(Books books, Days days) {
        this.books = books;
        this.days = days;
    }

    // What the command itself says.

    Optional<Refused> amount(LedgerCommand command, String path, Amount amount) {
        if (amount.unit() != books.unit) {
            return Optional.of(new Malformed.OtherUnit(command, books.unit, path, amount));
        }
        return amount.isPositive()
                ? Optional.empty()
                : Optional.of(new Malformed.NotPositive(command, path, amount.toString()));
    }

    Optional<Refused> unit(LedgerCommand command, String path, Amount amount) {
        return amount.unit() == books.unit
                ? Optional.empty()
                : Optional.of(new Malformed.OtherUnit(command, books.unit, path, amount));
    }

    static Optional<Refused> quantity(LedgerCommand command, long quantity) {
        return quantity >= 1
                ? Optional.empty()
                : Optional.of(new Malformed.NotPositive(command, "quantity", Long.toString(quantity)));
    }

    Optional<Refused> day(LedgerCommand command) {
        return command.day().toEpochDay() <= today
                ? Optional.empty()
                : Optional.of(new Malformed.DayAhead(command, LocalDate.ofEpochDay(today)));
    }

    Optional<Refused> same(LedgerCommand command, AccountId one, AccountId other) {
        if (one.equals(other)) {
            return Optional.of(new Malformed.SameAccount(command, one));
        }
        Account first = books.find(one);
        Account second = books.find(other);
        return first != null && second != null && first.now() == second.now()
                ? Optional.of(new Malformed.SameAccount(command, first.now().id))
                : Optional.empty();
    }

    static Optional<Refused> system(LedgerCommand command, AccountId account) {
        return account.isSystem() ? Optional.of(new Malformed.SystemAccount(command, account)) : Optional.empty();
    }

    /** Works off what is due in an account that the command names, and refuses it if it is closed. */
    Optional<Refused> closed(LedgerCommand command, AccountId id) {
        Account account = books.find(id);
        if (account == null) {
            return Optional.empty();
        }
        days.catchUp(account.now(), today, Long.MIN_VALUE);
        return account.closed ? Optional.of(new Barred.Closed(command, id)) : Optional.empty();
    }

    // What an account has.

    Optional<Refused> ceiling(LedgerCommand command, AccountId id, Amount amount) {
        Account account = books.find(id);
        AccountCommand.Limit ceiling = account == null ? null : account.limits.ceiling();
        return account == null
                        || ceiling == null
                        || ceiling.firmness() == AccountCommand.Firmness.SOFT
                        || account.settled <= ceiling.amount().parts() - amount.parts()
                ? Optional.empty()
                : Optional.of(new Lacking.CeilingExceeded(command, id, ceiling.amount(), parts(account.settled)));
    }

    Optional<Refused> overdrawn(LedgerCommand command, AccountId id, Amount amount, boolean onCredit) {
        Account account = books.find(id);
        long there = account == null ? 0 : onCredit ? account.available() : account.free();
        if (there < amount.parts()) {
            return Optional.of(new Lacking.Overdrawn(command, id, amount, parts(there)));
        }
        AccountCommand.Limit floor = account == null ? null : account.limits.floor();
        if (account == null || floor == null || floor.firmness() == AccountCommand.Firmness.SOFT) {
            return Optional.empty();
        }
        long left = account.settled - account.held - amount.parts();
        return left >= floor.amount().parts()
                ? Optional.empty()
                : Optional.of(new Lacking.FloorPassed(command, id, floor.amount(), parts(left)));
    }

    Amount parts(long parts) {
        return Amount.ofParts(books.unit, parts);
    }

    Optional<Refused> between(LedgerCommand command, Amount amount, AccountId from, AccountId to) {
        Optional<Refused> refused = amount(command, "amount", amount);
        if (refused.isEmpty()) {
            refused = day(command);
        }
        if (refused.isEmpty()) {
            refused = same(command, from, to);
        }
        if (refused.isEmpty() && (from.isSystem() || to.isSystem())) {
            refused = system(command, from.isSystem() ? from : to);
        }
        if (refused.isEmpty()) {
            refused = closed(command, from);
        }
        return refused.isPresent() ? refused : closed(command, to);
    }

    Optional<Refused> one(LedgerCommand command, Amount amount, AccountId account) {
        Optional<Refused> refused = amount(command, "amount", amount);
        if (refused.isEmpty()) {
            refused = day(command);
        }
        if (refused.isEmpty()) {
            refused = system(command, account);
        }
        return refused.isPresent() ? refused : closed(command, account);
    }

    static Optional<Refused> first(LedgerCommand command, List<AccountId> accounts, Check check) {
        for (AccountId account : accounts) {
            Optional<Refused> refused = check.of(command, account);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }

    /** Something that is asked of each account of a command. */
    interface Check {
        Optional<Refused> of(LedgerCommand command, AccountId account);
    }
}
