package org.volunteerkit.ledger;

import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;

/**
 * Tells whether a command may have to be taken back half way: because it is looked at only after something was worked off in
 * its accounts, because it consists of several, or because a sum could leave the range. All others need no undo log.
 */
final class Care implements LedgerCommand.Cases<Boolean> {

    private final Books books;
    private final Days days;
    private long today;

    Care(Books books, Days days) {
        this.books = books;
        this.days = days;
    }

    boolean needed(LedgerCommand command, long day) {
        today = day;
        return books.sum.isNearlyFull() || command.match(this);
    }

    private boolean of(AccountId id, Amount amount) {
        if (amount.parts() >= Sum.SMALL) {
            return true;
        }
        Account account = books.find(id);
        return account != null && (account.survivor != null || isDue(account));
    }

    /** Up to the last recorded day things have happened for good; only what a later day brings may have to be taken back. */
    private boolean isDue(Account account) {
        if (account.nextDue() <= books.clock) {
            days.catchUp(account, books.clock, Long.MIN_VALUE);
        }
        return account.nextDue() <= today;
    }

    private boolean isDue(Trade.OfferId offer) {
        Stock stock = books.offers.get(offer);
        if (stock == null) {
            return false;
        }
        days.catchUp(stock, books.clock);
        return stock.isDue(today);
    }

    @Override
    public Boolean earn(Movement.Earn command) {
        return of(command.account(), command.amount());
    }

    @Override
    public Boolean pay(Movement.Pay command) {
        return of(command.from(), command.amount()) || of(command.to(), command.amount());
    }

    @Override
    public Boolean give(Movement.Give command) {
        return of(command.from(), command.amount()) || of(command.to(), command.amount());
    }

    @Override
    public Boolean redeem(Movement.Redeem command) {
        return of(command.account(), command.amount());
    }

    @Override
    public Boolean order(Trade.Order command) {
        return isDue(command.offer())
                || command.quantity() >= Sum.SMALL
                || of(command.account(), command.price())
                || command.price().parts() * command.quantity() >= Sum.SMALL;
    }

    @Override
    public Boolean hold(Reservation.Hold command) {
        return of(command.account(), command.amount());
    }

    @Override
    public Boolean capture(Reservation.Capture command) {
        Reserve hold = books.holds.find(command.hold().value());
        return hold != null && of(hold.account.now().id, command.amount());
    }

    @Override
    public Boolean release(Reservation.Release command) {
        Reserve hold = books.holds.find(command.hold().value());
        return hold != null && isDue(hold.account.now());
    }

    @Override
    public Boolean book(Reservation.Book command) {
        return true;
    }

    @Override
    public Boolean serve(Reservation.Serve command) {
        return true;
    }

    @Override
    public Boolean reverse(Repair.Reverse command) {
        return true;
    }

    @Override
    public Boolean correct(Repair.Correct command) {
        return true;
    }

    @Override
    public Boolean open(AccountCommand.Open command) {
        return true;
    }

    @Override
    public Boolean close(AccountCommand.Close command) {
        return true;
    }

    @Override
    public Boolean inherit(AccountCommand.Inherit command) {
        return true;
    }

    @Override
    public Boolean merge(AccountCommand.Merge command) {
        return true;
    }

    @Override
    public Boolean publish(Trade.Publish command) {
        return true;
    }

    @Override
    public Boolean limitParty(Trade.LimitParty command) {
        return true;
    }

    @Override
    public Boolean supply(Trade.Supply command) {
        return true;
    }

    @Override
    public Boolean settle(Trade.Settle command) {
        return true;
    }

    @Override
    public Boolean batch(Batch command) {
        return true;
    }
}
