package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;

/** Moves pieces among stock, reserved and redeemed, and counts what each account has had of them. */
final class Offers {

    static final int MONTHS = 12;

    private final Books books;

    Offers(Books books) {
        this.books = books;
    }

    /** What a hold has reserved of an offer, at which price, counted in the month in which it was booked. */
    static final class Pieces {
        final Trade.OfferId offer;
        final long price;
        final int month;
        long left;

        Pieces(Reservation.Book command) {
            this.offer = command.offer();
            this.price = command.price().parts();
            this.month = month(command.day());
        }
    }

    /** An offer and a month, counted from the year 0. */
    record Had(Trade.OfferId offer, int month) {}

    static int month(LocalDate day) {
        return Math.toIntExact(day.getYear() * (long) MONTHS + day.getMonthValue() - 1);
    }

    /** Returns what is kept of an offer. */
    Stock stock(Trade.OfferId offer) {
        return books.offers.computeIfAbsent(offer, id -> new Stock());
    }

    void publish(Trade.Publish command) {
        Stock stock = stock(command.offer());
        Trade.@Nullable Publish before = stock.published;
        stock.published = command;
        books.undo.add(() -> stock.published = before);
    }

    void supply(Trade.Supply command) {
        Stock stock = stock(command.offer());
        stock.supplied = Math.addExact(stock.supplied, command.quantity());
        books.undo.add(() -> stock.supplied -= command.quantity());
    }

    /** Takes pieces out of stock for an account, or with a minus puts them back. */
    void redeem(Trade.OfferId offer, Account account, int month, long quantity) {
        move(stock(offer), 0, quantity);
        count(account, new Had(offer, month), quantity);
    }

    /** Reserves the pieces of a booking. */
    void reserve(Reserve hold, Pieces pieces, long quantity) {
        Stock stock = stock(pieces.offer);
        hold.pieces = pieces;
        pieces.left = quantity;
        stock.add(hold);
        books.undo.add(() -> stock.remove(hold));
        move(stock, quantity, 0);
        count(hold.account, new Had(pieces.offer, pieces.month), quantity);
    }

    /** Hands pieces of a booking over. */
    void serve(Pieces pieces, long quantity) {
        less(pieces, quantity);
        move(stock(pieces.offer), -quantity, quantity);
    }

    /** Puts the pieces back that are left of a booking, which ends. */
    void end(Reserve hold, Pieces pieces) {
        Stock stock = stock(pieces.offer);
        long left = pieces.left;
        less(pieces, left);
        move(stock, -left, 0);
        count(hold.account, new Had(pieces.offer, pieces.month), -left);
        stock.remove(hold);
        books.undo.add(() -> stock.add(hold));
    }

    private void less(Pieces pieces, long quantity) {
        pieces.left -= quantity;
        books.undo.add(() -> pieces.left += quantity);
    }

    private void move(Stock stock, long reserved, long redeemed) {
        stock.reserved += reserved;
        stock.redeemed += redeemed;
        if (books.undo.isOn()) {
            books.undo.add(() -> {
                stock.reserved -= reserved;
                stock.redeemed -= redeemed;
            });
        }
        books.require(72, stock.reserved >= 0 && stock.redeemed >= 0 && stock.left() >= 0);
    }

    private void count(Account account, Had had, long quantity) {
        account.had().merge(had, quantity, Long::sum);
        if (books.undo.isOn()) {
            books.undo.add(() -> account.had().merge(had, -quantity, Long::sum));
        }
    }

    /** Hands what an account has had over to the one into which it is merged. */
    void merge(Account duplicate, Account survivor) {
        for (Map.Entry<Had, Long> each : List.copyOf(duplicate.had().entrySet())) {
            long quantity = each.getValue();
            count(duplicate, each.getKey(), -quantity);
            count(survivor, each.getKey(), quantity);
        }
    }

    /** Returns how many pieces an account has had in the time of a quota that a month is in. */
    static long had(@Nullable Account account, Trade.OfferId offer, Trade.Per per, int month) {
        if (account == null) {
            return 0;
        }
        return account.had().entrySet().stream()
                .filter(each -> each.getKey().offer().equals(offer))
                .filter(each -> switch (per) {
                    case ACCOUNT -> true;
                    case YEAR -> Math.floorDiv(each.getKey().month(), MONTHS) == Math.floorDiv(month, MONTHS);
                    case MONTH -> each.getKey().month() == month;
                })
                .collect(Collectors.summingLong(Map.Entry::getValue));
    }
}
