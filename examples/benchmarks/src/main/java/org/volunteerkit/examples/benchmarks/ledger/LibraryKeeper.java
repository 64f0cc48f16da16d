package org.volunteerkit.examples.benchmarks.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.value.Unit;

/** The library, in memory. */
final class LibraryKeeper implements Keeper {

    private final Work work;
    private final List<LedgerCommand> commands;
    private final Ledger ledger = Ledger.of(Unit.HOUR);
    private int posted;
    private int refused;
    private int replayed;

    LibraryKeeper(Work work, List<LedgerCommand> commands) {
        this.work = work;
        this.commands = commands;
    }

    @Override
    public void work() {
        for (int i = 0; i < commands.size(); i += Work.GROUP) {
            List<LedgerCommand> some = commands.subList(i, Math.min(commands.size(), i + Work.GROUP));
            ledger.postAll(some, Work.day(work.today(i)), this::count);
        }
    }

    private boolean count(Outcome outcome) {
        if (outcome instanceof Outcome.Posted) {
            posted++;
        } else if (outcome instanceof Outcome.Replayed) {
            replayed++;
        } else {
            refused++;
        }
        return true;
    }

    @Override
    public Outcomes outcomes() {
        return new Outcomes(posted, refused, replayed, digest(work, ledger));
    }

    /** Returns the digest of what the accounts hold. */
    static long digest(Work work, LedgerView ledger) {
        LocalDate today = Work.day(work.lastDay());
        long sum = 0;
        for (int i = 0; i < work.accounts(); i++) {
            Holding holding = ledger.holding(Work.account(i), today);
            sum += Outcomes.held(i, holding.held().parts());
            for (Holding.Lot lot : holding.lots()) {
                long lastDay =
                        ChronoUnit.DAYS.between(Work.FIRST_DAY, lot.lastDay().orElseThrow());
                sum += Outcomes.left(i, lastDay, lot.remaining().parts());
            }
        }
        return sum;
    }
}
