package org.volunteerkit.ledger;

import java.util.Map;
import org.volunteerkit.ledger.statement.HoldView;

/**
 * What happens by itself: holds lapse, lots expire, and what becomes free repays debt.
 *
 * <p>All of it concerns one account alone, so it is worked off when somebody needs that account, day after day as if a sweep
 * had run on each; when it is written changes nothing.
 */
final class Days {

    private final Books books;
    private final Journal journal;
    private final Fundings fundings;
    private final Offers offers;

    Days(Books books, Fundings fundings) {
        this.books = books;
        this.offers = new Offers(books);
        this.journal = books.journal;
        this.fundings = fundings;
    }

    /**
     * Works off what has become due in an account.
     *
     * @param through the last day that has begun
     * @param first the day on which what is overdue happens; the first of all days if each thing happens on its own
     */
    void catchUp(Account account, long through, long first) {
        while (account.nextDue() <= through) {
            long day = Math.max(account.nextDue(), first);
            // Holds first: what they release repays debt before lots expire.
            while (!account.holds().isEmpty() && account.holds().get(0).until < day) {
                release(account.holds().get(0), HoldView.State.LAPSED);
                settle(account, day, day, Journal.LAPSED);
            }
            expire(account, day, day, Journal.LAPSED);
        }
    }

    /** Works off the bookings of an offer that have become due, in their accounts. */
    void catchUp(Stock stock, long through) {
        while (stock.isDue(through)) {
            catchUp(stock.first().account, through, Long.MIN_VALUE);
        }
    }

    /** Frees what a hold has left, and ends it. */
    void release(Reserve hold, HoldView.State state) {
        Slices slices = hold.slices;
        books.setSlices(hold, Slices.NONE);
        end(hold, state);
        for (int i = 0; i < slices.size(); i++) {
            books.shift(slices.part(i), 0, -slices.amount(i), 0, 0, 0);
        }
    }

    /** Ends a hold of which nothing is left. */
    void end(Reserve hold, HoldView.State state) {
        hold.state = state;
        hold.account.removeHold(hold);
        books.undo.add(() -> {
            hold.state = HoldView.State.LIVE;
            hold.account.addHold(hold);
        });
        if (hold.pieces != null) {
            offers.end(hold, hold.pieces);
        }
    }

    /** Lets expire what is free in lots whose last day has passed, and has the rest repay debt. */
    void settle(Account account, long now, long effect, byte cause) {
        expire(account, now, effect, cause);
        if (account.debt > 0 && account.free() > 0) {
            repay(account, now, effect);
        }
    }

    private void expire(Account account, long now, long effect, byte cause) {
        int row = Books.NONE;
        long day = 0;
        long sum = 0;
        while (account.hasFreeLots() && account.freeLot(0).isOver(now)) {
            Part part = account.freeLot(0);
            long lapsedOn = Math.max(part.lastDay + 1, effect);
            if (row == Books.NONE || lapsedOn != day) {
                books.write(books.expired, null, sum);
                day = lapsedOn;
                sum = 0;
                row = journal.begin(cause, null, day, now);
            }
            long left = part.free();
            books.shift(part, -left, 0, 0, 0, left);
            books.write(account, part, -left);
            sum += left;
        }
        books.write(books.expired, null, sum);
    }

    private void repay(Account account, long now, long effect) {
        journal.begin(Journal.REPAID, null, effect, now);
        while (account.debt > 0 && account.free() > 0) {
            Map.Entry<Integer, Debt> oldest = account.debts().firstEntry();
            Part part = account.freeLot(0);
            long amount = Math.min(part.free(), oldest.getValue().amount);
            int row = oldest.getKey();
            fundings.add(row, part, amount);
            books.take(part, amount);
            books.owe(account, row, -amount);
        }
    }
}
