package org.volunteerkit.ledger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;

/**
 * What funds each transaction now: which lots with how much; the rest is debt of its account.
 *
 * <p>Until something is re-funded or repaid, that is what the entries of the transaction say, so most transactions cost
 * nothing here.
 */
final class Fundings implements LedgerCommand.Cases<Optional<Account>> {

    private final Books books;
    private final Journal journal;
    private final Map<Integer, Slices> changed = new HashMap<>();
    private final BitSet reversed = new BitSet();

    Fundings(Books books) {
        this.books = books;
        this.journal = books.journal;
    }

    /** A transaction and what it has from one lot. */
    record Claim(int row, long amount) {}

    boolean isReversed(int row) {
        return reversed.get(row);
    }

    void setReversed(int row) {
        reversed.set(row);
        books.undo.add(() -> reversed.clear(row));
    }

    /** Returns the account that a transaction was taken from; empty if the command is no transaction. */
    Optional<Account> payer(int row) {
        return books.command(row).match(this);
    }

    /** Returns the lots that fund a transaction, in the order in which they came to do so. */
    Slices of(int row) {
        Slices now = changed.get(row);
        if (now == null) {
            now = Slices.NONE;
            for (int entry = journal.firstEntry(row); entry < journal.endOfEntries(row); entry++) {
                if (journal.slot(entry) instanceof Part part && journal.amount(entry) < 0) {
                    now = now.plus(books.now(part), -journal.amount(entry));
                }
            }
            return now;
        }
        Slices moved = Slices.NONE;
        for (int i = 0; i < now.size(); i++) {
            moved = moved.plus(books.now(now.part(i)), now.amount(i));
        }
        return moved;
    }

    /** Returns what a payment or a gift brought to which lots of its receiver. */
    Map<Part, Long> received(int row) {
        Map<Part, Long> came = new LinkedHashMap<>();
        for (int entry = journal.firstEntry(row); entry < journal.endOfEntries(row); entry++) {
            if (journal.amount(entry) > 0 && journal.slot(entry) instanceof Part part) {
                came.merge(books.now(part), journal.amount(entry), Long::sum);
            }
        }
        return came;
    }

    /** Has a lot fund more of a transaction. */
    void add(int row, Part part, long amount) {
        set(row, of(row).plus(part, amount));
    }

    /** Has a lot fund less of a transaction. */
    void remove(int row, Part part, long amount) {
        set(row, of(row).minus(part, amount));
    }

    private void set(int row, Slices slices) {
        Slices before = changed.put(row, slices);
        books.undo.add(() -> {
            if (before == null) {
                changed.remove(row);
            } else {
                changed.put(row, before);
            }
        });
        for (int i = 0; i < slices.size(); i++) {
            Part part = slices.part(i);
            if (part.refunded == null) {
                part.refunded = new HashSet<>();
            }
            // What is in here by mistake does no harm: the slices decide.
            part.refunded.add(row);
        }
    }

    /** Returns the transactions that a lot funds, the latest first, as far as an amount needs them. */
    List<Claim> claims(Part lot, long needed) {
        Map<Integer, Long> byRow = new TreeMap<>(Comparator.reverseOrder());
        collect(lot, lot, needed, byRow);
        List<Claim> claims = new ArrayList<>();
        byRow.forEach((row, amount) -> claims.add(new Claim(row, amount)));
        return claims;
    }

    private void collect(Part lot, Part from, long needed, Map<Integer, Long> byRow) {
        long found = 0;
        for (int entry = from.lastEntry; entry != Account.NONE && found < needed; entry = journal.before(entry)) {
            int row = journal.owner(entry);
            if (journal.amount(entry) < 0 && !changed.containsKey(row) && isTransaction(row)) {
                byRow.merge(row, -journal.amount(entry), Long::sum);
                found -= journal.amount(entry);
            }
        }
        if (from.refunded != null) {
            for (int row : from.refunded) {
                long amount = changed.containsKey(row) && isTransaction(row) ? of(row).of(lot) : 0;
                if (amount > 0) {
                    byRow.put(row, amount);
                }
            }
        }
        if (from.before != null) {
            from.before.forEach(part -> collect(lot, part, needed, byRow));
        }
    }

    private boolean isTransaction(int row) {
        return journal.cause(row) == Journal.COMMAND
                && !reversed.get(row)
                && payer(row).isPresent();
    }

    private Optional<Account> account(AccountId id) {
        return Optional.ofNullable(books.find(id)).map(Account::now);
    }

    @Override
    public Optional<Account> pay(Movement.Pay command) {
        return account(command.from());
    }

    @Override
    public Optional<Account> give(Movement.Give command) {
        return account(command.from());
    }

    @Override
    public Optional<Account> redeem(Movement.Redeem command) {
        return account(command.account());
    }

    @Override
    public Optional<Account> order(Trade.Order command) {
        return account(command.account());
    }

    @Override
    public Optional<Account> capture(Reservation.Capture command) {
        return Optional.ofNullable(books.holds.find(command.hold().value())).map(hold -> hold.account.now());
    }

    @Override
    public Optional<Account> serve(Reservation.Serve command) {
        return Optional.ofNullable(books.holds.find(command.booking().value())).map(hold -> hold.account.now());
    }

    @Override
    public Optional<Account> reverse(Repair.Reverse command) {
        // What a forced reversal took is a transaction of the receiver, and what it lacked the receiver's debt.
        return command.forced() && books.command(books.rowOf(command.of())) instanceof Movement.Pay pay
                ? account(pay.to())
                : Optional.empty();
    }

    @Override
    public Optional<Account> earn(Movement.Earn command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> hold(Reservation.Hold command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> book(Reservation.Book command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> release(Reservation.Release command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> correct(Repair.Correct command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> open(AccountCommand.Open command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> close(AccountCommand.Close command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> inherit(AccountCommand.Inherit command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> merge(AccountCommand.Merge command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> publish(Trade.Publish command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> limitParty(Trade.LimitParty command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> supply(Trade.Supply command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> settle(Trade.Settle command) {
        return Optional.empty();
    }

    @Override
    public Optional<Account> batch(Batch command) {
        return Optional.empty();
    }
}
