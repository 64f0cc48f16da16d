package org.volunteerkit.examples.benchmarks.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.value.Unit;

/**
 * What happens in a time bank: members earn, pay each other, redeem, put aside, and senders repeat themselves.
 *
 * <p>Ten commands an account on average, over three years, oldest day first. Of the commands about 4 % repeat an earlier one;
 * amounts are such that about one in eight is refused for want of minutes. A lot lives 365 days, so lots expire meanwhile.
 */
public final class Work {

    /** The day 0 of all commands. */
    static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    static final int LIFE = 365;
    private static final int DAYS = 3 * 365;
    private static final int HOLD_DAYS = 30;
    private static final int START = 1200;

    /** What happens. */
    public enum Kind {
        /** An account gets a fresh lot. */
        EARN,
        /** One account pays another one. */
        PAY,
        /** An account hands in. */
        REDEEM,
        /** An account puts aside. */
        HOLD,
        /** What was put aside is handed in. */
        CAPTURE,
        /** What was put aside is let go. */
        RELEASE
    }

    /**
     * One command as a program without a library would have it.
     *
     * @param id its key
     * @param kind what happens
     * @param account who earns, pays, hands in or puts aside; empty for what names a hold
     * @param other who is paid; empty for nobody
     * @param amount how many minutes; 0 for a release
     * @param day the day, counted from the first
     * @param hold the key of the hold that is captured or released; empty for nothing
     */
    public record Step(String id, Kind kind, String account, String other, int amount, int day, String hold) {

        /** Returns the last day of the lot or hold that is made. */
        int until() {
            return day + (kind == Kind.HOLD ? HOLD_DAYS : LIFE);
        }
    }

    /** So many commands come on one day, and can be stored together. */
    static final int GROUP = 1000;

    private final int accounts;
    private final int days;
    private final List<Step> steps;

    private Work(int accounts, int days, List<Step> steps) {
        this.accounts = accounts;
        this.days = days;
        this.steps = steps;
    }

    /**
     * Returns a time bank's commands: one for each account's start, and as many again as asked for.
     *
     * @param size a multiple of 10,000, so that what is stored together is of one day
     */
    static Work of(int size, long seed) {
        return of(size, Math.max(2, size / 10), DAYS, seed);
    }

    /**
     * Returns the commands of some accounts over some days: one for each account's start, and as many again as asked for.
     *
     * @param size a multiple of 10,000, so that what is stored together is of one day
     */
    static Work of(int size, int accounts, int days, long seed) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>(size + accounts);
        for (int i = 0; i < accounts; i++) {
            steps.add(new Step("s" + i, Kind.EARN, "a" + i, "", START, 0, ""));
        }
        List<Step> holds = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int day = dayOf(i, size, days);
            if (random.nextInt(25) == 0) {
                // Sent again soon, as clients do that got no answer.
                Step again = steps.get(steps.size() - 1 - random.nextInt(Math.min(1000, accounts)));
                steps.add(again);
            } else {
                steps.add(step("c" + i, day, accounts, holds, random));
            }
        }
        return new Work(accounts, days, steps);
    }

    private static Step step(String id, int day, int accounts, List<Step> holds, Random random) {
        int account = random.nextInt(accounts);
        int amount = 5 * (1 + random.nextInt(20));
        int kind = random.nextInt(100);
        if (kind < 55) {
            int other = (account + 1 + random.nextInt(accounts - 1)) % accounts;
            return new Step(id, Kind.PAY, "a" + account, "a" + other, amount, day, "");
        } else if (kind < 77) {
            return new Step(id, Kind.EARN, "a" + account, "", amount, day, "");
        } else if (kind < 85) {
            return new Step(id, Kind.REDEEM, "a" + account, "", amount, day, "");
        } else if (kind < 93 || holds.isEmpty()) {
            Step hold = new Step(id, Kind.HOLD, "a" + account, "", amount, day, "");
            holds.add(hold);
            return hold;
        }
        // Mostly one of the last, so that it is still live; some have lapsed, and some were never granted.
        int place = holds.size() - 1 - random.nextInt(Math.min(holds.size(), Math.max(2, accounts / 100)));
        Step hold = holds.remove(place);
        return kind < 98
                ? new Step(id, Kind.CAPTURE, "", "", hold.amount(), day, hold.id())
                : new Step(id, Kind.RELEASE, "", "", 0, day, hold.id());
    }

    private static int dayOf(int place, int size, int days) {
        return 1 + (int) ((long) (place - place % GROUP) * days / size);
    }

    /** Returns the day on which a command is recorded, counted from the first; a repeated one is of an earlier day. */
    int today(int place) {
        return place < accounts ? 0 : dayOf(place - accounts, steps.size() - accounts, days);
    }

    int accounts() {
        return accounts;
    }

    List<Step> steps() {
        return steps;
    }

    int lastDay() {
        return days;
    }

    static LocalDate day(int day) {
        return FIRST_DAY.plusDays(day);
    }

    static AccountId account(int account) {
        return AccountId.of("a" + account);
    }

    /** Returns the same commands as the library has them. */
    List<LedgerCommand> commands() {
        List<LedgerCommand> commands = new ArrayList<>(steps.size());
        for (Step step : steps) {
            commands.add(command(step));
        }
        return commands;
    }

    private static LedgerCommand command(Step step) {
        CommandId id = CommandId.of(step.id());
        LocalDate day = day(step.day());
        Amount amount = Amount.ofParts(Unit.HOUR, step.amount());
        return switch (step.kind()) {
            case EARN ->
                Movement.Earn.builder()
                        .id(id)
                        .day(day)
                        .account(AccountId.of(step.account()))
                        .amount(amount)
                        .lastDay(day(step.until()))
                        .build();
            case PAY ->
                Movement.Pay.builder()
                        .id(id)
                        .day(day)
                        .from(AccountId.of(step.account()))
                        .to(AccountId.of(step.other()))
                        .amount(amount)
                        .lastDay(day(step.until()))
                        .build();
            case REDEEM -> Movement.Redeem.of(id, day, AccountId.of(step.account()), amount);
            case HOLD -> Reservation.Hold.of(id, day, AccountId.of(step.account()), amount, day(step.until()));
            case CAPTURE ->
                Reservation.Capture.builder()
                        .id(id)
                        .day(day)
                        .hold(CommandId.of(step.hold()))
                        .amount(amount)
                        .build();
            case RELEASE -> Reservation.Release.of(id, day, CommandId.of(step.hold()));
        };
    }
}
