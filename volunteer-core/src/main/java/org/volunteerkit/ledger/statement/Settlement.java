package org.volunteerkit.ledger.statement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;

/**
 * What one settlement came to: the positions before, who pays whom how much, and the positions after.
 *
 * <p>To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"command", "day", "before", "transfers", "after"})
@Value.Immutable
public abstract class Settlement {

    Settlement() {}

    /** Starts a settlement; command and day are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the command. */
    public abstract CommandId command();

    /** Returns the day on which it took effect. */
    public abstract LocalDate day();

    /** Returns what each had to get, or with a minus to pay; one that was even is left out. */
    @Value.NaturalOrder
    public abstract SortedMap<AccountCommand.Party, Amount> before();

    /** Returns who pays whom, in the order in which it was found; at most one less than those who settle. */
    public abstract List<Transfer> transfers();

    /** Returns what each still has to get, or with a minus to pay; one that is even is left out. */
    @Value.NaturalOrder
    public abstract SortedMap<AccountCommand.Party, Amount> after();

    /**
     * One party pays another.
     *
     * @param from who pays: its position rises by the amount
     * @param to who is paid: its position falls by the amount
     * @param amount how much, always positive
     */
    public record Transfer(AccountCommand.Party from, AccountCommand.Party to, Amount amount) {}

    /** Collects the parts of a settlement. */
    public static final class Builder extends ImmutableSettlement.Builder {
        Builder() {}
    }
}
