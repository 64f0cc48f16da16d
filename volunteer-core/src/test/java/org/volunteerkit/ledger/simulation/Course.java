package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.volunteerkit.ledger.Ledger;
import org.volunteerkit.ledger.LedgerView;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.simulation.NaiveWorld.Owner;
import org.volunteerkit.ledger.simulation.NaiveWorld.Pile;
import org.volunteerkit.ledger.simulation.NaiveWorld.Reserve;
import org.volunteerkit.ledger.simulation.NaiveWorld.Slice;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.ledger.statement.Holding;
import org.volunteerkit.ledger.statement.OfferView;
import org.volunteerkit.ledger.statement.Posting;
import org.volunteerkit.ledger.statement.Settlement;
import org.volunteerkit.value.Unit;

/** The ledger and the naive one, to which the same is told; after every step they must say the same. */
final class Course {

    static final List<AccountId> SYSTEM = List.of(AccountId.ISSUED, AccountId.REDEEMED, AccountId.EXPIRED);

    final Ledger ledger;
    final NaiveLedger naive;
    private LocalDate latest = LocalDate.MIN;
    private final Map<AccountId, Long> available = new LinkedHashMap<>();
    private final Map<CommandId, HoldView> holds = new LinkedHashMap<>();

    Course(Unit unit, boolean diary) {
        this.ledger = Ledger.of(unit);
        this.naive = new NaiveLedger(unit, diary);
    }

    /** Takes a step with both, compares everything, and returns what the naive ledger answered; empty after a sweep. */
    Optional<Answer> take(Step step) {
        LocalDate today = step.today();
        if (step.command().isEmpty()) {
            ledger.sweep(today);
            naive.sweep(today);
            compare(today, Optional.empty());
            return Optional.empty();
        }
        LedgerCommand command = step.command().get();
        Answer expected = naive.post(command, today);
        Answer given = Answer.of(ledger.post(command, today));
        Difference.when(!expected.equals(given), "answer", expected, given);
        compare(today, Optional.of(command).filter(posted -> expected.fate() == Answer.Fate.POSTED));
        if (expected.fate() == Answer.Fate.POSTED) {
            Posting posting = ledger.posting(ledger.size());
            long sum = posting.entries().stream()
                    .mapToLong(entry -> entry.amount().parts())
                    .sum();
            Difference.when(sum != 0, "law 46", 0, sum);
            Difference.when(!posting.command().equals(command), "posting", command, posting.command());
        }
        return Optional.of(expected);
    }

    /** Compares all that both say about a day. */
    void compare(LocalDate today, Optional<LedgerCommand> posted) {
        compare(ledger, naive, today);
        posted.ifPresent(command -> {
            naive.world().named.forEach(account -> nobodyOverdraws(ledger.holding(account, today), command));
            settled(command);
        });
    }

    /** Compares who pays whom. */
    private void settled(LedgerCommand posted) {
        List<LedgerCommand> commands = posted instanceof Batch batch ? batch.commands() : List.of(posted);
        for (LedgerCommand command : commands) {
            Optional<Settlement> expected =
                    Optional.ofNullable(naive.world().settlements.get(command.id()));
            Optional<Settlement> given = ledger.settlement(command.id());
            Difference.when(!given.equals(expected), "settlement " + command.id(), expected, given);
        }
    }

    /** Compares all that a ledger and the naive one say about a day. */
    static void compare(LedgerView ledger, NaiveLedger naive, LocalDate today) {
        NaiveWorld world = naive.world(today);
        Difference.when(ledger.size() != world.size, "size", world.size, ledger.size());
        Difference.when(!ledger.accounts().equals(world.named), "accounts", world.named, ledger.accounts());
        long sum = system(ledger, world, today);
        for (AccountId account : world.named) {
            Holding holding = ledger.holding(account, today);
            compare(world, world.owner(account), holding);
            laws(holding);
            sum += holding.settled().parts();
        }
        Difference.when(sum != 0, "law 45", 0, sum);
        for (Reserve hold : world.reserves) {
            compare(world, hold, ledger.hold(hold.id, today).orElseThrow());
        }
        for (Trade.OfferId offer : Dice.OFFERS) {
            compare(world, ledger.offer(offer, today));
        }
        Map<AccountCommand.Party, Amount> positions = new LinkedHashMap<>();
        world.positions.forEach((party, amount) -> positions.put(party, Amount.ofParts(naive.unit, amount)));
        Difference.when(!positions.equals(ledger.positions()), "positions", positions, ledger.positions());
    }

    private static long system(LedgerView ledger, NaiveWorld world, LocalDate today) {
        long sum = 0;
        List<Long> expected = List.of(world.issued, world.redeemed, world.expired);
        for (int i = 0; i < SYSTEM.size(); i++) {
            long settled = ledger.holding(SYSTEM.get(i), today).settled().parts();
            Difference.when(settled != expected.get(i), SYSTEM.get(i).value(), expected.get(i), settled);
            sum += settled;
        }
        return sum;
    }

    private static void compare(NaiveWorld world, OfferView view) {
        long free = world.stock.getOrDefault(view.offer(), 0L);
        long reserved = 0;
        for (Reserve reserve : world.reserves) {
            boolean meant = reserve.booking
                    .filter(booking -> booking.offer().equals(view.offer()))
                    .isPresent();
            reserved += meant ? reserve.pieces : 0;
        }
        Difference.when(view.free() != free, "free " + view.offer(), free, view.free());
        Difference.when(view.reserved() != reserved, "reserved " + view.offer(), reserved, view.reserved());
        Difference.when(
                view.free() < 0 || view.free() + view.reserved() + view.redeemed() != view.supplied(),
                "law 72",
                0,
                view);
        Difference.when(
                !view.published().equals(Optional.ofNullable(world.published.get(view.offer()))),
                "published",
                world.published.get(view.offer()),
                view);
    }

