package org.volunteerkit.ledger.command;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.value.Key;

/**
 * The key of an account: of a person, a team, a family, a station, a pool, or of the ledger itself.
 *
 * <p>The embedder says which account belongs to whom. Three accounts belong to the ledger: {@link #ISSUED} goes down by what
 * is earned, {@link #REDEEMED} and {@link #EXPIRED} go up by what leaves the members. They can be asked about like any
 * other account, and cannot be named in a command. 1 to 64 ASCII letters, digits, dots, underscores and hyphens.
 *
 * <p>To be called, not extended. Immutable.
 */
public final class AccountId extends Key {

    /** Where earned amounts come from; never above zero. */
    public static final AccountId ISSUED = new AccountId("ISSUED");

    /** Where redeemed amounts go; never below zero. */
    public static final AccountId REDEEMED = new AccountId("REDEEMED");

    /** Where amounts go whose last usable day has passed; never below zero. */
    public static final AccountId EXPIRED = new AccountId("EXPIRED");

    private final boolean isSystem;

    private AccountId(String text) {
        super("accountId", text);
        this.isSystem = text.equals("ISSUED") || text.equals("REDEEMED") || text.equals("EXPIRED");
    }

    /**
     * Returns the key written in a text; case matters.
     *
     * @throws InvalidValueException if the text has another form
     */
    @JsonCreator
    public static AccountId of(String text) {
        return new AccountId(text);
    }

    /** Returns whether the account belongs to the ledger itself, so that no command may name it. */
    public boolean isSystem() {
        return isSystem;
    }
}
