package org.volunteerkit.ledger.statement;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.volunteerkit.ledger.command.Trade;

/**
 * What an offer says and how many pieces of it there are on a day: a snapshot that no later command changes.
 *
 * <p>Free, reserved and redeemed pieces together are always what was supplied. Bookings that have lapsed by that day are free
 * again, whether or not a sweep ran. To be called, not extended. Immutable.
 */
@JsonPropertyOrder({"offer", "day", "published", "supplied", "free", "reserved", "redeemed"})
@Value.Immutable
public abstract class OfferView {

    OfferView() {}

    /** Starts a view; all but what was published is needed. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the offer. */
    public abstract Trade.OfferId offer();

    /** Returns the day: the one asked for, or that of the last posting if that is later. */
    public abstract LocalDate day();

    /** Returns what was published last; empty if pieces only come into stock and are ordered. */
    public abstract Optional<Trade.Publish> published();

    /** Returns how many pieces came into stock. */
    public abstract long supplied();

    /** Returns how many can be ordered or booked. */
    public abstract long free();

    /** Returns how many are in live bookings. */
    public abstract long reserved();

    /** Returns how many were ordered or served and not taken back. */
    public abstract long redeemed();

    /** Collects the parts of a view. */
    public static final class Builder extends ImmutableOfferView.Builder {
        Builder() {}
    }
}
