package org.volunteerkit.ledger.statement;

import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;

/** Tells what a command does. */
final class Kinds implements LedgerCommand.Cases<Posting.Kind> {

    static final Kinds OF = new Kinds();

    private Kinds() {}

    @Override
    public Posting.Kind earn(Movement.Earn command) {
        return Posting.Kind.EARN;
    }

    @Override
    public Posting.Kind pay(Movement.Pay command) {
        return Posting.Kind.PAY;
    }

    @Override
    public Posting.Kind give(Movement.Give command) {
        return Posting.Kind.GIVE;
    }

    @Override
    public Posting.Kind redeem(Movement.Redeem command) {
        return Posting.Kind.REDEEM;
    }

    @Override
    public Posting.Kind hold(Reservation.Hold command) {
        return Posting.Kind.HOLD;
    }

    @Override
    public Posting.Kind capture(Reservation.Capture command) {
        return Posting.Kind.CAPTURE;
    }

    @Override
    public Posting.Kind release(Reservation.Release command) {
        return Posting.Kind.RELEASE;
    }

    @Override
    public Posting.Kind book(Reservation.Book command) {
        return Posting.Kind.BOOK;
    }

    @Override
    public Posting.Kind serve(Reservation.Serve command) {
        return Posting.Kind.SERVE;
    }

    @Override
    public Posting.Kind reverse(Repair.Reverse command) {
        return Posting.Kind.REVERSE;
    }

    @Override
    public Posting.Kind correct(Repair.Correct command) {
        return Posting.Kind.CORRECT;
    }

    @Override
    public Posting.Kind open(AccountCommand.Open command) {
        return Posting.Kind.OPEN;
    }

    @Override
    public Posting.Kind close(AccountCommand.Close command) {
        return Posting.Kind.CLOSE;
    }

    @Override
    public Posting.Kind inherit(AccountCommand.Inherit command) {
        return Posting.Kind.INHERIT;
    }

    @Override
    public Posting.Kind merge(AccountCommand.Merge command) {
        return Posting.Kind.MERGE;
    }

    @Override
    public Posting.Kind publish(Trade.Publish command) {
        return Posting.Kind.PUBLISH;
    }

    @Override
    public Posting.Kind supply(Trade.Supply command) {
        return Posting.Kind.SUPPLY;
    }

    @Override
    public Posting.Kind order(Trade.Order command) {
        return Posting.Kind.ORDER;
    }

    @Override
    public Posting.Kind limitParty(Trade.LimitParty command) {
        return Posting.Kind.LIMIT_PARTY;
    }

    @Override
    public Posting.Kind settle(Trade.Settle command) {
        return Posting.Kind.SETTLE;
    }

    @Override
    public Posting.Kind batch(Batch command) {
        return Posting.Kind.BATCH;
    }
}
