package org.volunteerkit.ledger.terms.teller;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Trade;

/**
 * Whether two commands answer the same wish: what follows from the terms, such as the last day and the cap, is not compared.
 */
final class Likeness {

    private Likeness() {}

    static boolean of(LedgerCommand one, LedgerCommand other) {
        return one.day().equals(other.day())
                && one.sources().equals(other.sources())
                && one.accounts().equals(other.accounts())
                && told(one).equals(told(other));
    }

    private static List<Object> told(LedgerCommand command) {
        if (command instanceof Movement.Earn earn) {
            return ImmutableList.of(Movement.Earn.class, earn.amount(), earn.terms());
        }
        if (command instanceof Movement.Pay pay) {
            return ImmutableList.of(Movement.Pay.class, pay.amount());
        }
        if (command instanceof Movement.Give give) {
            return ImmutableList.of(Movement.Give.class, give.amount());
        }
        if (command instanceof Movement.Redeem redeem) {
            return ImmutableList.of(Movement.Redeem.class, redeem.amount());
        }
        if (command instanceof Trade.Order order) {
            return ImmutableList.of(Trade.Order.class, order.offer(), order.quantity(), order.price(), order.vouched());
        }
        if (command instanceof Repair.Correct correct) {
            return ImmutableList.of(Repair.Correct.class, correct.of(), correct.total());
        }
        if (command instanceof AccountCommand.Open open) {
            return ImmutableList.of(AccountCommand.Open.class, open.kind(), open.party());
        }
        return ImmutableList.of(command);
    }
}
