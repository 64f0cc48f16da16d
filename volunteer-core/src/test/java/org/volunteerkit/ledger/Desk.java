package org.volunteerkit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.value.Hours;
import org.volunteerkit.value.Unit;

/** A ledger of minutes in the short words of the rules: day 0 is 1 January 2025, and today moves when a test says so. */
final class Desk {

    static final LocalDate START = LocalDate.of(2025, 1, 1);
    static final int FOREVER = -1;

    final Ledger ledger;
    private int today;

    Desk() {
        this.ledger = Ledger.of(Unit.HOUR);
    }

    Desk on(int day) {
        today = day;
        return this;
    }

    LocalDate day() {
        return START.plusDays(today);
    }

    static Amount minutes(long minutes) {
        return Amount.of(Hours.ofMinutes(minutes));
    }

    long stock(String offer) {
        return ledger.offer(Trade.OfferId.of(offer), day()).free();
    }

    /** Posts a command, and sees to it that it is carried out. */
    Desk does(LedgerCommand command) {
        assertThat(ledger.post(command, day())).as("%s", command).isInstanceOf(Outcome.Posted.class);
        return this;
    }

    /** Returns why a command is refused; sees to it that it left no trace. */
    Refused.Reason refuses(LedgerCommand command) {
        long size = ledger.size();
        Refused refused = (Refused) ledger.post(command, day());
        assertThat(ledger.size()).isEqualTo(size);
        assertThat(ledger.preview(command, day())).isEqualTo(refused);
        return refused.reason();
    }

    LedgerCommand earn(String id, String account, long minutes, int last) {
        return Movement.Earn.builder()
                .id(CommandId.of(id))
                .day(day())
                .account(AccountId.of(account))
                .amount(minutes(minutes))
                .lastDay(last == FOREVER ? Optional.empty() : Optional.of(START.plusDays(last)))
                .build();
    }

    LedgerCommand earn(String id, String account, long minutes) {
        return earn(id, account, minutes, FOREVER);
    }

    LedgerCommand pay(String id, String from, String to, long minutes) {
        return Movement.Pay.of(CommandId.of(id), day(), AccountId.of(from), AccountId.of(to), minutes(minutes));
    }

    LedgerCommand give(String id, String from, String to, long minutes) {
        return Movement.Give.of(CommandId.of(id), day(), AccountId.of(from), AccountId.of(to), minutes(minutes));
    }

    LedgerCommand give(String id, String from, String to, long minutes, Movement.YearlyCap cap) {
        return Movement.Give.builder()
                .id(CommandId.of(id))
                .day(day())
                .from(AccountId.of(from))
                .to(AccountId.of(to))
                .amount(minutes(minutes))
                .countsTo(cap)
                .build();
    }

    LedgerCommand redeem(String id, String account, long minutes) {
        return Movement.Redeem.of(CommandId.of(id), day(), AccountId.of(account), minutes(minutes));
    }

    LedgerCommand hold(String id, String account, long minutes, int until) {
        return Reservation.Hold.of(
                CommandId.of(id), day(), AccountId.of(account), minutes(minutes), START.plusDays(until));
    }

    LedgerCommand capture(String id, String hold, long minutes, boolean last) {
        return Reservation.Capture.builder()
                .id(CommandId.of(id))
                .day(day())
                .hold(CommandId.of(hold))
                .amount(minutes(minutes))
                .last(last)
                .build();
    }

    LedgerCommand release(String id, String hold) {
        return Reservation.Release.of(CommandId.of(id), day(), CommandId.of(hold));
    }

    LedgerCommand reverse(String id, String of) {
        return Repair.Reverse.builder()
                .id(CommandId.of(id))
                .day(day())
                .of(CommandId.of(of))
                .build();
    }

    LedgerCommand force(String id, String of) {
        return Repair.Reverse.builder()
                .id(CommandId.of(id))
                .day(day())
                .of(CommandId.of(of))
                .forced(true)
                .build();
    }

    LedgerCommand correct(String id, String of, long total) {
        return Repair.Correct.of(CommandId.of(id), day(), CommandId.of(of), minutes(total));
    }

    LedgerCommand open(String id, String account, long line) {
        return AccountCommand.Open.builder()
                .id(CommandId.of(id))
                .day(day())
                .account(AccountId.of(account))
                .creditLine(minutes(line))
                .build();
    }

    LedgerCommand close(String id, String account) {
        return AccountCommand.Close.of(CommandId.of(id), day(), AccountId.of(account));
    }

    LedgerCommand merge(String id, String duplicate, String survivor) {
        return AccountCommand.Merge.of(CommandId.of(id), day(), AccountId.of(duplicate), AccountId.of(survivor));
    }

    LedgerCommand supply(String id, String offer, long quantity) {
        return Trade.Supply.of(CommandId.of(id), day(), Trade.OfferId.of(offer), quantity);
    }

    LedgerCommand order(String id, String account, String offer, long quantity, long price) {
        return Trade.Order.of(
                CommandId.of(id), day(), AccountId.of(account), Trade.OfferId.of(offer), quantity, minutes(price));
    }

    /** Returns settled/held/available of an account, and its debt if it has one, as the rules write it. */
    String sums(String account) {
        Holding holding = holding(account);
        return parts(holding.settled()) + "/" + parts(holding.held()) + "/" + parts(holding.available())
                + (holding.debt().isZero() ? "" : "/d" + parts(holding.debt()));
    }

    /** Returns the lots of an account as the rules write them, such as {@code L1=60h40 L2=5}. */
    String lots(String account) {
        Holding holding = holding(account);
        return holding.lots().stream()
                .map(lot -> lot.name() + "=" + parts(lot.remaining())
                        + (holding.reserved().containsKey(lot.root())
                                ? "h" + parts(holding.reserved().get(lot.root()))
                                : ""))
                .collect(Collectors.joining(" "));
    }

    Holding holding(String account) {
        return ledger.holding(AccountId.of(account), day());
    }

    /** Returns issued, redeemed and expired. */
    String system() {
        return sum(AccountId.ISSUED) + "/" + sum(AccountId.REDEEMED) + "/" + sum(AccountId.EXPIRED);
    }

    private long sum(AccountId account) {
        return ledger.holding(account, day()).settled().parts();
    }

    private static long parts(Amount amount) {
        return amount.parts();
    }
}
