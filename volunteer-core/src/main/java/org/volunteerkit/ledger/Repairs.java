package org.volunteerkit.ledger;

import java.util.List;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Notice;
import org.volunteerkit.ledger.statement.HoldView;

/** Undoes transactions and corrects earnings. */
final class Repairs {

    private final Books books;
    private final Journal journal;
    private final Fundings fundings;
    private final Days days;
    private final Clearing clearing;
    private final Offers offers;

    Repairs(Books books, Fundings fundings, Days days, Clearing clearing) {
        this.clearing = clearing;
        this.offers = new Offers(books);
        this.books = books;
        this.journal = books.journal;
        this.fundings = fundings;
        this.days = days;
    }

    /** Undoes a transaction: first the receiver gives back, then what funds it now returns to its lots. */
    void reverse(Repair.Reverse command, int row) {
        int of = books.rowOf(command.of());
        LedgerCommand undone = books.command(of);
        if (undone instanceof Movement.Pay pay) {
            takeBack(command, row, of, pay);
        } else if (undone instanceof Movement.Give give) {
            fundings.received(of).forEach((part, amount) -> {
                books.shift(part, -amount, 0, -amount, 0, 0);
                books.write(part.holder, part, -amount);
            });
            Account giver = payer(of);
            give.countsTo()
                    .ifPresent(cap -> books.addGiven(
                            giver,
                            new Account.Given(cap.cap(), give.day().getYear()),
                            -give.amount().parts()));
        } else {
            books.write(books.redeemed, null, -redeemed(undone));
            takeBackPieces(undone, payer(of));
        }
        restore(of);
    }

    private void takeBackPieces(LedgerCommand undone, Account payer) {
        if (undone instanceof Trade.Order order) {
            offers.redeem(order.offer(), payer, Offers.month(order.day()), -order.quantity());
        } else if (undone instanceof Reservation.Serve serve) {
            Reservation.Book booking = booking(serve);
            offers.redeem(booking.offer(), payer, Offers.month(booking.day()), -serve.quantity());
        }
    }

    private Reservation.Book booking(Reservation.Serve serve) {
        return (Reservation.Book) books.command(books.rowOf(serve.booking()));
    }

    private void takeBack(Repair.Reverse command, int row, int of, Movement.Pay pay) {
        Part fresh = fresh(of);
        long amount = pay.amount().parts();
        if (command.forced()) {
            Account receiver = fresh.holder;
            long first = Math.min(fresh.free(), amount);
            if (first > 0) {
                books.take(fresh, first);
            }
            books.owe(receiver, row, books.use(receiver, amount - first, books::take));
        } else {
            books.shift(fresh, -amount, 0, -amount, 0, 0);
            books.write(fresh.holder, fresh, -amount);
        }
        clearing.undo(row, of);
    }

    /** Cancels what a transaction still owes, and gives back to its lots what they gave. */
    private void restore(int of) {
        Account payer = payer(of);
        Debt debt = payer.debts().get(of);
        if (debt != null) {
            books.owe(payer, of, -debt.amount);
        }
        Slices slices = fundings.of(of);
        for (int i = 0; i < slices.size(); i++) {
            books.shift(slices.part(i), slices.amount(i), 0, 0, -slices.amount(i), 0);
            books.write(payer, slices.part(i), slices.amount(i));
        }
        fundings.setReversed(of);
    }

    private Account payer(int of) {
        return fundings.payer(of).orElseThrow(() -> new IllegalStateException("a transaction has a payer"));
    }

    private long redeemed(LedgerCommand undone) {
        if (undone instanceof Trade.Order order) {
            return Math.multiplyExact(order.price().parts(), order.quantity());
        }
        if (undone instanceof Reservation.Serve serve) {
            return booking(serve).price().parts() * serve.quantity();
        }
        Amount amount =
                undone instanceof Reservation.Capture capture ? capture.amount() : ((Movement.Redeem) undone).amount();
        return amount.parts();
    }

    /** Returns the lot that an earning or a payment made. */
    Part fresh(int row) {
        for (int entry = journal.firstEntry(row); entry < journal.endOfEntries(row); entry++) {
            if (journal.amount(entry) > 0 && journal.slot(entry) instanceof Part part) {
                return books.now(part);
            }
        }
        throw new IllegalStateException("no lot came of this");
    }

    /** States what a record is worth in all. */
    void correct(Repair.Correct command, int row) {
        int of = books.rowOf(command.of());
        Part lot = fresh(of);
        Root.Worth record = lot.root.worth;
        if (record == null) {
            record = new Root.Worth(((Movement.Earn) books.command(of)).amount().parts());
            lot.root.worth = record;
        }
        Root.Worth standing = record;
        long before = standing.total;
        standing.total = command.total().parts();
        books.undo.add(() -> standing.total = before);
        if (standing.total < before) {
            decrease(lot, standing, before - standing.total, row);
        } else {
            increase(lot, standing, standing.total - before);
        }
    }

