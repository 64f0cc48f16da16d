package org.volunteerkit.examples.quickstart.intake;

import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;

/** What is asked of a command: each account is a person's, each source a service record. */
final class ExchangeChecks implements LedgerCommand.Cases<LineChecks> {

    private final LineChecks checks;

    private ExchangeChecks(LineChecks checks) {
        this.checks = checks;
    }

    static void check(LedgerCommand command, LineChecks checks) {
        command.match(new ExchangeChecks(checks));
    }

    @Override
    public LineChecks earn(Movement.Earn command) {
        return account("earn.account", command.account()).sources("earn.sources", command);
    }

    @Override
    public LineChecks pay(Movement.Pay command) {
        return account("pay.from", command.from())
                .account("pay.to", command.to())
                .sources("pay.sources", command);
    }

    @Override
    public LineChecks give(Movement.Give command) {
        return account("give.from", command.from())
                .account("give.to", command.to())
                .sources("give.sources", command);
    }

    @Override
    public LineChecks redeem(Movement.Redeem command) {
        return account("redeem.account", command.account()).sources("redeem.sources", command);
    }

    @Override
    public LineChecks hold(Reservation.Hold command) {
        return account("hold.account", command.account()).sources("hold.sources", command);
    }

    @Override
    public LineChecks capture(Reservation.Capture command) {
        return sources("capture.sources", command);
    }

    @Override
    public LineChecks release(Reservation.Release command) {
        return sources("release.sources", command);
    }

    @Override
    public LineChecks book(Reservation.Book command) {
        return account("book.account", command.account()).sources("book.sources", command);
    }

    @Override
    public LineChecks serve(Reservation.Serve command) {
        return sources("serve.sources", command);
    }

    @Override
    public LineChecks reverse(Repair.Reverse command) {
        return sources("reverse.sources", command);
    }

    @Override
    public LineChecks correct(Repair.Correct command) {
        return sources("correct.sources", command);
    }

    @Override
    public LineChecks open(AccountCommand.Open command) {
        return account("open.account", command.account()).sources("open.sources", command);
    }

    @Override
    public LineChecks close(AccountCommand.Close command) {
        return account("close.account", command.account()).sources("close.sources", command);
    }

    @Override
    public LineChecks inherit(AccountCommand.Inherit command) {
        command.heirs().forEach(heir -> account("inherit.heirs", heir));
        return account("inherit.account", command.account()).sources("inherit.sources", command);
    }

    @Override
    public LineChecks merge(AccountCommand.Merge command) {
        return account("merge.duplicate", command.duplicate())
                .account("merge.survivor", command.survivor())
                .sources("merge.sources", command);
    }

    @Override
    public LineChecks publish(Trade.Publish command) {
        return sources("publish.sources", command);
    }

    @Override
    public LineChecks supply(Trade.Supply command) {
        return sources("supply.sources", command);
    }

    @Override
    public LineChecks order(Trade.Order command) {
        return account("order.account", command.account()).sources("order.sources", command);
    }

    @Override
    public LineChecks limitParty(Trade.LimitParty command) {
        return sources("limit-party.sources", command);
    }

    @Override
    public LineChecks settle(Trade.Settle command) {
        return sources("settle.sources", command);
    }

    @Override
    public LineChecks batch(Batch command) {
        command.commands().forEach(each -> each.match(this));
        return sources("batch.sources", command);
    }

    private ExchangeChecks account(String field, AccountId account) {
        // The accounts of the system itself belong to nobody; the ledger says no to them by name.
        if (!account.isSystem() && !checks.has(FactFile.PERSONS, account.value())) {
            checks.add(LineChecks.unknown(field, FactFile.PERSONS.name(), account.value()));
        }
        return this;
    }

    private LineChecks sources(String field, LedgerCommand command) {
        command.sources().forEach(source -> {
            if (!checks.has(FactFile.SERVICE, source.value())) {
                checks.add(LineChecks.unknown(field, FactFile.SERVICE.name(), source.value()));
            }
        });
        return checks;
    }
}