    private static void compare(NaiveWorld world, Owner owner, Holding holding) {
        String account = owner.id.value();
        long debt = world.debt(owner);
        long settled = world.settled(owner);
        long held = world.held(owner);
        same(account + " settled", settled, holding.settled());
        same(account + " held", held, holding.held());
        same(account + " debt", debt, holding.debt());
        same(account + " available", settled - held + owner.line(), holding.available());
        Difference.when(!holding.day().equals(world.clock), account + " day", world.clock, holding.day());
        List<Pile> piles = world.spendable(owner);
        boolean alike = piles.size() == holding.lots().size();
        int reserved = 0;
        for (int i = 0; alike && i < piles.size(); i++) {
            Pile pile = piles.get(i);
            Holding.Lot lot = holding.lots().get(i);
            alike = lot.root().equals(pile.root.id)
                    && lot.remaining().parts() == pile.left
                    && lot.earned().equals(pile.root.earned)
                    && lot.lastDay().equals(pile.root.lastDay)
                    && lot.holder().equals(owner.id)
                    && lot.origin().equals(world.survivor(pile.root.origin).id);
            Amount kept = holding.reserved().get(lot.root());
            alike = alike && (kept == null ? 0 : kept.parts()) == pile.held;
            reserved += kept == null ? 0 : 1;
        }
        if (!alike || reserved != holding.reserved().size()) {
            List<String> expected = new ArrayList<>();
            piles.forEach(pile -> expected.add(pile.root.id + "=" + pile.left + "h" + pile.held));
            Difference.when(true, account + " lots", expected, holding.lots() + " " + holding.reserved());
        }
    }

    private static void same(String what, long expected, Amount given) {
        Difference.when(expected != given.parts(), what, expected, given.parts());
    }

    private static void compare(NaiveWorld world, Reserve hold, HoldView view) {
        boolean alike = view.hold().equals(hold.id)
                && view.account().equals(world.survivor(hold.account).id)
                && view.until().equals(hold.until)
                && view.state() == hold.state
                && view.amount().parts() == hold.amount
                && view.captured().parts() == hold.captured
                && view.released().parts() == hold.released
                && view.pieces().orElse(0) == hold.pieces;
        if (!alike) {
            Difference.when(
                    true,
                    "hold " + hold.id,
                    hold.state + " captured " + hold.captured + " released " + hold.released,
                    view);
        }
    }

    /** Laws 47 to 52, from what can be seen. */
    private static void laws(Holding holding) {
        long lots = 0;
        long free = 0;
        for (Holding.Lot lot : holding.lots()) {
            Amount held = holding.reserved().get(lot.root());
            long kept = held == null ? 0 : held.parts();
            lots += lot.remaining().parts();
            free += lot.remaining().parts() - kept;
            Difference.when(
                    kept < 0
                            || kept > lot.remaining().parts()
                            || lot.remaining().parts() <= 0,
                    "law 51",
                    lot,
                    held);
            Difference.when(
                    kept < lot.remaining().parts()
                            && lot.lastDay().isPresent()
                            && lot.lastDay().get().isBefore(holding.day()),
                    "law 53",
                    lot,
                    holding.day());
        }
        Difference.when(holding.settled().parts() != lots - holding.debt().parts(), "law 47", lots, holding.settled());
        Difference.when(free > 0 && holding.debt().isPositive(), "law 49", free, holding.debt());
    }

    /** Law 48: nobody goes below zero but by a repair or a merge. */
    private void nobodyOverdraws(Holding holding, LedgerCommand posted) {
        AccountId account = holding.account();
        long before = available.getOrDefault(account, 0L);
        long now = holding.available().parts();
        boolean mayGoBelow =
                posted instanceof Repair || posted instanceof AccountCommand.Merge || posted instanceof Batch;
        Difference.when(now < 0 && now < before && !mayGoBelow, "law 48", before, now);
        available.put(account, now);
    }

    /** Law 74: each hold is in one state, and the ends are final. */
    void holdsOnlyEnd(LocalDate today) {
        if (today.isBefore(latest)) {
            // The caller's day went back behind one on which nothing was posted: what was asked then was a forecast.
            holds.clear();
        }
        latest = today;
        for (Reserve hold : naive.world().reserves) {
            HoldView view = ledger.hold(hold.id, today).orElseThrow();
            HoldView before = holds.put(hold.id, view);
            Difference.when(
                    before != null
                            && before.state() != HoldView.State.LIVE
                            && (before.state() != view.state()
                                    || !before.captured().equals(view.captured())
                                    || !before.released().equals(view.released())),
                    "law 74",
                    before,
                    view);
            Difference.when(
                    view.left().isNegative()
                            || (view.state() != HoldView.State.LIVE
                                    && !view.left().isZero()),
                    "law 75",
                    view.amount(),
                    view);
        }
    }

    /** Returns what a hold reserves of each lot, for those who look for a difference. */
    static Map<CommandId, Long> slices(List<Slice> slices) {
        Map<CommandId, Long> map = new LinkedHashMap<>();
        slices.forEach(slice -> map.put(slice.root, slice.amount));
        return map;
    }
}
