package org.volunteerkit.ledger.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.Amount;
import org.volunteerkit.ledger.command.Batch;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.outcome.Notice;
import org.volunteerkit.ledger.outcome.Refused.Reason;
import org.volunteerkit.ledger.simulation.NaiveWorld.Deal;
import org.volunteerkit.ledger.simulation.NaiveWorld.Moved;
import org.volunteerkit.ledger.simulation.NaiveWorld.Owner;
import org.volunteerkit.ledger.simulation.NaiveWorld.Pile;
import org.volunteerkit.ledger.simulation.NaiveWorld.Reserve;
import org.volunteerkit.ledger.simulation.NaiveWorld.Root;
import org.volunteerkit.ledger.simulation.NaiveWorld.Slice;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.value.Unit;

/**
 * The rules of the ledger once more, as the stories worked out by hand tell them, written without a look at the ledger.
 *
 * <p>Plain lists, everything searched, day after day worked off. What a command needs is asked before anything changes; where
 * the day is a later one, or in a batch, it is tried on a copy.
 */
final class NaiveLedger {

    final Unit unit;
    private final boolean diary;
    private NaiveWorld world = new NaiveWorld();

    /** The world as it will be on the day that was asked about last, if nothing is posted until then. */
    private NaiveWorld foreseen = world;

    /** Starts empty; with a diary it can also tell balances of other days. */
    NaiveLedger(Unit unit, boolean diary) {
        this.unit = unit;
        this.diary = diary;
    }

    /** Returns another one in the same state. */
    NaiveLedger copy() {
        NaiveLedger copy = new NaiveLedger(unit, diary);
        copy.becomes(this);
        return copy;
    }

    /** Goes back, or on, to the state of another one. */
    void becomes(NaiveLedger other) {
        world = other.world.copy();
        foreseen = world;
    }

    /** Returns the world as it was after the last posting or sweep. */
    NaiveWorld world() {
        return world;
    }

    /** Returns the world as it is on a day; the ledger itself stays as it is. */
    NaiveWorld world(LocalDate today) {
        if (!today.isAfter(world.clock)) {
            return world;
        }
        if (!foreseen.clock.equals(today)) {
            foreseen = world.copy();
            foreseen.workOff(today);
        }
        return foreseen;
    }

    /** Returns the balance at the end of a day, as known at the end of another. */
    long balance(AccountId account, LocalDate day, LocalDate knownOn) {
        return world(knownOn).log.stream()
                .filter(moved -> moved.account().equals(account)
                        && !moved.day().isAfter(day)
                        && !moved.recorded().isAfter(knownOn))
                .mapToLong(Moved::amount)
                .sum();
    }

    void sweep(LocalDate today) {
        world.workOff(today);
        foreseen = world;
    }

    Answer post(LedgerCommand command, LocalDate today) {
        NaiveWorld.Answered before = world.answered.get(command.id());
        if (before != null) {
            return before.command().equals(command)
                    ? before.answer().replayed()
                    : Answer.refused(Reason.CONFLICTING, 0);
        }
        // A single command changes nothing unless it is posted, so it can be tried where it is.
        NaiveWorld trial = command instanceof Batch ? world(today).copy() : world(today);
        Answer answer = command instanceof Batch batch ? batch(trial, batch) : single(trial, command, world.size + 1);
        if (answer.fate() == Answer.Fate.POSTED) {
            trial.size++;
            world = trial;
            foreseen = trial;
        }
        return answer;
    }

    private Answer batch(NaiveWorld trial, Batch batch) {
        if (batch.day().isAfter(trial.clock)) {
            return Answer.refused(Reason.DAY_AHEAD, 0);
        }
        List<Notice> notices = new ArrayList<>();
        // Its id is taken from now on: no command inside may bear it, and it is no transaction that could be undone.
        trial.answered.put(batch.id(), new NaiveWorld.Answered(batch, Answer.posted(0, List.of())));
        int position = 0;
        for (LedgerCommand command : batch.commands()) {
            position++;
            NaiveWorld.Answered before = trial.answered.get(command.id());
            if (before == null) {
                Answer answer = single(trial, command, trial.size + 1);
                if (answer.reason().isPresent()) {
                    return Answer.refused(answer.reason().get(), position);
                }
                notices.addAll(answer.notices());
            } else if (!before.command().equals(command)) {
                return Answer.refused(Reason.CONFLICTING, position);
            }
        }
        Answer answer = Answer.posted(trial.size + 1, notices);
        trial.answered.put(batch.id(), new NaiveWorld.Answered(batch, answer));
        return answer;
    }

