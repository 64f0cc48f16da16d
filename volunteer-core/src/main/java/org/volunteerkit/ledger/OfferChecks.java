package org.volunteerkit.ledger;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Lacking;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.outcome.Withheld;
import org.volunteerkit.time.DateRange;

/** Looks whether an offer speaks against an order or a booking. */
final class OfferChecks extends Checks {

    OfferChecks(Books books, Days days) {
        super(books, days);
    }

    /** What an order and a booking have in common. */
    private record Wish(
            LedgerCommand command,
            AccountId account,
            Trade.OfferId offer,
            long quantity,
            Amount price,
            SortedSet<AccountCommand.Eligibility> vouched) {}

    Optional<Refused> order(Trade.Order command, long day) {
        Wish wish = new Wish(
                command, command.account(), command.offer(), command.quantity(), command.price(), command.vouched());
        Stock stock = stock(command.offer(), day);
        Trade.Publish published = stock == null ? null : stock.published;
        return published == null
                ? lacking(wish, stock)
                : withheld(wish, published, Trade.Charge.AT_ONCE).or(() -> lacking(wish, stock));
    }

    Optional<Refused> book(Reservation.Book command, long day) {
        Wish wish = new Wish(
                command, command.account(), command.offer(), command.quantity(), command.price(), command.vouched());
        Stock stock = stock(command.offer(), day);
        Trade.Publish published = stock == null ? null : stock.published;
        return published == null
                ? Optional.of(new Withheld.NotOffered(command, command.offer(), Optional.empty()))
                : withheld(wish, published, Trade.Charge.WHEN_SERVED).or(() -> lacking(wish, stock));
    }

    /** Returns what is kept of an offer after the bookings that are due have lapsed; null if nothing is. */
    private @Nullable Stock stock(Trade.OfferId offer, long day) {
        Stock stock = books.offers.get(offer);
        if (stock != null) {
            days.catchUp(stock, day);
        }
        return stock;
    }

    private static Optional<Refused> withheld(Wish wish, Trade.Publish published, Trade.Charge charge) {
        LedgerCommand command = wish.command;
        Optional<DateRange> during = published.during();
        if (during.isPresent() && !during.get().contains(command.day())) {
            return Optional.of(new Withheld.NotOffered(command, wish.offer, during));
        }
        if (published.charge() != charge) {
            return Optional.of(new Withheld.OtherCharge(command, wish.offer, published.charge()));
        }
        if (!published.price().equals(wish.price)) {
            return Optional.of(new Withheld.PriceChanged(command, wish.offer, wish.price, published.price()));
        }
        SortedSet<AccountCommand.Eligibility> missing =
                new TreeSet<>(Sets.difference(published.requires(), wish.vouched));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Withheld.NotEligible(command, wish.offer, ImmutableSortedSet.copyOf(missing)));
    }

    private Optional<Refused> lacking(Wish wish, @Nullable Stock stock) {
        Trade.Publish published = stock == null ? null : stock.published;
        Optional<Refused> refused = published == null ? Optional.empty() : quota(wish, published);
        long left = stock == null ? 0 : stock.left();
        return refused.isPresent() || wish.quantity <= left
                ? refused
                : Optional.of(new Lacking.OutOfStock(
                        wish.command, wish.offer, wish.quantity, left, stock == null ? 0 : stock.reserved));
    }

    private Optional<Refused> quota(Wish wish, Trade.Publish published) {
        Trade.Quota quota = published.quota().orElse(null);
        if (quota == null) {
            return Optional.empty();
        }
        LocalDate day = wish.command.day();
        long had = had(wish, quota, day);
        if (had <= quota.pieces() - wish.quantity) {
            return Optional.empty();
        }
        Optional<LocalDate> next = again(quota, day).filter(any -> wish.quantity <= quota.pieces());
        // What is posted late may find the months after it used up as well.
        while (next.isPresent() && had(wish, quota, next.get()) > quota.pieces() - wish.quantity) {
            next = again(quota, next.get());
        }
        return Optional.of(new Withheld.QuotaExceeded(
                wish.command,
                wish.account,
                wish.offer,
                quota,
                had,
                next.filter(from ->
                        published.during().map(during -> during.contains(from)).orElse(true))));
    }

    private long had(Wish wish, Trade.Quota quota, LocalDate day) {
        return Offers.had(books.find(wish.account), wish.offer, quota.per(), Offers.month(day));
    }

    private static Optional<LocalDate> again(Trade.Quota quota, LocalDate day) {
        return switch (quota.per()) {
            case ACCOUNT -> Optional.empty();
            case YEAR -> Optional.of(LocalDate.of(day.getYear(), 1, 1).plusYears(1));
            case MONTH -> Optional.of(day.withDayOfMonth(1).plusMonths(1));
        };
    }
}
