package org.volunteerkit.ledger.proof;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountCommand.Party;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Refused.Reason;

/**
 * Rules 19 to 34 as an auditor reads them: nothing about stock and counts is kept, all is added up from what happened.
 */
final class Market {

    private final World world;

    Market(World world) {
        this.world = world;
    }

    /** So many pieces of an offer that somebody has, by the day on which he asked for them. */
    private record Had(Trade.OfferId offer, Member member, LocalDate asked, long pieces) {}

    /** Returns all pieces that were ordered or served and not taken back. */
    private Stream<Had> redeemed() {
        return world.deeds.values().stream().filter(deed -> !deed.reversed).flatMap(deed -> had(deed).stream());
    }

    private Optional<Had> had(Member.Deed deed) {
        LedgerCommand command = World.known(world.posted, deed.id);
        if (command instanceof Trade.Order order) {
            return Optional.of(new Had(order.offer(), deed.payer.now(), order.day(), order.quantity()));
        }
        if (command instanceof Reservation.Serve serve) {
            Reservation.Book booking = booking(serve.booking());
            return Optional.of(new Had(booking.offer(), deed.payer.now(), booking.day(), serve.quantity()));
        }
        return Optional.empty();
    }

    Reservation.Book booking(CommandId id) {
        return (Reservation.Book) World.known(world.posted, id);
    }

    private Stream<Had> reserved(LocalDate today) {
        return world.pledges.values().stream()
                .filter(pledge -> pledge.booking != null)
                .map(pledge -> {
                    Reservation.Book booking = booking(pledge.id);
                    return new Had(booking.offer(), pledge.member.now(), booking.day(), pledge.reserves(today));
                });
    }

    private static long pieces(Stream<Had> all, Trade.OfferId offer) {
        return all.filter(each -> each.offer.equals(offer))
                .mapToLong(Had::pieces)
                .sum();
    }

    long reserved(Trade.OfferId offer, LocalDate today) {
        return pieces(reserved(today), offer);
    }

    long redeemed(Trade.OfferId offer) {
        return pieces(redeemed(), offer);
    }

    long free(Trade.OfferId offer, LocalDate today) {
        return world.supplied.getOrDefault(offer, 0L) - reserved(offer, today) - redeemed(offer);
    }

    /** Returns how many pieces a member has had in the time around a day that a quota is about. */
    long had(Member member, Trade.OfferId offer, Trade.Per per, LocalDate day, LocalDate today) {
        return pieces(
                Stream.concat(redeemed(), reserved(today))
                        .filter(each -> each.member == member.now())
                        .filter(each -> per == Trade.Per.ACCOUNT || each.asked.getYear() == day.getYear())
                        .filter(each -> per != Trade.Per.MONTH
                                || YearMonth.from(each.asked).equals(YearMonth.from(day))),
                offer);
    }

    /** What an offer that was published says to an order or a booking. */
    void offered(
            Set<Reason> reasons,
            LedgerCommand command,
            Trade.OfferId offer,
            Trade.Charge charge,
            Amount price,
            Set<AccountCommand.Eligibility> vouched) {
        Trade.Publish published = world.published.get(offer);
        if (published == null) {
            return;
        }
        if (!published.during().map(during -> during.contains(command.day())).orElse(true)) {
            reasons.add(Reason.NOT_OFFERED);
        }
        if (published.charge() != charge) {
            reasons.add(Reason.OTHER_CHARGE);
        }
        if (!published.price().equals(price)) {
            reasons.add(Reason.PRICE_CHANGED);
        }
        if (!vouched.containsAll(published.requires())) {
            reasons.add(Reason.NOT_ELIGIBLE);
        }
    }

    /** What quota and stock say to an order or a booking. */
    void lacks(
            Set<Reason> reasons,
            LedgerCommand command,
            AccountId account,
            Trade.OfferId offer,
            long quantity,
            LocalDate today) {
        Trade.Publish published = world.published.get(offer);
        Optional<Trade.Quota> quota = published == null ? Optional.empty() : published.quota();
        if (quota.isPresent()) {
            long had = had(world.member(account), offer, quota.get().per(), command.day(), today);
            if (had > quota.get().pieces() - quantity) {
                reasons.add(Reason.QUOTA_EXCEEDED);
            }
        }
        if (quantity > free(offer, today)) {
            reasons.add(Reason.OUT_OF_STOCK);
        }
    }

    /** Returns what the largest settlement among some parties comes to; among all if none is named. */
    long settleable(SortedSet<Party> parties) {
        List<Map.Entry<Party, Long>> taking = taking(parties);
        long owed = taking.stream()
                .mapToLong(Map.Entry::getValue)
                .filter(each -> each < 0)
                .sum();
        long due = taking.stream()
                .mapToLong(Map.Entry::getValue)
                .filter(each -> each > 0)
                .sum();
        return Math.min(-owed, due);
    }

    private List<Map.Entry<Party, Long>> taking(SortedSet<Party> parties) {
        return world.positions.entrySet().stream()
                .filter(each -> parties.isEmpty() || parties.contains(each.getKey()))
                .toList();
    }

    /** Has those below zero pay those above, one transfer at a time, and looks at all positions anew for each. */
    void settle(Trade.Settle command) {
        long left = command.amount().map(amount -> amount.parts()).orElse(Long.MAX_VALUE);
        for (Pair next = next(command.parties()); next != null && left > 0; next = next(command.parties())) {
            long paid = Math.min(left, next.amount());
            world.positions.merge(next.debtor, paid, Long::sum);
            world.positions.merge(next.creditor, -paid, Long::sum);
            left -= paid;
        }
    }

    /** Somebody who owes and somebody who gets. */
    private record Pair(Party debtor, long owes, Party creditor, long gets) {

        long amount() {
            return Math.min(owes, gets);
        }

        boolean isEven() {
            return owes == gets;
        }
    }

    private @Nullable Pair next(SortedSet<Party> parties) {
        List<Pair> pairs = new ArrayList<>();
        for (Map.Entry<Party, Long> debtor : taking(parties)) {
            for (Map.Entry<Party, Long> creditor : taking(parties)) {
                if (debtor.getValue() < 0 && creditor.getValue() > 0) {
                    pairs.add(new Pair(debtor.getKey(), -debtor.getValue(), creditor.getKey(), creditor.getValue()));
                }
            }
        }
        return pairs.stream()
                .min(Comparator.comparing((Pair pair) -> !pair.isEven())
                        .thenComparing(Pair::owes, Comparator.reverseOrder())
                        .thenComparing(Pair::gets, Comparator.reverseOrder())
                        .thenComparing(Pair::debtor)
                        .thenComparing(Pair::creditor))
                .orElse(null);
    }

    /** Returns whether a payment takes the payer's party further below zero than it may go. */
    boolean passesLimit(Member from, Member to, long amount) {
        Optional<Party> payer = party(from);
        Optional<Party> paid = party(to);
        if (payer.isEmpty() || paid.isEmpty() || payer.equals(paid)) {
            return false;
        }
        AccountCommand.Limit limit = world.limits.get(payer.get());
        return limit != null
                && limit.firmness() == AccountCommand.Firmness.HARD
                && world.positions.getOrDefault(payer.get(), 0L) - amount
                        < -limit.amount().parts();
    }

    private static Optional<Party> party(Member member) {
        return member.terms == null ? Optional.empty() : member.terms.party();
    }
}
