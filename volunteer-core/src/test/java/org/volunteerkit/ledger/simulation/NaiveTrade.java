package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Refused.Reason;
import org.volunteerkit.ledger.simulation.NaiveWorld.Deal;
import org.volunteerkit.ledger.simulation.NaiveWorld.Owner;
import org.volunteerkit.ledger.simulation.NaiveWorld.Reserve;
import org.volunteerkit.ledger.statement.Settlement;
import org.volunteerkit.value.Unit;

/** Rules 19 to 34: what offers and parties ask, and how positions are settled. */
final class NaiveTrade {

    private final NaiveWorld world;

    NaiveTrade(NaiveWorld world) {
        this.world = world;
    }

    Optional<Reason> order(Trade.Order order) {
        return world.published.containsKey(order.offer())
                ? offered(
                        order.offer(),
                        order.account(),
                        order.day(),
                        order.quantity(),
                        order.price(),
                        order.vouched(),
                        Trade.Charge.AT_ONCE)
                : stock(order.offer(), order.quantity());
    }

    Optional<Reason> book(Reservation.Book book) {
        return world.published.containsKey(book.offer())
                ? offered(
                        book.offer(),
                        book.account(),
                        book.day(),
                        book.quantity(),
                        book.price(),
                        book.vouched(),
                        Trade.Charge.WHEN_SERVED)
                : Optional.of(Reason.NOT_OFFERED);
    }

    private Optional<Reason> offered(
            Trade.OfferId id,
            AccountId account,
            LocalDate day,
            long quantity,
            Amount price,
            Set<AccountCommand.Eligibility> vouched,
            Trade.Charge charge) {
        Trade.Publish offer = world.published.get(id);
        if (offer.during().isPresent()
                && (day.isBefore(offer.during().get().start())
                        || offer.during().get().lastDay().filter(day::isAfter).isPresent())) {
            return Optional.of(Reason.NOT_OFFERED);
        }
        if (offer.charge() != charge) {
            return Optional.of(Reason.OTHER_CHARGE);
        }
        if (!offer.price().equals(price)) {
            return Optional.of(Reason.PRICE_CHANGED);
        }
        if (!vouched.containsAll(offer.requires())) {
            return Optional.of(Reason.NOT_ELIGIBLE);
        }
        if (offer.quota().isPresent()
                && had(world.owner(account), id, offer.quota().get().per(), day) + quantity
                        > offer.quota().get().pieces()) {
            return Optional.of(Reason.QUOTA_EXCEEDED);
        }
        return stock(id, quantity);
    }

    private Optional<Reason> stock(Trade.OfferId id, long quantity) {
        return quantity > world.stock.getOrDefault(id, 0L) ? Optional.of(Reason.OUT_OF_STOCK) : Optional.empty();
    }

    /** Rule 28: what an account had of an offer in the time around a day. */
    long had(Owner owner, Trade.OfferId offer, Trade.Per per, LocalDate day) {
        long had = 0;
        for (Deal deal : world.deals) {
            if (!deal.reversed && world.survivor(deal.payer) == owner) {
                if (deal.command instanceof Trade.Order order
                        && order.offer().equals(offer)
                        && within(per, order.day(), day)) {
                    had += order.quantity();
                }
                if (deal.command instanceof Reservation.Serve serve) {
                    Reservation.Book book = booking(serve);
                    had += book.offer().equals(offer) && within(per, book.day(), day) ? serve.quantity() : 0;
                }
            }
        }
        for (Reserve reserve : world.reserves) {
            if (reserve.booking.isPresent() && world.survivor(reserve.account) == owner) {
                Reservation.Book book = reserve.booking.get();
                had += book.offer().equals(offer) && within(per, book.day(), day) ? reserve.pieces : 0;
            }
        }
        return had;
    }

    Reservation.Book booking(Reservation.Serve serve) {
        return world.reserve(serve.booking()).orElseThrow().booking.orElseThrow();
    }

    private static boolean within(Trade.Per per, LocalDate one, LocalDate other) {
        return switch (per) {
            case ACCOUNT -> true;
            case YEAR -> one.getYear() == other.getYear();
            case MONTH -> YearMonth.from(one).equals(YearMonth.from(other));
        };
    }

    /** Returns by how much a payment takes the payer's party beyond a limit; zero or less if it does not. */
    long beyond(AccountId from, AccountId to, long amount, AccountCommand.Firmness firmness) {
        Optional<AccountCommand.Party> payer = world.owner(from).party();
        Optional<AccountCommand.Party> receiver = world.owner(to).party();
        if (payer.isEmpty() || receiver.isEmpty() || payer.equals(receiver)) {
            return 0;
        }
        AccountCommand.Limit limit = world.partyLimits.get(payer.get());
        return limit == null || limit.firmness() != firmness
                ? 0
                : -world.positions.getOrDefault(payer.get(), 0L)
                        + amount
                        - limit.amount().parts();
    }

    /** Returns what there is to pay among those who settle. */
    long payable(Trade.Settle settle) {
        long owed = 0;
        long due = 0;
        for (Map.Entry<AccountCommand.Party, Long> position : world.positions.entrySet()) {
            if (settle.parties().isEmpty() || settle.parties().contains(position.getKey())) {
                owed += Math.max(0, -position.getValue());
                due += Math.max(0, position.getValue());
            }
        }
        return Math.min(owed, due);
    }

    /** Rule 32: one transfer after another; what came to be is kept. */
    void settle(Trade.Settle settle, Unit unit) {
        Settlement.Builder told =
                Settlement.builder().command(settle.id()).day(settle.day()).putAllBefore(amounts(unit));
        long rest = settle.amount().map(Amount::parts).orElse(payable(settle));
        while (rest > 0) {
            List<AccountCommand.Party> parties = new ArrayList<>(world.positions.keySet());
            parties.removeIf(
                    party -> !settle.parties().isEmpty() && !settle.parties().contains(party));
            AccountCommand.Party payer = null;
            AccountCommand.Party payee = null;
            long exact = 0;
            for (AccountCommand.Party one : parties) {
                for (AccountCommand.Party other : parties) {
                    long owes = -world.positions.get(one);
                    if (owes > exact && owes == world.positions.get(other)) {
                        exact = owes;
                        payer = one;
                        payee = other;
                    }
                }
            }
            if (payer == null) {
                payer = parties.get(0);
                payee = parties.get(0);
                for (AccountCommand.Party party : parties) {
                    payer = world.positions.get(party) < world.positions.get(payer) ? party : payer;
                    payee = world.positions.get(party) > world.positions.get(payee) ? party : payee;
                }
            }
            long amount = Math.min(rest, Math.min(-world.positions.get(payer), world.positions.get(payee)));
            move(payer, amount);
            move(payee, -amount);
            rest -= amount;
            told.addTransfers(new Settlement.Transfer(payer, payee, Amount.ofParts(unit, amount)));
        }
        world.settlements.put(settle.id(), told.putAllAfter(amounts(unit)).build());
    }

    private Map<AccountCommand.Party, Amount> amounts(Unit unit) {
        Map<AccountCommand.Party, Amount> amounts = new TreeMap<>();
        world.positions.forEach((party, position) -> amounts.put(party, Amount.ofParts(unit, position)));
        return amounts;
    }

    void move(AccountCommand.Party party, long amount) {
        world.positions.merge(party, amount, Long::sum);
        world.positions.remove(party, 0L);
    }
}
