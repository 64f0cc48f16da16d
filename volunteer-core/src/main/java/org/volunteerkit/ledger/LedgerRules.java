package org.volunteerkit.ledger;

import java.util.Map;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.problem.Found;
import org.volunteerkit.problem.InvalidValueException;
import org.volunteerkit.problem.Problem;

/**
 * What holds for all accounts of a ledger alike: how much one account may give away in a calendar year.
 *
 * <p>What follows from terms for one command is written into the command; here is only what needs to know what was posted
 * before. To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class LedgerRules {

    /** No rule at all. */
    public static final LedgerRules NONE = builder().build();

    LedgerRules() {}

    /** Returns rules with one cap on gifts. */
    public static LedgerRules ofGiftCap(Movement.GiftCap cap, Amount most) {
        return builder().putGiftCap(cap, most).build();
    }

    /** Starts rules; nothing is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what one account may give away in a calendar year, by cap; a gift that counts to another cap is not limited. */
    public abstract Map<Movement.GiftCap, Amount> giftCaps();

    @Value.Check
    void check() {
        giftCaps().forEach((cap, most) -> {
            if (most.isNegative()) {
                throw new InvalidValueException(Problem.of("ledger.gift-cap-negative")
                        .field("giftCaps")
                        .with("cap", cap.value())
                        .found(Found.value(most.toString())));
            }
        });
    }

    /** Collects the parts of rules. */
    public static final class Builder extends ImmutableLedgerRules.Builder {
        Builder() {}
    }
}
