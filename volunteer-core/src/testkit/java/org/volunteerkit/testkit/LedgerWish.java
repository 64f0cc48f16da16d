package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Source;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.time.DateRange;

/** A step before it has a day: all but the time, and which of the commands before it means. */
record LedgerWish(Kind kind, When when, AccountId from, AccountId to, Amount amount, int pick, boolean flag) {

    static final int FOREVER = -1;

    /** What is wished for. */
    enum Kind {
        EARN,
        PAY,
        GIVE,
        REDEEM,
        HOLD,
        CAPTURE,
        RELEASE,
        REVERSE,
        CORRECT,
        OPEN,
        CLOSE,
        INHERIT,
        MERGE,
        PUBLISH,
        SUPPLY,
        ORDER,
        BOOK,
        SERVE,
        LIMIT_PARTY,
        SETTLE,
        BATCH
    }

    /** How long after the step before, which earlier step is repeated or its id taken, how late, how long it lives. */
    record When(int pause, int repeats, int reuses, int delay, int life) {}

    /** The commands before, by what can become of them; asked for one, the last but some. */
    interface Before {
        CommandId hold(int back);

        CommandId booking(int back);

        Optional<Amount> price(Trade.OfferId offer);

        CommandId deed(int back);

        CommandId earning(int back);
    }

    LedgerCommand command(String name, LocalDate today, Before before) {
        CommandId id = CommandId.of(name);
        LocalDate day = today.minusDays(when.delay());
        Optional<LocalDate> lastDay =
                when.life() == FOREVER ? Optional.empty() : Optional.of(day.plusDays(when.life()));
        return switch (kind) {
            case EARN ->
                Movement.Earn.builder()
                        .id(id)
                        .day(day)
                        .account(from)
                        // Three times as much as others ask for, so that about half of them can be met.
                        .amount(amount.plus(amount).plus(amount))
                        .lastDay(lastDay)
                        .addSource(Source.of("record-" + name))
                        .build();
            case PAY ->
                Movement.Pay.builder()
                        .id(id)
                        .day(day)
                        .from(from)
                        .to(to)
                        .amount(amount)
                        .lastDay(lastDay)
                        .build();
            case GIVE ->
                Movement.Give.builder()
                        .id(id)
                        .day(day)
                        .from(from)
                        .to(to)
                        .amount(amount)
                        .countsTo(
                                flag
                                        ? Optional.of(new Movement.YearlyCap(
                                                LedgerCommands.FAMILY, Amount.ofParts(amount.unit(), 150)))
                                        : Optional.empty())
                        .build();
            case REDEEM -> Movement.Redeem.of(id, day, from, amount);
            case HOLD -> Reservation.Hold.of(id, day, from, amount, lastDay.orElse(day.plusDays(pick)));
            case CAPTURE ->
                Reservation.Capture.builder()
                        .id(id)
                        .day(day)
                        .hold(flag && pick == 4 ? before.booking(pick) : before.hold(pick))
                        .amount(amount)
                        .last(flag)
                        .build();
            case RELEASE -> Reservation.Release.of(id, day, flag ? before.booking(pick) : before.hold(pick));
            case REVERSE ->
                Repair.Reverse.builder()
                        .id(id)
                        .day(day)
                        .of(before.deed(pick))
                        .forced(flag)
                        .build();
            case CORRECT ->
                Repair.Correct.of(
                        id,
                        day,
                        before.earning(pick),
                        flag && amount.isPositive() ? Amount.zero(amount.unit()) : amount);
            case OPEN -> open(id, day);
            case CLOSE -> AccountCommand.Close.of(id, day, from);
            case INHERIT ->
                AccountCommand.Inherit.builder()
                        .id(id)
                        .day(day)
                        .account(from)
                        .addHeirs(to, LedgerCommands.members().get(pick % 6))
                        .build();
            case MERGE -> AccountCommand.Merge.of(id, day, from, to);
            case PUBLISH -> publish(id, day);
            case SUPPLY -> Trade.Supply.of(id, day, offer(), pick == 0 ? 0 : 1 + pick % 4);
            case ORDER ->
                Trade.Order.builder()
                        .id(id)
                        .day(day)
                        .account(from)
                        .offer(offer())
                        .quantity(quantity())
                        .price(price(before))
                        .addAllVouched(vouched())
                        .build();
            case BOOK ->
                Reservation.Book.builder()
                        .id(id)
                        .day(day)
                        .account(from)
                        .offer(offer())
                        .quantity(quantity())
                        .price(price(before))
                        .until(lastDay.orElse(day.plusDays(pick)))
                        .addAllVouched(vouched())
                        .build();
            case SERVE ->
                Reservation.Serve.builder()
                        .id(id)
                        .day(day)
                        .booking(before.booking(pick))
                        .quantity(quantity())
                        .last(flag)
                        .build();
            case LIMIT_PARTY -> limit(id, day);
            case SETTLE, BATCH -> settle(id, day);
        };
    }

