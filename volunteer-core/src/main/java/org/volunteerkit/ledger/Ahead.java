package org.volunteerkit.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountId;
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

    private final Books books;
    private static final int MOST_ACCOUNTS = 2 * MOST;

    // Numbers, not accounts: to write a reference down is to have the memory manager wait for all that is on its way.
    private final int[] numbers = new int[MOST_ACCOUNTS];

    /** Kept, so that nobody finds the looking useless and leaves it out. */
    private long unusedSum;

    Ahead(Books books) {
        this.books = books;
    }

    /** Looks at what some commands will need, in several short loops rather than a long one. */
    void look(List<? extends LedgerCommand> commands, int from, int until) {
        long all = 0;
        int found = 0;
        for (int i = from; i < until; i++) {
            LedgerCommand command = commands.get(i);
            all += books.rows.near(command.id().value());
            List<AccountId> named = command.accounts();
            for (int j = 0; j < named.size() && found < MOST_ACCOUNTS; j++) {
                numbers[found++] = books.accounts.near(named.get(j));
            }
            if (named.isEmpty()) {
                Reserve hold = hold(command);
                all += hold == null ? 0 : hold.account.settled + lots(hold);
            }
        }
        for (int i = 0; i < found; i++) {
            if (numbers[i] >= 0) {
                Account account = books.accounts.get(numbers[i]);
                all += account.settled + account.text.length();
            }
        }
        for (int i = 0; i < found; i++) {
            if (numbers[i] >= 0) {
                Account account = books.accounts.get(numbers[i]);
                if (account.hasFreeLots()) {
                    all += account.freeLot(0).remaining;
                }
                if (!account.holds().isEmpty()) {
                    all += lots(account.holds().get(0));
                }
            }
        }
        unusedSum += all;
    }

    private @Nullable Reserve hold(LedgerCommand command) {
        if (command instanceof Reservation.Capture capture) {
            return books.holds.get(capture.hold());
        }
        if (command instanceof Reservation.Serve serve) {
            return books.holds.get(serve.booking());
        }
        return command instanceof Reservation.Release release ? books.holds.get(release.hold()) : null;
    }

    private static long lots(Reserve hold) {
        return hold.slices.size() == 0 ? 0 : hold.slices.part(0).remaining;
    }
}
