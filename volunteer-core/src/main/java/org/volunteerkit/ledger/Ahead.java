package org.volunteerkit.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Reservation;

/**
 * Has what the next commands will look at come near, for some at once: accounts and lots lie all over the memory, and a
 * processor that works off one command after another waits for each of them alone.
 *
 * <p>It changes nothing, and nothing follows from what it saw.
 */
final class Ahead {

    /** How many commands it looks ahead. */
    static final int MOST = 32;

    private static final int MOST_ACCOUNTS = 2 * MOST;

    // Numbers, not accounts: to write a reference down is to have the memory manager wait for all that is on its way.
    private final int[] accounts = new int[MOST_ACCOUNTS];
    private final int[] holds = new int[MOST];

    private final Books books;

    /** Kept, so that nobody finds the looking useless and leaves it out. */
    private long unusedSum;

    Ahead(Books books) {
        this.books = books;
    }

    /** Looks at what at most {@link #MOST} commands will need, in several short loops rather than a long one. */
    void look(List<LedgerCommand> commands) {
        long all = 0;
        int named = 0;
        int held = 0;
        for (int i = 0; i < commands.size(); i++) {
            LedgerCommand command = commands.get(i);
            all += books.rows.near(command.id().value());
            List<AccountId> ids = command.accounts();
            for (int j = 0; j < ids.size() && named < MOST_ACCOUNTS; j++) {
                accounts[named++] = books.accounts.near(ids.get(j).value());
            }
            CommandId hold = hold(command);
            if (hold != null) {
                holds[held++] = books.holds.near(hold.value());
            }
        }
        for (int i = 0; i < named; i++) {
            if (accounts[i] >= 0) {
                Account account = books.accounts.get(accounts[i]);
                all += account.settled + account.text.length();
            }
        }
        for (int i = 0; i < held; i++) {
            if (holds[i] >= 0) {
                Reserve hold = books.holds.get(holds[i]);
                all += hold.account.settled + lots(hold);
            }
        }
        for (int i = 0; i < named; i++) {
            if (accounts[i] >= 0) {
                Account account = books.accounts.get(accounts[i]);
                // Where one lot is used up or expires, the next one is looked at too.
                for (int lot = Math.min(2, account.freeLots()) - 1; lot >= 0; lot--) {
                    all += account.freeLot(lot).remaining;
                }
                if (!account.holds().isEmpty()) {
                    all += lots(account.holds().get(0));
                }
            }
        }
        unusedSum += all;
    }

    private static @Nullable CommandId hold(LedgerCommand command) {
        if (command instanceof Reservation.Capture capture) {
            return capture.hold();
        }
        if (command instanceof Reservation.Serve serve) {
            return serve.booking();
        }
        return command instanceof Reservation.Release release ? release.hold() : null;
    }

    private static long lots(Reserve hold) {
        return hold.slices.size() == 0 ? 0 : hold.slices.part(0).remaining;
    }
}
