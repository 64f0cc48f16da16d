package org.volunteerkit.testkit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Outcome;
import org.volunteerkit.testkit.LedgerCommands.Step;
import org.volunteerkit.value.Unit;

/**
 * Puts wishes one after another, so that days go on and what refers to an earlier command mostly finds one that was posted.
 *
 * <p>To know which were, it keeps a ledger of its own; that decides what is asked for, never what is the right answer.
 */
final class LedgerCourse implements LedgerWish.Before {

    private static final int MEMBERS_OF_A_BATCH = 3;

    /** Beyond this many commands back, a sender means one that never was. */
    private static final int FAR = 150;

    private final List<Step> steps = new ArrayList<>();
    private final List<CommandId> holds = new ArrayList<>();
    private final List<CommandId> bookings = new ArrayList<>();
    private final List<CommandId> deeds = new ArrayList<>();
    private final List<CommandId> earnings = new ArrayList<>();
    private List<LedgerCommand> batch = new ArrayList<>();
    private int missing;
    private int named;
    private LocalDate today = LedgerCommands.FIRST_DAY;

    private final Ledger ledger;

    private LedgerCourse(Unit unit) {
        this.ledger = Ledger.of(unit);
    }

    static List<Step> inTime(Unit unit, List<LedgerWish> wishes) {
        LedgerCourse course = new LedgerCourse(unit);
        if (wishes.stream().anyMatch(wish -> wish.kind() == LedgerWish.Kind.BOOK)) {
            course.openShop(unit);
        }
        wishes.forEach(course::take);
        return List.copyOf(course.steps);
    }

    /** Offers something from the first day on, so that courses need not be long until somebody can book it. */
    private void openShop(Unit unit) {
        for (int i = 1; i < LedgerCommands.OFFERS.size(); i++) {
            Trade.OfferId offer = LedgerCommands.OFFERS.get(i);
            offer(Trade.Publish.builder()
                    .id(CommandId.of("offer-" + offer))
                    .day(today)
                    .offer(offer)
                    .price(Amount.ofParts(unit, 5))
                    .charge(i == LedgerCommands.TEA ? Trade.Charge.WHEN_SERVED : Trade.Charge.AT_ONCE)
                    .build());
            offer(Trade.Supply.of(CommandId.of("stock-" + offer), today, offer, 4));
        }
    }

    private void take(LedgerWish wish) {
        today = today.plusDays(wish.when().pause());
        if (wish.kind() == LedgerWish.Kind.BATCH && missing == 0) {
            missing = MEMBERS_OF_A_BATCH;
            return;
        }
        LedgerCommand command = command(wish);
        if (missing == 0) {
            offer(command);
            return;
        }
        batch.add(command);
        missing--;
        if (missing == 0) {
            offer(Batch.of(CommandId.of("b" + named), today, batch));
            batch = new ArrayList<>();
        }
    }

    private void offer(LedgerCommand command) {
        steps.add(new Step(today, command));
        // Now and then somebody means a command that was refused.
        if (ledger.post(command, today) instanceof Outcome.Posted || named % 9 == 0) {
            remember(command);
        }
    }

    private LedgerCommand command(LedgerWish wish) {
        int repeats = wish.when().repeats();
        if (repeats > 0 && repeats <= steps.size()) {
            LedgerCommand again = steps.get(steps.size() - repeats).command();
            if (missing == 0 || !(again instanceof Batch)) {
                return again;
            }
        }
        LedgerCommand command = wish.command("c" + (named - wish.when().reuses()), today, this);
        named++;
        return command;
    }

    private void remember(LedgerCommand command) {
        if (command instanceof Batch several) {
            several.commands().forEach(this::remember);
        } else if (command instanceof Reservation.Hold) {
            holds.add(command.id());
        } else if (command instanceof Reservation.Book) {
            bookings.add(command.id());
        } else if (command instanceof Movement.Earn) {
            earnings.add(command.id());
            // Now and then somebody takes an earning for a transaction.
            if (named % 13 == 0) {
                deeds.add(command.id());
            }
        } else if (command instanceof Movement
                || command instanceof Reservation.Capture
                || command instanceof Reservation.Serve
                || command instanceof Trade.Order
                || command instanceof Repair.Reverse) {
            deeds.add(command.id());
        }
    }

    @Override
    public CommandId hold(int back) {
        return last(holds, back);
    }

    @Override
    public CommandId booking(int back) {
        // Now and then somebody takes a hold for a booking.
        return back == FAR / 2 ? last(holds, back) : last(bookings, back);
    }

    @Override
    public Optional<Amount> price(Trade.OfferId offer) {
        return ledger.offer(offer, today).published().map(Trade.Publish::price);
    }

    @Override
    public CommandId deed(int back) {
        return last(deeds, back);
    }

    @Override
    public CommandId earning(int back) {
        return last(earnings, back);
    }

    private static CommandId last(List<CommandId> ids, int back) {
        if (ids.isEmpty() || back > FAR) {
            return CommandId.of("nothing");
        }
        return ids.get(ids.size() - 1 - back % ids.size());
    }
}
