package org.volunteerkit.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountId;

/** The accounts of members by their keys. */
final class Accounts {

    private final List<Account> all = new ArrayList<>();

    // By the text of the key: one step less through memory than by the key itself.
    private final TextIndex numbers = new TextIndex(number -> all.get(number).text);

    /** Returns an account; null if there is none. */
    @Nullable Account find(AccountId id) {
        int number = numbers.find(id.value());
        return number == TextIndex.NONE ? null : all.get(number);
    }

    /** Returns an account by the order in which they were added, from 0. */
    Account get(int number) {
        return all.get(number);
    }

    /** Returns how many there are. */
    int size() {
        return all.size();
    }

    /** Returns the number of the account at which {@link #find} looks first; {@link TextIndex#NONE} if it looks at none. */
    int near(AccountId id) {
        return numbers.near(id.value());
    }

    /** Adds an account; there is none with its key. */
    void add(Account account) {
        numbers.add(account.text, all.size());
        all.add(account);
    }

    /** Takes out the account that was added last, as if it had never been there. */
    void remove(Account account) {
        numbers.remove(account.text, all.size() - 1);
        all.remove(all.size() - 1);
    }

    /** Returns all accounts, in no order. */
    Collection<Account> all() {
        return Collections.unmodifiableList(all);
    }
}
