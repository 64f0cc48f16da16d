package org.volunteerkit.ledger.statement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.Amount;

/**
 * What lies ahead of an account on a day: what is held and booked, and what will lapse when if nothing else happens.
 *
 * <p>A snapshot that no later command changes. To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"holding", "holds", "expiries"})
@Value.Immutable
public abstract class Outlook {

    Outlook() {}

    /** Starts an outlook; the holding is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns what the account holds on the day, its debt included. */
    public abstract Holding holding();

    /** Returns the live holds and bookings, the first to lapse first. */
    public abstract List<HoldView> holds();

    /**
     * Returns what will be gone after which day, in the order of days, if nothing else happens: what is held lapses with its
     * hold, and repays debt before it expires.
     */
    @Value.NaturalOrder
    public abstract SortedMap<LocalDate, Amount> expiries();

    /** Returns what will have lapsed at the end of some days, of which the day of the outlook is the first. */
    public final Amount lapsingWithin(int days) {
        LocalDate end = holding().day().plusDays(days);
        return expiries().headMap(end).values().stream()
                .reduce(Amount.zero(holding().settled().unit()), Amount::plus);
    }

    /** Returns what will lapse later than {@link #lapsingWithin} tells; what never lapses is not in it. */
    public final Amount lapsingAfter(int days) {
        LocalDate end = holding().day().plusDays(days);
        return expiries().tailMap(end).values().stream()
                .reduce(Amount.zero(holding().settled().unit()), Amount::plus);
    }

    /** Collects the parts of an outlook. */
    public static final class Builder extends ImmutableOutlook.Builder {
        Builder() {}
    }
}