    private long quantity() {
        return pick > 100 ? 0 : 1 + pick % 3;
    }

    /** Of few offers, so that they meet again; mostly one that is paid as it is asked for. */
    private Trade.OfferId offer() {
        int any = (int) Math.floorMod(amount.parts() / 15, 3L);
        int place = kind == Kind.BOOK ? LedgerCommands.TEA : kind == Kind.ORDER && pick > 0 ? 1 : any;
        return LedgerCommands.OFFERS.get(pick < 4 ? place : any);
    }

    /** Mostly the price of the day, if there is one. */
    private Amount price(Before before) {
        return pick == 4 ? amount : before.price(offer()).orElse(few(amount));
    }

    /** So little that an account can have several pieces. */
    private static Amount few(Amount amount) {
        return Amount.ofParts(amount.unit(), amount.parts() / 5);
    }

    private List<AccountCommand.Eligibility> vouched() {
        return pick == 2 ? List.of() : List.of(LedgerCommands.ADULT);
    }

    private LedgerCommand publish(CommandId id, LocalDate day) {
        Trade.OfferId offer = LedgerCommands.OFFERS.get(pick % 2 + 1);
        boolean isBooked = (pick % 2 == 1) == (pick < 20);
        Trade.Publish.Builder publish = Trade.Publish.builder()
                .id(id)
                .day(day)
                .offer(offer)
                .price(few(amount))
                .charge(isBooked ? Trade.Charge.WHEN_SERVED : Trade.Charge.AT_ONCE);
        if (flag) {
            List<Trade.Per> spans = List.of(Trade.Per.values());
            publish.quota(new Trade.Quota(pick % 3 + 1L, spans.get(Math.max(0, when.life() % spans.size()))));
        }
        if (pick > 0) {
            publish.addRequires(LedgerCommands.ADULT);
        }
        return when.life() > 20 ? publish.during(during(day)).build() : publish.build();
    }

    /** Sometimes over before it began to be known, sometimes not yet begun. */
    private DateRange during(LocalDate day) {
        LocalDate start = day.plusDays(pick == 3 ? 4 : -1);
        return DateRange.of(start, start.plusDays(pick == 1 ? 1 : when.life()));
    }

    private LedgerCommand limit(CommandId id, LocalDate day) {
        AccountCommand.Firmness firmness = flag ? AccountCommand.Firmness.HARD : AccountCommand.Firmness.SOFT;
        Trade.LimitParty.Builder limit =
                Trade.LimitParty.builder().id(id).day(day).party(LedgerCommands.PARTIES.get(pick % 3));
        if (!amount.isNegative() && pick > 0) {
            limit.limit(new AccountCommand.Limit(amount, firmness));
        }
        return limit.build();
    }

    private LedgerCommand settle(CommandId id, LocalDate day) {
        Trade.Settle.Builder settle = Trade.Settle.builder().id(id).day(day);
        if (flag) {
            settle.amount(amount);
        }
        if (pick < 3) {
            settle.addParties(LedgerCommands.PARTIES.get(pick), LedgerCommands.PARTIES.get((pick + 1) % 3));
        }
        return settle.build();
    }

    private LedgerCommand open(CommandId id, LocalDate day) {
        AccountCommand.Firmness firmness = flag ? AccountCommand.Firmness.HARD : AccountCommand.Firmness.SOFT;
        AccountCommand.Open.Builder open = AccountCommand.Open.builder()
                .id(id)
                .day(day)
                .account(from)
                .creditLine(amount.isNegative() ? Amount.zero(amount.unit()) : amount)
                .party(LedgerCommands.PARTIES.get(pick % 3));
        List<Amount> some = List.of(amount, amount.plus(amount));
        if (pick == 3) {
            open.floor(new AccountCommand.Limit(some.get(0), firmness));
        }
        if (pick == 4) {
            open.ceiling(new AccountCommand.Limit(some.get(1), firmness));
        }
        return open.build();
    }
}
