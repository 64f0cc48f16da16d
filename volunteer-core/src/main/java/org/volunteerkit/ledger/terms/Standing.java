package org.volunteerkit.ledger.terms;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.value.Privacy;
import org.volunteerkit.value.Quantity;

/**
 * What a teller needs to know about somebody on one day; whoever asks hands it in, and it is not kept.
 *
 * <p>It bears no name and no key. What is not said is not known: whoever has no birthday here is of no age.
 *
 * <p>To be called, not extended. Immutable.
 */
@Value.Immutable
public abstract class Standing {

    Standing() {}

    /** Starts a standing; nothing is needed, and without a word it is a person of whom nothing is known. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a person of whom nothing is known but the birthday. */
    public static Standing bornOn(LocalDate day) {
        return builder().born(day).build();
    }

    /** Returns an account of a kind, of whose owner nothing is known. */
    public static Standing ofKind(AccountCommand.Kind kind) {
        return builder().kind(kind).build();
    }

    /** Returns whose account it is; a person's if nothing is said. */
    @Value.Default
    @Privacy.Of(Privacy.INTERNAL)
    public AccountCommand.Kind kind() {
        return AccountCommand.Kind.PERSON;
    }

    /** Returns the birthday, where it is known. */
    @Value.Redacted
    @Privacy.Of(Privacy.SENSITIVE)
    public abstract Optional<LocalDate> born();

    /** Returns what is on record and true on the day, such as {@code care-need} or {@code hardship}. */
    @Value.Redacted
    @Privacy.Of(Privacy.SENSITIVE)
    public abstract Set<String> known();

    /** Returns totals by their names, as a policy or somebody else worked them out, such as {@code platform-hours}. */
    @Value.Redacted
    @Privacy.Of(Privacy.INTERNAL)
    public abstract Map<String, Quantity> totals();

    /** Collects the parts of a standing. */
    public static final class Builder extends ImmutableStanding.Builder {
        Builder() {}
    }
}
