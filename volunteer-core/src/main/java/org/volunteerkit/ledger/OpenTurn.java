package org.volunteerkit.ledger;

import java.time.LocalDate;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;

/** A turn at a ledger in memory, for as long as the work goes on. */
final class OpenTurn implements Turn {

    private final Ledger ledger;
    private final LocalDate today;
    private final Thread worker = Thread.currentThread();
    private boolean over;

    OpenTurn(Ledger ledger, LocalDate today) {
        this.ledger = ledger;
        this.today = today;
    }

    void end() {
        over = true;
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public LedgerView ledger() {
        return mine();
    }

    @Override
    public Outcome post(LedgerCommand command) {
        return mine().post(command, today);
    }

    private Ledger mine() {
        if (Thread.currentThread() != worker || over) {
            throw new IllegalStateException("a turn serves one thread, until its work is done");
        }
        return ledger;
    }
}
