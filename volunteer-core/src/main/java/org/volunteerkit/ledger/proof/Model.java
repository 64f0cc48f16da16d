package org.volunteerkit.ledger.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.volunteerkit.ledger.outcome.Refused;
import org.volunteerkit.ledger.statement.HoldView;
import org.volunteerkit.value.Unit;

/**
 * A ledger written straight from its rules: it does what a command says, on the day on which it is recorded.
 *
 * <p>A refused batch leaves a model that is of no more use; who offers batches that may be refused keeps another one.
 */
final class Model implements LedgerCommand.Cases<Optional<Refused.Reason>> {

    final World world = new World();
    final Market market = new Market(world);
    private final Judge judge;
    private final Mending mending = new Mending(world);
    private LocalDate today = LocalDate.MIN;

    Model(Unit unit) {
        this.judge = new Judge(world, market, unit);
    }

    /** Carries out a command that is new; returns why it may not be. */
    Optional<Refused.Reason> offer(LedgerCommand command, LocalDate day) {
        world.moved.clear();
        today = day;
        return carryOut(command);
    }

    private Optional<Refused.Reason> carryOut(LedgerCommand command) {
        LedgerCommand standing = world.posted.get(command.id());
        if (standing != null) {
            return standing.equals(command) ? Optional.empty() : Optional.of(Refused.Reason.CONFLICTING);
        }
        List<Member> concerned = new ArrayList<>(concerned(command));
        concerned.forEach(member -> world.live(member, today, LocalDate.MIN));
        Optional<Refused.Reason> refused = judge.judge(command, today, this::concerned);
        if (refused.isPresent()) {
            return refused;
        }
        world.posted.put(command.id(), command);
        Optional<Refused.Reason> inBatch = command.match(this);
        concerned.addAll(concerned(command));
        concerned.stream().distinct().forEach(member -> world.live(member, today, today));
        return inBatch;
    }

    /** Returns the accounts that a command is about, as they are now. */
    List<Member> concerned(LedgerCommand command) {
        if (command instanceof Batch) {
            return List.of();
        }
        List<Member> members = new ArrayList<>();
        command.accounts().forEach(id -> members.add(world.member(id).now()));
        CommandId named = null;
        if (command instanceof Reservation.Capture capture) {
            named = capture.hold();
        } else if (command instanceof Reservation.Release release) {
            named = release.hold();
        } else if (command instanceof Reservation.Serve serve) {
            named = serve.booking();
        } else if (command instanceof Repair.Reverse reverse) {
            named = reverse.of();
        } else if (command instanceof Repair.Correct correct) {
            named = correct.of();
        }
        LedgerCommand other = named == null ? null : world.posted.get(named);
        if (other != null) {
            members.addAll(concerned(other));
        }
        return members;
    }

    @Override
    public Optional<Refused.Reason> earn(Movement.Earn command) {
        Member member = world.member(command.account());
        world.move(AccountId.ISSUED, -command.amount().parts());
        fresh(command, member, command.amount(), command.lastDay());
        return Optional.empty();
    }

    private void fresh(LedgerCommand command, Member member, Amount amount, Optional<LocalDate> lastDay) {
        world.homes.put(command.id(), new World.Home(member, amount.parts()));
        world.move(member, new Member.Lot(command.id(), command.day(), lastDay), amount.parts());
    }

    @Override
    public Optional<Refused.Reason> pay(Movement.Pay command) {
        Member from = world.member(command.from());
        Member to = world.member(command.to());
        Member.Deed deed = spend(command.id(), from, command.amount().parts());
        deed.receiver = to;
        deed.brought.put(command.id(), command.amount().parts());
        fresh(command, to, command.amount(), command.lastDay());
        if (from.terms != null && to.terms != null) {
            Optional<AccountCommand.Party> payer = from.terms.party();
            Optional<AccountCommand.Party> paid = to.terms.party();
            if (payer.isPresent() && paid.isPresent() && !payer.equals(paid)) {
                world.crossings.put(command.id(), List.of(payer.get(), paid.get()));
                world.positions.merge(payer.get(), -command.amount().parts(), Long::sum);
                world.positions.merge(paid.get(), command.amount().parts(), Long::sum);
            }
        }
        return Optional.empty();
    }

    private Member.Deed spend(CommandId id, Member from, long amount) {
        Member.Deed deed = world.deed(id, from);
        world.owe(deed, world.fund(deed, amount));
        return deed;
    }