    private Answer single(NaiveWorld trial, LedgerCommand command, long number) {
        Optional<Reason> reason = new NaiveChecks(trial, unit, command).refusal();
        if (reason.isPresent()) {
            return Answer.refused(reason.get(), 0);
        }
        trial.named.addAll(command.accounts());
        Carrying carrying = new Carrying(trial, unit);
        if (diary) {
            tell(trial, command, carrying);
        } else {
            command.match(carrying);
            trial.workOff(trial.clock);
        }
        Answer answer = Answer.posted(number, carrying.notices);
        trial.answered.put(command.id(), new NaiveWorld.Answered(command, answer));
        return answer;
    }

    /** Carries out a command and keeps what came to whom. */
    private static void tell(NaiveWorld trial, LedgerCommand command, Carrying carrying) {
        List<AccountId> all = members(trial);
        List<Long> before = balances(trial, all);
        int logged = trial.log.size();
        trial.effective = Optional.of(command.day());
        command.match(carrying);
        trial.workOff(trial.clock);
        trial.effective = Optional.empty();
        List<AccountId> then = members(trial);
        List<Long> after = balances(trial, then);
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            AccountId account = account(then, i);
            long was = i < 3 ? before.get(i) : all.contains(account) ? before.get(all.indexOf(account) + 3) : 0;
            long change = after.get(i) - was;
            // What expired in the same instant has an entry of its own.
            for (Moved each : trial.log.subList(logged, trial.log.size())) {
                change -= each.account().equals(account) ? each.amount() : 0;
            }
            if (change != 0) {
                moved.add(new Moved(account, command.day(), trial.clock, change));
            }
        }
        trial.log.addAll(moved);
    }

    private static List<AccountId> members(NaiveWorld world) {
        return world.owners.keySet().stream().filter(id -> !id.isSystem()).toList();
    }

    private static AccountId account(List<AccountId> members, int place) {
        return switch (place) {
            case 0 -> AccountId.ISSUED;
            case 1 -> AccountId.REDEEMED;
            case 2 -> AccountId.EXPIRED;
            default -> members.get(place - 3);
        };
    }

    private static List<Long> balances(NaiveWorld world, List<AccountId> members) {
        List<Long> balances = new ArrayList<>(List.of(world.issued, world.redeemed, world.expired));
        members.forEach(member -> balances.add(world.settled(world.owner(member))));
        return balances;
    }

    /** Carries out what was not refused. */
    private static final class Carrying implements LedgerCommand.Cases<Void> {

        private final NaiveWorld world;
        private final Unit unit;
        private final List<Notice> notices = new ArrayList<>();

        Carrying(NaiveWorld world, Unit unit) {
            this.world = world;
            this.unit = unit;
        }

        @Override
        public Void earn(Movement.Earn command) {
            lot(command.id(), command.account(), command.day(), command.lastDay(), command.amount());
            world.issued -= command.amount().parts();
            return ceiling(command.account());
        }

        @Override
        public Void pay(Movement.Pay command) {
            Deal deal = spend(command, command.from(), command.amount().parts());
            deal.from = world.owner(command.from()).party();
            deal.to = world.owner(command.to()).party();
            clear(deal, 1);
            lot(command.id(), command.to(), command.day(), command.lastDay(), command.amount());
            partyLimit(deal);
            floor(command.from());
            return ceiling(command.to());
        }

        private void partyLimit(Deal deal) {
            AccountCommand.Limit limit = deal.from.map(world.partyLimits::get).orElse(null);
            long position = deal.from
                    .map(party -> world.positions.getOrDefault(party, 0L))
                    .orElse(0L);
            if (limit != null
                    && deal.to.isPresent()
                    && !deal.from.equals(deal.to)
                    && limit.firmness() == AccountCommand.Firmness.SOFT
                    && position < -limit.amount().parts()) {
                notices.add(new Notice.BelowPartyLimit(
                        deal.from.orElseThrow(), limit.amount(), Amount.ofParts(unit, position)));
            }
        }

        @Override
        public Void give(Movement.Give command) {
            Deal deal = spend(command, command.from(), command.amount().parts());
            Owner receiver = world.owner(command.to());
            for (Slice slice : deal.slices) {
                deal.carried.add(new Slice(slice.root, slice.amount));
                world.join(receiver, slice.root, slice.amount);
            }
            world.fund(receiver);
            floor(command.from());
            return ceiling(command.to());
        }

        @Override
        public Void redeem(Movement.Redeem command) {
            spend(command, command.account(), command.amount().parts());
            world.redeemed += command.amount().parts();
            return floor(command.account());
        }

        @Override
        public Void hold(Reservation.Hold command) {
            Owner owner = world.owner(command.account());
            Reserve hold = new Reserve(
                    command.id(),
                    command.account(),
                    command.until(),
                    command.amount().parts(),
                    Optional.empty());
            return keep(owner, hold);
        }

        @Override
        public Void book(Reservation.Book command) {
            Owner owner = world.owner(command.account());
            long amount = command.price().parts() * command.quantity();
            world.stock.merge(command.offer(), -command.quantity(), Long::sum);
            return keep(
                    owner, new Reserve(command.id(), command.account(), command.until(), amount, Optional.of(command)));
        }

        private Void keep(Owner owner, Reserve hold) {
            reserve(owner, hold, hold.amount);
            world.reserves.add(hold);
            // One that is recorded after its last day lapses in the same instant.
            world.workOff(world.clock);
            return floor(owner.id);
        }

        private long reserve(Owner owner, Reserve hold, long amount) {
            long missing = amount;
            for (Pile pile : world.spendable(owner)) {
                long part = Math.min(missing, pile.free());
                if (part > 0) {
                    pile.held += part;
                    missing -= part;
                    NaiveWorld.add(hold.slices, pile.root.id, part);
                }
            }
            return missing;
        }

        @Override
        public Void capture(Reservation.Capture command) {
            capture(
                    command,
                    world.reserve(command.hold()).orElseThrow(),
                    command.amount().parts(),
                    command.last());
            return null;
        }

        @Override
        public Void serve(Reservation.Serve command) {
            Reserve hold = world.reserve(command.booking()).orElseThrow();
            hold.pieces -= command.quantity();
            long price = hold.booking.orElseThrow().price().parts();
            capture(command, hold, price * command.quantity(), command.last());
            return null;
        }

        private void capture(LedgerCommand command, Reserve hold, long amount, boolean last) {
            Owner owner = world.survivor(hold.account);
            Deal deal = new Deal(command, owner.id, amount);
            long missing = deal.amount;
            for (Slice slice : List.copyOf(hold.slices)) {
                long part = Math.min(missing, slice.amount);
                Pile pile = world.pile(owner, slice.root);
                pile.held -= part;
                pile.left -= part;
                slice.amount -= part;
                missing -= part;
                if (part > 0) {
                    NaiveWorld.add(deal.slices, slice.root, part);
                }
            }
            hold.slices.removeIf(slice -> slice.amount == 0);
            hold.captured += deal.amount;
            world.redeemed += deal.amount;
            world.deals.add(deal);
            if (last || hold.left() == 0) {
                world.end(hold, HoldView.State.CAPTURED);
            }
        }

        @Override
        public Void release(Reservation.Release command) {
            world.end(world.reserve(command.hold()).orElseThrow(), HoldView.State.RELEASED);
            return null;
        }

        @Override
        public Void reverse(Repair.Reverse command) {
            Deal deal = world.deal(command.of()).orElseThrow();
            if (deal.command instanceof Movement.Pay pay) {
                takeBack(command, pay);
                clear(deal, -1);
            } else if (deal.command instanceof Movement.Give give) {
                Owner receiver = world.survivor(give.to());
                deal.carried.forEach(slice -> world.pile(receiver, slice.root).left -= slice.amount);
            } else {
                world.redeemed -= deal.amount;
                if (deal.command instanceof Trade.Order order) {
                    world.stock.merge(order.offer(), order.quantity(), Long::sum);
                }
                if (deal.command instanceof Reservation.Serve serve) {
                    world.stock.merge(new NaiveTrade(world).booking(serve).offer(), serve.quantity(), Long::sum);
                }
            }
            deal.reversed = true;
            deal.debt = 0;
            Owner payer = world.survivor(deal.payer);
            deal.slices.forEach(slice -> world.join(payer, slice.root, slice.amount));
            deal.slices.clear();
            world.fund(payer);
            return null;
        }

        private void takeBack(Repair.Reverse command, Movement.Pay pay) {
            Owner receiver = world.survivor(pay.to());
            Pile fresh = world.pile(receiver, pay.id());
            long amount = pay.amount().parts();
            long there = Math.min(amount, fresh.free());
            fresh.left -= there;
            if (command.forced()) {
                // All of it is a transaction of the receiver's, of which the payment's own lot is the first to fund
                // something.
                Deal undoing = new Deal(command, receiver.id, amount);
                if (there > 0) {
                    NaiveWorld.add(undoing.slices, fresh.root.id, there);
                }
                undoing.debt = world.take(receiver, amount - there, undoing.slices);
                world.deals.add(undoing);
            }
        }

        @Override
        public Void correct(Repair.Correct command) {
            Root root = world.roots.get(command.of());
            long change = command.total().parts() - root.total;
            root.total = command.total().parts();
            world.issued -= change;
            NaiveCorrection correction = new NaiveCorrection(world, root);
            if (change < 0) {
                correction
                        .lower(-change)
                        .forEach((hold, cut) -> notices.add(new Notice.HoldCut(hold, Amount.ofParts(unit, cut))));
            } else {
                correction.raise(change);
            }
            return null;
        }

        @Override
        public Void open(AccountCommand.Open command) {
            world.owner(command.account()).opened = Optional.of(command);
            return null;
        }

        @Override
        public Void close(AccountCommand.Close command) {
            world.owner(command.account()).closed = true;
            return null;
        }

        @Override
        public Void inherit(AccountCommand.Inherit command) {
            Owner estate = world.owner(command.account());
            List<Owner> heirs = command.heirs().stream().map(world::owner).toList();
            int next = 0;
            for (Pile pile : world.spendable(estate)) {
                long share = pile.left / heirs.size();
                long odd = pile.left % heirs.size();
                long[] shares = new long[heirs.size()];
                for (int i = 0; i < shares.length; i++) {
                    shares[i] = share;
                }
                for (long i = 0; i < odd; i++) {
                    shares[next]++;
                    next = (next + 1) % shares.length;
                }
                pile.left = 0;
                for (int i = 0; i < shares.length; i++) {
                    world.join(heirs.get(i), pile.root.id, shares[i]);
                }
            }
            heirs.forEach(world::fund);
            estate.closed = true;
            return null;
        }

        @Override
        public Void merge(AccountCommand.Merge command) {
            Owner duplicate = world.owner(command.duplicate());
            Owner survivor = world.owner(command.survivor());
            for (Pile pile : duplicate.piles) {
                Pile joined = world.pile(survivor, pile.root.id);
                joined.left += pile.left;
                joined.held += pile.held;
                joined.expired += pile.expired;
            }
            duplicate.piles.clear();
            duplicate.mergedInto = Optional.of(survivor.id);
            world.fund(survivor);
            return null;
        }

        @Override
        public Void supply(Trade.Supply command) {
            world.stock.merge(command.offer(), command.quantity(), Math::addExact);
            return null;
        }

        @Override
        public Void order(Trade.Order command) {
            long amount = command.price().parts() * command.quantity();
            spend(command, command.account(), amount);
            world.redeemed += amount;
            world.stock.merge(command.offer(), -command.quantity(), Long::sum);
            return floor(command.account());
        }

        @Override
        public Void settle(Trade.Settle command) {
            new NaiveTrade(world).settle(command, unit);
            return null;
        }

        @Override
        public Void publish(Trade.Publish command) {
            world.published.put(command.offer(), command);
            return null;
        }

        @Override
        public Void limitParty(Trade.LimitParty command) {
            world.partyLimits.remove(command.party());
            command.limit().ifPresent(limit -> world.partyLimits.put(command.party(), limit));
            return null;
        }

        @Override
        public Void batch(Batch command) {
            throw new IllegalStateException("batches do not nest");
        }

        /** A lot is made, and funds debt if it is still usable. */
        private void lot(
                CommandId id, AccountId account, LocalDate earned, Optional<LocalDate> lastDay, Amount amount) {
            world.roots.put(id, new Root(id, account, earned, lastDay, amount.parts()));
            Owner owner = world.owner(account);
            world.join(owner, id, amount.parts());
            world.fund(owner);
        }

        private Deal spend(LedgerCommand command, AccountId account, long amount) {
            Owner owner = world.owner(account);
            Deal deal = new Deal(command, owner.id, amount);
            deal.debt = world.take(owner, amount, deal.slices);
            world.deals.add(deal);
            return deal;
        }

        private void clear(Deal deal, int sign) {
            if (deal.from.isPresent() && deal.to.isPresent() && !deal.from.equals(deal.to)) {
                new NaiveTrade(world).move(deal.from.get(), -sign * deal.amount);
                new NaiveTrade(world).move(deal.to.get(), sign * deal.amount);
            }
        }

        private Void floor(AccountId account) {
            Owner owner = world.owner(account);
            long free = world.settled(owner) - world.held(owner);
            owner.opened
                    .flatMap(AccountCommand.Open::floor)
                    .filter(floor -> floor.firmness() == AccountCommand.Firmness.SOFT)
                    .filter(floor -> free < floor.amount().parts())
                    .ifPresent(floor ->
                            notices.add(new Notice.BelowFloor(account, floor.amount(), Amount.ofParts(unit, free))));
            return null;
        }

        private Void ceiling(AccountId account) {
            Owner owner = world.owner(account);
            long settled = world.settled(owner);
            owner.opened
                    .flatMap(AccountCommand.Open::ceiling)
                    .filter(ceiling -> ceiling.firmness() == AccountCommand.Firmness.SOFT)
                    .filter(ceiling -> settled > ceiling.amount().parts())
                    .ifPresent(ceiling -> notices.add(
                            new Notice.AboveCeiling(account, ceiling.amount(), Amount.ofParts(unit, settled))));
            return null;
        }
    }
}
