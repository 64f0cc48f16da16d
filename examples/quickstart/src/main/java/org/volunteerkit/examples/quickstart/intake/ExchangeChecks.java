package org.volunteerkit.examples.quickstart.intake;

import org.volunteerkit.ledger.AccountId;
import org.volunteerkit.ledger.LedgerCommand;

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
    public LineChecks earn(LedgerCommand.Earn command) {
        return account("earn.account", command.account()).sources("earn.sources", command);
    }

    @Override
    public LineChecks pay(LedgerCommand.Pay command) {
        return account("pay.from", command.from())
                .account("pay.to", command.to())
                .sources("pay.sources", command);
    }

    @Override
    public LineChecks give(LedgerCommand.Give command) {
        return account("give.from", command.from())
                .account("give.to", command.to())
                .sources("give.sources", command);
    }

    @Override
    public LineChecks redeem(LedgerCommand.Redeem command) {
        return account("redeem.account", command.account()).sources("redeem.sources", command);
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
