package org.volunteerkit.ledger.statement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.time.DateRange;

/**
 * What one station or organisation had to clear with the others in a period.
 *
 * <p>Opening position, what its members received, less what they paid, and the settlements together are the closing position.
 * To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"party", "period", "knownOn", "opening", "dealings", "settled", "closing"})
@Value.Immutable
public abstract class PartyStatement {

    PartyStatement() {}

    /** Starts a statement; all but dealings and settlements are needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the station or organisation. */
    public abstract AccountCommand.Party party();

    /** Returns the days that are told about. */
    public abstract DateRange period();

    /** Returns the day up to whose end everything recorded is in it. */
    public abstract LocalDate knownOn();

    /** Returns what it had to get before the first day, or with a minus to pay. */
    public abstract Amount opening();

    /** Returns the payments in both directions, by the other party. */
    @Value.NaturalOrder
    public abstract SortedMap<AccountCommand.Party, Dealings> dealings();

    /** Returns the settlements that it took part in, in the order of days. */
    public abstract List<Settled> settled();

    /** Returns what it has to get after the last day, or with a minus to pay. */
    public abstract Amount closing();

    /**
     * Payments between members of two parties; one that was undone counts with a minus on the day of its reversal.
     *
     * @param received what members of the party received from members of the other one
     * @param paid what members of the party paid to members of the other one
     */
    public record Dealings(Amount received, Amount paid) {}

    /**
     * A transfer of a settlement.
     *
     * @param command the settlement
     * @param day the day on which it took effect
     * @param other the other party
     * @param amount what this party paid, by which its position rises; or with a minus was paid
     */
    public record Settled(CommandId command, LocalDate day, AccountCommand.Party other, Amount amount) {}

    /** Collects the parts of a statement. */
    public static final class Builder extends ImmutablePartyStatement.Builder {
        Builder() {}
    }
}
