package org.volunteerkit.ledger.terms;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.TermsId;
import org.volunteerkit.time.DateRange;

/**
 * The keys of commands that go with a wish: they follow from its own key, and are nobody else's.
 *
 * <p>With them a ledger can be asked for the part of a record that went to the pool, or for the levy of a quarter. To be called,
 * not extended.
 */
public final class Keys {

    /** What stands behind the key of an earning, for the correction that cuts it to what fits. */
    public static final String KEPT = "kept";

    /** What stands behind a key, for the command that moves what did not fit. */
    public static final String SURPLUS = "surplus";

    /** What stands behind the key of a redemption, for the command that clears the rest. */
    public static final String CLEARED = "cleared";

    private Keys() {}

    private static CommandId of(String... parts) {
        // No key has a line end, so no two lists of parts give one text.
        return CommandId.of(Hashing.sha256()
                .hashString(String.join("\n", parts), StandardCharsets.UTF_8)
                .toString());
    }

    /** Returns the key of what an account starts with under some terms. */
    public static CommandId start(TermsId terms, AccountId account) {
        return of("start", terms.value(), account.value());
    }

    /** Returns the key of what an account pays as the levy of some days. */
    public static CommandId levy(TermsId terms, AccountId account, DateRange days) {
        return of("levy", terms.value(), account.value(), days.toString());
    }

    /** Returns the key of a command that goes with another one. */
    public static CommandId behind(CommandId id, String what) {
        return of(id.value(), what);
    }
}
