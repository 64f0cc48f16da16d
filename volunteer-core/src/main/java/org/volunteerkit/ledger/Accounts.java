package org.volunteerkit.ledger;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountId;

/** The accounts of members by their keys. */
final class Accounts {

    // By the text of the key: one step less through memory than by the key itself.
    private final Map<String, Account> byText = new HashMap<>();

    // What was looked for last: one command asks for the same two accounts again and again, with the same keys.
    private @Nullable AccountId lastKey;
    private @Nullable Account last;
    private @Nullable AccountId keyBefore;
    private @Nullable Account before;

    /** Returns an account; null if there is none. */
    @SuppressWarnings("ReferenceEquality") // A key that is only equal is looked for like any other.
    @Nullable Account find(AccountId id) {
        if (lastKey == id) {
            return last;
        }
        if (keyBefore == id) {
            return before;
        }
        keyBefore = lastKey;
        before = last;
        lastKey = id;
        last = byText.get(id.value());
        return last;
    }

    /** Adds an account; there is none with its key. */
    void add(Account account) {
        byText.put(account.id.value(), account);
        forget();
    }

    /** Takes out an account as if it had never been there. */
    void remove(Account account) {
        byText.remove(account.id.value());
        forget();
    }

    private void forget() {
        lastKey = null;
        keyBefore = null;
    }

    /** Returns all accounts, in no order. */
    Collection<Account> all() {
        return Collections.unmodifiableCollection(byText.values());
    }
}
