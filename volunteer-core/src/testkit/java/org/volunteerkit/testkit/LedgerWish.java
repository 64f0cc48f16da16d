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
        SUPPLY,
        ORDER,
        SETTLE,
        BATCH
    }

    /** How long after the step before, which earlier step is repeated or its id taken, how late, how long it lives. */
    record When(int pause, int repeats, int reuses, int delay, int life) {}

    /** The commands before, by what can become of them; asked for one, the last but some. */
    interface Before {
        CommandId hold(int back);

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
                        .hold(before.hold(pick))
                        .amount(amount)
                        .last(flag)
                        .build();
            case RELEASE -> Reservation.Release.of(id, day, before.hold(pick));
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
            case SUPPLY -> Trade.Supply.of(id, day, LedgerCommands.SOAP, pick % 7);
            case ORDER -> Trade.Order.of(id, day, from, LedgerCommands.SOAP, pick % 4, amount);
            case SETTLE, BATCH -> Trade.Settle.of(id, day);
        };
    }

    private LedgerCommand open(CommandId id, LocalDate day) {
        AccountCommand.Firmness firmness = flag ? AccountCommand.Firmness.HARD : AccountCommand.Firmness.SOFT;
        AccountCommand.Open.Builder open = AccountCommand.Open.builder()
                .id(id)
                .day(day)
                .account(from)
                .creditLine(amount.isNegative() ? Amount.zero(amount.unit()) : amount)
                .party(LedgerCommands.PARTIES.get(pick % 2));
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
