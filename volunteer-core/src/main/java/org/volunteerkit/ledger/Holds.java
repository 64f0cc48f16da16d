package org.volunteerkit.ledger;

import java.time.LocalDate;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.statement.HoldView;

/** Puts aside, and takes from there. */
final class Holds {

    private final Books books;
    private final Days days;

    Holds(Books books, Days days) {
        this.books = books;
        this.days = days;
    }

    /** Puts so much of an account aside, through a day. */
    Reserve reserve(CommandId id, int row, Account account, LocalDate until, long amount) {
        Reserve hold = new Reserve(id, row, until.toEpochDay(), amount, account);
        books.use(account, amount, (part, slice) -> {
            books.shift(part, 0, slice, 0, 0, 0);
            hold.slices = hold.slices.plus(part, slice);
        });
        account.addHold(hold);
        books.holds.add(hold);
        if (books.undo.isOn()) {
            books.undo.add(() -> {
                hold.account.removeHold(hold);
                books.holds.removeLast();
            });
        }
        return hold;
    }

    /** Takes so much out of what was put aside, into the row at hand. */
    void capture(Reserve hold, long captured, boolean isLast) {
        long missing = captured;
        Slices slices = hold.slices;
        Slices left = Slices.NONE;
        for (int i = 0; i < slices.size(); i++) {
            Part part = slices.part(i);
            long amount = Math.min(slices.amount(i), missing);
            if (amount > 0) {
                books.shift(part, -amount, -amount, 0, amount, 0);
                books.write(part.holder, part, -amount);
                missing -= amount;
            }
            if (amount < slices.amount(i)) {
                left = left.plus(part, slices.amount(i) - amount);
            }
        }
        books.write(books.redeemed, null, captured);
        books.setSlices(hold, left);
        hold.captured += captured;
        books.undo.add(() -> hold.captured -= captured);
        if (left.size() == 0) {
            days.end(hold, HoldView.State.CAPTURED);
        } else if (isLast) {
            days.release(hold, HoldView.State.CAPTURED);
        }
    }
}
