package org.volunteerkit.ledger;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks whether something speaks against a command, in the order in which refusals are named; changes nothing. */
final class Gate {

    private final Books books;

    Gate(Books books) {
        this.books = books;
    }

    /** Returns the answer to a command that is not to be carried out; nothing if it is. */
    Optional<Outcome> stop(LedgerCommand command, long today) {
        int standing = books.postingOf(command.id());
        return standing != Books.NONE ? Optional.of(again(command, standing)) : command.match(new Reasons(today));
    }

    private Outcome again(LedgerCommand command, int posting) {
        LedgerCommand standing = requireNonNull(books.journal.command(posting), "command");
        // A sender that lost our answer sends again; only a changed command is a mistake.
        return command.equals(standing)
                ? new Outcome.Replayed(command, new Outcome.Posted(standing, posting + 1L))
                : new Outcome.Conflicting(command, standing);
    }

    /** The reasons that can speak against each kind of command. */
    private final class Reasons implements LedgerCommand.Cases<Optional<Outcome>> {

        private final long today;

        Reasons(long today) {
            this.today = today;
        }

        @Override
        public Optional<Outcome> earn(LedgerCommand.Earn command) {
            return first(command, command.amount(), null, command.account());
        }

        @Override
        public Optional<Outcome> pay(LedgerCommand.Pay command) {
            return first(command, command.amount(), command.from(), command.to());
        }

        @Override
        public Optional<Outcome> give(LedgerCommand.Give command) {
            return first(command, command.amount(), command.from(), command.to());
        }

        @Override
        public Optional<Outcome> redeem(LedgerCommand.Redeem command) {
            return first(command, command.amount(), command.account(), null);
        }

        private Optional<Outcome> first(
                LedgerCommand command, Amount amount, @Nullable AccountId from, @Nullable AccountId to) {
            if (amount.unit() != books.unit) {
                return Optional.of(new Outcome.OtherUnit(command, books.unit, amount));
            }
            if (!amount.isPositive()) {
                return Optional.of(new Outcome.NotPositive(command, amount));
            }
            if (command.day().toEpochDay() > today) {
                return Optional.of(new Outcome.DayAhead(command, LocalDate.ofEpochDay(today)));
            }
            if (from != null && to != null && from.equals(to)) {
                return Optional.of(new Outcome.SameAccount(command, from));
            }
            for (AccountId account : command.accounts()) {
                if (account.isSystem()) {
                    return Optional.of(new Outcome.SystemAccount(command, account));
                }
            }
            return from == null ? Optional.empty() : overdrawn(command, amount, from);
        }

        private Optional<Outcome> overdrawn(LedgerCommand command, Amount amount, AccountId from) {
            Account giving = books.find(from);
            long available = giving == null ? 0 : giving.available(today);
            return available >= amount.parts()
                    ? Optional.empty()
                    : Optional.of(new Outcome.Overdrawn(command, from, amount, Amount.ofParts(books.unit, available)));
        }
    }
}