    @Override
    public Optional<Refused.Reason> give(Movement.Give command) {
        Member from = world.member(command.from());
        Member to = world.member(command.to());
        Member.Deed deed = spend(command.id(), from, command.amount().parts());
        deed.receiver = to;
        deed.funding.forEach((root, amount) -> {
            deed.brought.put(root, amount);
            world.move(to, World.known(from.lots, root), amount);
        });
        command.countsTo()
                .ifPresent(cap -> world.given.merge(
                        List.of(from.id, cap.cap(), command.day().getYear()),
                        command.amount().parts(),
                        Long::sum));
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> redeem(Movement.Redeem command) {
        spend(command.id(), world.member(command.account()), command.amount().parts());
        world.move(AccountId.REDEEMED, command.amount().parts());
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> hold(Reservation.Hold command) {
        pledge(
                command.id(),
                command.account(),
                command.until(),
                command.amount().parts());
        return Optional.empty();
    }

    private Member.Pledge pledge(CommandId id, AccountId account, LocalDate until, long amount) {
        Member member = world.member(account);
        Member.Pledge pledge = new Member.Pledge(id, world.next(), until, amount, member);
        Mending.reserve(pledge, amount);
        member.pledges.add(pledge);
        world.pledges.put(id, pledge);
        return pledge;
    }

    @Override
    public Optional<Refused.Reason> book(Reservation.Book command) {
        long amount = command.price().parts() * command.quantity();
        pledge(command.id(), command.account(), command.until(), amount).booking = command;
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> serve(Reservation.Serve command) {
        Member.Pledge pledge = World.known(world.pledges, command.booking());
        pledge.served += command.quantity();
        capture(pledge, command.id(), mending.redeemed(command), command.last());
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> publish(Trade.Publish command) {
        world.published.put(command.offer(), command);
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> limitParty(Trade.LimitParty command) {
        world.limits.remove(command.party());
        command.limit().ifPresent(limit -> world.limits.put(command.party(), limit));
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> capture(Reservation.Capture command) {
        Member.Pledge pledge = World.known(world.pledges, command.hold());
        capture(pledge, command.id(), command.amount().parts(), command.last());
        return Optional.empty();
    }

    private void capture(Member.Pledge pledge, CommandId id, long amount, boolean isLast) {
        Member.Deed deed = world.deed(id, pledge.member);
        long missing = amount;
        for (CommandId root : List.copyOf(pledge.slices.keySet())) {
            long slice = Math.min(World.known(pledge.slices, root), missing);
            if (slice > 0) {
                Mending.less(pledge.slices, root, slice);
                world.move(pledge.member, World.known(pledge.member.lots, root), -slice);
                deed.funding.put(root, slice);
                missing -= slice;
            }
        }
        world.move(AccountId.REDEEMED, amount);
        pledge.captured += amount;
        if (isLast || pledge.left() == 0) {
            pledge.slices.clear();
            pledge.state = HoldView.State.CAPTURED;
        }
    }

    @Override
    public Optional<Refused.Reason> release(Reservation.Release command) {
        Member.Pledge pledge = World.known(world.pledges, command.hold());
        pledge.slices.clear();
        pledge.state = HoldView.State.RELEASED;
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> reverse(Repair.Reverse command) {
        mending.reverse(command);
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> correct(Repair.Correct command) {
        mending.correct(command);
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> open(AccountCommand.Open command) {
        world.member(command.account()).terms = command;
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> close(AccountCommand.Close command) {
        world.member(command.account()).closed = true;
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> inherit(AccountCommand.Inherit command) {
        Member member = world.member(command.account());
        List<Member> heirs = command.heirs().stream().map(world::member).toList();
        int turn = 0;
        for (Member.Lot lot : member.inOrder()) {
            Map<Member, Long> shares = new LinkedHashMap<>();
            heirs.forEach(heir -> shares.put(heir, lot.left / heirs.size()));
            for (long odd = lot.left % heirs.size(); odd > 0; odd--) {
                shares.merge(heirs.get(turn), 1L, Long::sum);
                turn = (turn + 1) % heirs.size();
            }
            world.move(member, lot, -lot.left);
            shares.forEach((heir, share) -> world.move(heir, lot, share));
        }
        member.closed = true;
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> merge(AccountCommand.Merge command) {
        Member duplicate = world.member(command.duplicate());
        Member survivor = world.member(command.survivor());
        for (Member.Lot lot : List.copyOf(duplicate.lots.values())) {
            world.move(survivor, lot, lot.left);
            world.move(duplicate, lot, -lot.left);
            World.known(survivor.lots, lot.root).lapsed += lot.lapsed;
            lot.lapsed = 0;
        }
        duplicate.pledges.forEach(pledge -> pledge.member = survivor);
        survivor.pledges.addAll(duplicate.pledges);
        duplicate.pledges.clear();
        for (Member.Deed deed : duplicate.deeds) {
            long debt = deed.debt;
            world.owe(deed, -debt);
            deed.payer = survivor;
            world.owe(deed, debt);
        }
        survivor.deeds.addAll(duplicate.deeds);
        duplicate.deeds.clear();
        world.homes.values().stream().filter(home -> home.member == duplicate).forEach(home -> home.member = survivor);
        for (Map.Entry<List<Object>, Long> given : new LinkedHashMap<>(world.given).entrySet()) {
            List<Object> key = given.getKey();
            if (key.get(0).equals(duplicate.id)) {
                world.given.merge(List.of(survivor.id, key.get(1), key.get(2)), given.getValue(), Long::sum);
            }
        }
        duplicate.closed = true;
        duplicate.survivor = survivor;
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> supply(Trade.Supply command) {
        world.supplied.merge(command.offer(), command.quantity(), Math::addExact);
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> order(Trade.Order command) {
        spend(command.id(), world.member(command.account()), mending.redeemed(command));
        world.move(AccountId.REDEEMED, mending.redeemed(command));
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> settle(Trade.Settle command) {
        market.settle(command);
        return Optional.empty();
    }

    @Override
    public Optional<Refused.Reason> batch(Batch command) {
        for (LedgerCommand each : command.commands()) {
            Optional<Refused.Reason> refused = carryOut(each);
            if (refused.isPresent()) {
                return refused;
            }
        }
        return Optional.empty();
    }
}
