package org.volunteerkit.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.volunteerkit.ledger.command.AccountCommand.Party;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.statement.OfferView;
import org.volunteerkit.ledger.statement.PartyStatement;
import org.volunteerkit.ledger.statement.Settlement;
import org.volunteerkit.time.DateRange;

/** Answers about offers and about what parties owe one another. */
final class TradeQuestions {

    private final Books books;
    private final Journal journal;
    private final Days days;
    private final Clearing clearing;

    TradeQuestions(Books books, Days days, Clearing clearing) {
        this.books = books;
        this.journal = books.journal;
        this.days = days;
        this.clearing = clearing;
    }

    OfferView offer(Trade.OfferId id, LocalDate asked) {
        long today = Math.max(asked.toEpochDay(), books.clock);
        Stock stock = books.offers.get(id);
        if (stock == null) {
            return view(id, today, new Stock());
        }
        int mark = books.mark();
        try {
            days.catchUp(stock, today);
            return view(id, today, stock);
        } finally {
            books.undo.back(mark);
        }
    }

    private static OfferView view(Trade.OfferId id, long today, Stock stock) {
        return OfferView.builder()
                .offer(id)
                .day(LocalDate.ofEpochDay(today))
                .published(Optional.ofNullable(stock.published))
                .supplied(stock.supplied)
                .free(stock.left())
                .reserved(stock.reserved)
                .redeemed(stock.redeemed)
                .build();
    }

    Optional<Settlement> settlement(CommandId id) {
        int row = books.rowOf(id);
        if (row == Books.NONE || !(books.command(row) instanceof Trade.Settle command)) {
            return Optional.empty();
        }
        Settlement.Builder settlement = Settlement.builder().command(id).day(command.day());
        Map<Party, Long> positions = new TreeMap<>();
        List<Clearing.Move> before =
                clearing.moves().stream().filter(move -> move.row() < row).toList();
        before.forEach(move -> apply(positions, move));
        settlement.putAllBefore(amounts(positions));
        for (Clearing.Move move :
                clearing.moves().subList(before.size(), clearing.moves().size())) {
            if (move.row() == row) {
                apply(positions, move);
                settlement.addTransfer(new Settlement.Transfer(move.from(), move.to(), amount(move.amount())));
            }
        }
        return Optional.of(settlement.putAllAfter(amounts(positions)).build());
    }

    private static void apply(Map<Party, Long> positions, Clearing.Move move) {
        positions.merge(move.from(), -move.received(), Long::sum);
        positions.merge(move.to(), move.received(), Long::sum);
    }

    private Map<Party, Amount> amounts(Map<Party, Long> positions) {
        Map<Party, Amount> amounts = new TreeMap<>();
        positions.forEach((party, position) -> {
            if (position != 0) {
                amounts.put(party, amount(position));
            }
        });
        return amounts;
    }

    PartyStatement clearing(Party party, DateRange period, LocalDate knownOn) {
        long opening = 0;
        long closing = 0;
        Map<Party, long[]> dealings = new TreeMap<>();
        PartyStatement.Builder statement =
                PartyStatement.builder().party(party).period(period).knownOn(knownOn);
        List<Clearing.Move> moves = clearing.moves().stream()
                .filter(move -> move.from().equals(party) || move.to().equals(party))
                .filter(move -> journal.recorded(move.row()) <= knownOn.toEpochDay())
                .sorted(Comparator.comparingLong(move -> journal.day(move.row())))
                .toList();
        for (Clearing.Move move : moves) {
            boolean receives = move.to().equals(party);
            LocalDate day = LocalDate.ofEpochDay(journal.day(move.row()));
            long change = receives ? move.received() : -move.received();
            if (day.isBefore(period.start())) {
                opening += change;
            }
            if (!period.lastDay().map(day::isAfter).orElse(false)) {
                closing += change;
            }
            if (period.contains(day)) {
                Party other = receives ? move.from() : move.to();
                if (move.cause() == Clearing.Cause.SETTLEMENT) {
                    statement.addSettled(
                            new PartyStatement.Settled(books.command(move.row()).id(), day, other, amount(change)));
                } else {
                    dealings.computeIfAbsent(other, key -> new long[2])[receives ? 0 : 1] += move.received();
                }
            }
        }
        dealings.forEach((other, sums) ->
                statement.putDealing(other, new PartyStatement.Dealings(amount(sums[0]), amount(sums[1]))));
        return statement.opening(amount(opening)).closing(amount(closing)).build();
    }

    private Amount amount(long parts) {
        return Amount.ofParts(books.unit, parts);
    }
}
