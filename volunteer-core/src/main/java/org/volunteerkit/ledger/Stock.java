package org.volunteerkit.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.Trade;

/** The pieces of one offer: what was supplied is in stock, reserved by a live booking, or was redeemed. */
final class Stock {

    long supplied;
    long reserved;
    long redeemed;

    /** What was published last; null if pieces are only ordered, at whatever price. */
    Trade.@Nullable Publish published;

    /** The live bookings, the first to lapse first. */
    private final List<Reserve> bookings = new ArrayList<>();

    long left() {
        return supplied - reserved - redeemed;
    }

    /** Returns whether a booking is to lapse by a day. */
    boolean isDue(long day) {
        return !bookings.isEmpty() && bookings.get(0).until < day;
    }

    /** Returns the booking that lapses first; asked only if there is one. */
    Reserve first() {
        return bookings.get(0);
    }

    void add(Reserve booking) {
        bookings.add(-1 - Collections.binarySearch(bookings, booking, Reserve.BY_LAST_DAY), booking);
    }

    void remove(Reserve booking) {
        bookings.remove(booking);
    }
}
