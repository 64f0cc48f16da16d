package org.volunteerkit.ledger.terms.teller;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.terms.Aside;
import org.volunteerkit.ledger.terms.Cost;
import org.volunteerkit.ledger.terms.LedgerTerms;
import org.volunteerkit.ledger.terms.Wish;
import org.volunteerkit.ledger.terms.rule.Rule;
import org.volunteerkit.time.DateRange;

/** Writes wishes as commands of a ledger, with what follows from terms. */
final class Commands {

    /** A credit line without an end, small enough that no sum with it leaves a {@code long}. */
    private static final long ENDLESS = 1_000_000_000_000_000L;

    private final LedgerTerms terms;

    Commands(LedgerTerms terms) {
        this.terms = terms;
    }

    /** Returns an earning whose lot lives as long as the terms say, or less where somebody else does. */
    Movement.Earn earn(
            Wish wish, CommandId id, LocalDate day, AccountId account, Amount amount, Optional<LocalDate> lastDay) {
        return Movement.Earn.builder()
                .id(id)
                .day(day)
                .account(account)
                .amount(amount)
                .lastDay(Stream.of(terms.lastDay(day), lastDay)
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo))
                .terms(terms.id())
                .addAllSources(wish.sources())
                .build();
    }

    Movement.Pay pay(Wish wish, AccountId from, AccountId to, Amount amount) {
        return Movement.Pay.builder()
                .id(wish.id())
                .day(wish.day())
                .from(from)
                .to(to)
                .amount(amount)
                .lastDay(terms.lastDay(wish.day()))
                .terms(terms.id())
                .addAllSources(wish.sources())
                .build();
    }

    AccountCommand.Open open(Wish.Join wish, AccountCommand.Kind kind, Optional<Long> line) {
        return AccountCommand.Open.builder()
                .id(wish.id())
                .day(wish.day())
                .account(wish.account())
                .kind(kind)
                .creditLine(line.map(parts -> Amount.ofParts(terms.ledgerUnit(), parts)))
                .party(wish.party())
                .addAllSources(wish.sources())
                .build();
    }

    static Movement.Give give(Wish.Give wish, Optional<Movement.YearlyCap> cap) {
        return Movement.Give.builder()
                .id(wish.id())
                .day(wish.day())
                .from(wish.from())
                .to(wish.to())
                .amount(wish.amount())
                .countsTo(cap)
                .addAllSources(wish.sources())
                .build();
    }

    static LedgerCommand redeem(Wish wish, AccountId account, Amount amount) {
        return Movement.Redeem.builder()
                .id(wish.id())
                .day(wish.day())
                .account(account)
                .amount(amount)
                .addAllSources(wish.sources())
                .build();
    }

    static LedgerCommand order(Wish.Redeem wish, Cost.Offer offer) {
        return Trade.Order.builder()
                .id(wish.id())
                .day(wish.day())
                .account(wish.account())
                .offer(offer.offer())
                .quantity(offer.quantity())
                .price(offer.price())
                .addAllVouched(offer.vouched())
                .addAllSources(wish.sources())
                .build();
    }

    static LedgerCommand hold(Aside.Hold wish, Amount amount) {
        return Reservation.Hold.builder()
                .id(wish.id())
                .day(wish.day())
                .account(wish.account())
                .amount(amount)
                .until(wish.until())
                .addAllSources(wish.sources())
                .build();
    }

    static LedgerCommand book(Aside.Hold wish, Cost.Offer offer) {
        return Reservation.Book.builder()
                .id(wish.id())
                .day(wish.day())
                .account(wish.account())
                .offer(offer.offer())
                .quantity(offer.quantity())
                .price(offer.price())
                .until(wish.until())
                .addAllVouched(offer.vouched())
                .addAllSources(wish.sources())
                .build();
    }

    static LedgerCommand capture(Aside.Capture wish) {
        return Reservation.Capture.builder()
                .id(wish.id())
                .day(wish.day())
                .hold(wish.hold())
                .amount(wish.amount())
                .last(wish.last())
                .addAllSources(wish.sources())
                .build();
    }

    static LedgerCommand serve(Aside.Serve wish) {
        return Reservation.Serve.builder()
                .id(wish.id())
                .day(wish.day())
                .booking(wish.hold())
                .quantity(wish.pieces())
                .last(wish.last())
                .addAllSources(wish.sources())
                .build();
    }

    static LedgerCommand release(Aside.Release wish) {
        return Reservation.Release.builder()
                .id(wish.id())
                .day(wish.day())
                .hold(wish.hold())
                .addAllSources(wish.sources())
                .build();
    }

    static Repair.Correct correct(Wish.Correct wish, Amount total) {
        return Repair.Correct.builder()
                .id(wish.id())
                .day(wish.day())
                .of(wish.of())
                .total(total)
                .addAllSources(wish.sources())
                .build();
    }

    static Repair.Reverse reverse(Wish.Undo wish) {
        return Repair.Reverse.builder()
                .id(wish.id())
                .day(wish.day())
                .of(wish.of())
                .addAllSources(wish.sources())
                .build();
    }

    /** Returns what falls due from one day to another of the same year, the last one excluded. */
    static long due(Rule.Levy rule, LocalDate from, LocalDate before) {
        DateRange year = rule.year(from);
        long length = ChronoUnit.DAYS.between(year.start(), year.end().orElseThrow());
        long whole = rule.amount().parts();
        return Math.multiplyExact(whole, ChronoUnit.DAYS.between(year.start(), before)) / length
                - Math.multiplyExact(whole, ChronoUnit.DAYS.between(year.start(), from)) / length;
    }

    /** Returns the credit line that lets an account go down to a floor. */
    static long line(Rule.Floor floor) {
        return floor.beyond() == Rule.Beyond.FLAG
                ? ENDLESS
                : floor.least().map(least -> -least.parts()).orElse(ENDLESS);
    }
}