    private void decrease(Part lot, Root.Worth record, long by, int row) {
        Account account = lot.holder;
        books.write(books.issued, null, by);
        long left = by;
        long own = Math.min(lot.free(), left);
        books.shift(lot, -own, 0, -own, 0, 0);
        books.write(account, lot, -own);
        left -= own;
        long lapsed = Math.min(lot.lapsed, left);
        books.shift(lot, 0, 0, -lapsed, 0, -lapsed);
        books.write(books.expired, null, -lapsed);
        left -= lapsed;
        push(record, Account.NONE, own + lapsed);
        for (Fundings.Claim claim : left == 0 ? List.<Fundings.Claim>of() : fundings.claims(lot, left)) {
            long amount = Math.min(claim.amount(), left);
            if (amount > 0) {
                fundings.remove(claim.row(), lot, amount);
                books.shift(lot, 0, 0, -amount, -amount, 0);
                substitute(account, claim.row(), amount);
                push(record, claim.row(), amount);
                left -= amount;
            }
        }
        List<Reserve> latestFirst = account.holds().stream()
                .sorted((one, other) -> Integer.compare(other.row, one.row))
                .toList();
        for (Reserve hold : latestFirst) {
            long amount = Math.min(hold.slices.of(lot), left);
            if (amount > 0) {
                books.shift(lot, -amount, -amount, -amount, 0, 0);
                books.write(account, lot, -amount);
                cover(hold, lot, amount, row);
                push(record, Account.NONE, amount);
                left -= amount;
            }
        }
        books.require(50, left == 0);
    }

    /** Funds a transaction anew from the account's free minutes, and lets the account owe the rest. */
    private void substitute(Account account, int row, long amount) {
        long missing = books.use(account, amount, (part, slice) -> {
            fundings.add(row, part, slice);
            books.take(part, slice);
        });
        books.owe(account, row, missing);
    }

    /** Moves what a hold has lost to the account's free minutes; what finds none leaves it. */
    private void cover(Reserve hold, Part lot, long amount, int row) {
        books.setSlices(hold, hold.slices.minus(lot, amount));
        long missing = books.use(hold.account, amount, (part, slice) -> {
            books.shift(part, 0, slice, 0, 0, 0);
            books.setSlices(hold, hold.slices.plus(part, slice));
        });
        if (missing > 0) {
            books.notice(row, new Notice.HoldCut(hold.id, Amount.ofParts(books.unit, missing)));
        }
        if (hold.slices.size() == 0) {
            days.end(hold, HoldView.State.RELEASED);
        }
    }

    private void increase(Part lot, Root.Worth record, long by) {
        books.write(books.issued, null, -by);
        long left = by;
        long joins = 0;
        while (left > 0 && !record.taken.isEmpty()) {
            Root.Taken last = record.taken.get(record.taken.size() - 1);
            long amount = Math.min(last.amount(), left);
            long back = last.row() == Account.NONE || fundings.isReversed(last.row())
                    ? 0
                    : giveBack(lot, last.row(), amount);
            joins += amount - back;
            pop(record, last, amount);
            left -= amount;
        }
        books.add(lot, joins + left);
    }

    /** Has a lot fund a transaction again, in place of what funds it now: debt first, then the lots that came last. */
    private long giveBack(Part lot, int row, long amount) {
        Account account = lot.holder;
        Debt debt = account.debts().get(row);
        long left = amount;
        if (debt != null) {
            long owed = Math.min(debt.amount, left);
            books.owe(account, row, -owed);
            left -= owed;
        }
        Slices slices = fundings.of(row);
        for (int i = slices.size() - 1; i >= 0 && left > 0; i--) {
            Part part = slices.part(i);
            if (part != lot) {
                long slice = Math.min(slices.amount(i), left);
                fundings.remove(row, part, slice);
                books.shift(part, slice, 0, 0, -slice, 0);
                books.write(account, part, slice);
                left -= slice;
            }
        }
        long back = amount - left;
        if (back > 0) {
            fundings.add(row, lot, back);
            books.shift(lot, 0, 0, back, back, 0);
        }
        return back;
    }

    private void push(Root.Worth record, int row, long amount) {
        if (amount > 0) {
            record.taken.add(new Root.Taken(row, amount));
            books.undo.add(() -> record.taken.remove(record.taken.size() - 1));
        }
    }

    private void pop(Root.Worth record, Root.Taken last, long amount) {
        int place = record.taken.size() - 1;
        record.taken.remove(place);
        if (amount < last.amount()) {
            record.taken.add(new Root.Taken(last.row(), last.amount() - amount));
        }
        books.undo.add(() -> {
            if (amount < last.amount()) {
                record.taken.set(place, last);
            } else {
                record.taken.add(last);
            }
        });
    }
}
