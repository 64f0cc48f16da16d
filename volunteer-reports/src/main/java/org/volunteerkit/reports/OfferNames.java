package org.volunteerkit.reports;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.statement.Outlook;
import org.volunteerkit.ledger.statement.Statement;
import org.volunteerkit.value.Text;

/** What the offers are called of which a statement speaks: each as it was published last, with its key. */
final class OfferNames {

    static final OfferNames NONE = new OfferNames(ImmutableMap.of(), ImmutableMap.of());

    private final ImmutableMap<CommandId, Trade.OfferId> offers;
    private final ImmutableMap<Trade.OfferId, Text> titles;

    private OfferNames(ImmutableMap<CommandId, Trade.OfferId> offers, ImmutableMap<Trade.OfferId, Text> titles) {
        this.offers = offers;
        this.titles = titles;
    }

    /** Looks up the offers of all lines, and of all bookings of an outlook. */
    static OfferNames of(LedgerView ledger, Statement statement, Optional<Outlook> outlook) {
        Map<CommandId, Trade.OfferId> offers = new HashMap<>();
        statement.lines().stream()
                .flatMap(line -> line.command().stream())
                .forEach(command -> offer(ledger, command).ifPresent(offer -> offers.put(command, offer)));
        Stream<Trade.OfferId> booked =
                outlook.stream().flatMap(ahead -> ahead.holds().stream()).flatMap(hold -> hold.offer().stream());
        Map<Trade.OfferId, Text> titles = new HashMap<>();
        Stream.concat(offers.values().stream(), booked)
                .distinct()
                .forEach(offer -> ledger.offer(offer, statement.knownOn())
                        .published()
                        .flatMap(Trade.Publish::title)
                        .ifPresent(title -> titles.put(offer, title)));
        return new OfferNames(ImmutableMap.copyOf(offers), ImmutableMap.copyOf(titles));
    }

    private static Optional<Trade.OfferId> offer(LedgerView ledger, CommandId id) {
        LedgerCommand command = ledger.command(id).orElse(null);
        if (command instanceof Trade.Order order) {
            return Optional.of(order.offer());
        }
        if (command instanceof Reservation.Book book) {
            return Optional.of(book.offer());
        }
        if (command instanceof Reservation.Serve serve) {
            return offer(ledger, serve.booking());
        }
        return command instanceof Repair.Reverse reverse ? offer(ledger, reverse.of()) : Optional.empty();
    }

    /** Returns title and key of an offer; the key alone if it has no title. */
    Text named(Trade.OfferId offer) {
        Text title = titles.get(offer);
        return title == null
                ? Text.of(offer.value(), offer.value())
                : Texts.both(Texts.message("reports.offer-named")
                        .with("title", Texts.said(title))
                        .with("offer", offer.value()));
    }

    /** Returns what happened, and to which offer if it was about one. */
    Text said(Text what, Optional<CommandId> command) {
        return command.map(offers::get)
                .map(offer -> Texts.both(Texts.message("reports.of-offer")
                        .with("what", Texts.said(what))
                        .with("offer", Texts.said(named(offer)))))
                .orElse(what);
    }
}
