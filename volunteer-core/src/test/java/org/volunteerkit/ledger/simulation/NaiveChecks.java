package org.volunteerkit.ledger.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.volunteerkit.ledger.outcome.Refused.Reason;
import org.volunteerkit.ledger.simulation.NaiveWorld.Deal;
import org.volunteerkit.ledger.simulation.NaiveWorld.Owner;
import org.volunteerkit.ledger.simulation.NaiveWorld.Reserve;
import org.volunteerkit.ledger.simulation.NaiveWorld.Slice;
import org.volunteerkit.value.Unit;

/** Rule 18: one question after another; the first that applies is the kind of refusal. */
final class NaiveChecks {

    private final NaiveWorld world;
    private final Unit unit;
    private final LedgerCommand command;

    NaiveChecks(NaiveWorld world, Unit unit, LedgerCommand command) {
        this.world = world;
        this.unit = unit;
        this.command = command;
    }

    /** Returns why a command that is no batch and no replay is refused, in a world that is worked off. */
    Optional<Reason> refusal() {
        if (amounts().stream().anyMatch(amount -> amount.unit() != unit)) {
            return Optional.of(Reason.OTHER_UNIT);
        }
        if (positives().stream().anyMatch(number -> number <= 0)) {
            return Optional.of(Reason.NOT_POSITIVE);
        }
        if (command.day().isAfter(world.clock)) {
            return Optional.of(Reason.DAY_AHEAD);
        }
        if (sameAccount()) {
            return Optional.of(Reason.SAME_ACCOUNT);
        }
        if (command.accounts().stream().anyMatch(AccountId::isSystem)) {
            return Optional.of(Reason.SYSTEM_ACCOUNT);
        }
        if (unknown()) {
            return Optional.of(Reason.UNKNOWN);
        }
        if (closed()) {
            return Optional.of(Reason.CLOSED);
        }
        return hindered().or(this::lacking);
    }

    private List<Amount> amounts() {
        List<Amount> amounts = new ArrayList<>();
        if (command instanceof Movement.Give give) {
            amounts.add(give.amount());
            give.countsTo().ifPresent(cap -> amounts.add(cap.most()));
        } else if (command instanceof AccountCommand.Open open) {
            open.creditLine().ifPresent(amounts::add);
            open.floor().ifPresent(floor -> amounts.add(floor.amount()));
            open.ceiling().ifPresent(ceiling -> amounts.add(ceiling.amount()));
        } else if (command instanceof Repair.Correct correct) {
            amounts.add(correct.total());
        } else if (command instanceof Trade.Order order) {
            amounts.add(order.price());
        } else if (command instanceof Reservation.Book book) {
            amounts.add(book.price());
        } else if (command instanceof Trade.Publish publish) {
            amounts.add(publish.price());
        } else if (command instanceof Trade.LimitParty limited) {
            limited.limit().ifPresent(limit -> amounts.add(limit.amount()));
        } else if (command instanceof Trade.Settle settle) {
            settle.amount().ifPresent(amounts::add);
        } else {
            amount(command).ifPresent(amounts::add);
        }
        return amounts;
    }

    private static Optional<Amount> amount(LedgerCommand command) {
        if (command instanceof Movement.Earn earn) {
            return Optional.of(earn.amount());
        }
        if (command instanceof Movement.Pay pay) {
            return Optional.of(pay.amount());
        }
        if (command instanceof Movement.Redeem redeem) {
            return Optional.of(redeem.amount());
        }
        if (command instanceof Reservation.Hold hold) {
            return Optional.of(hold.amount());
        }
        if (command instanceof Reservation.Capture capture) {
            return Optional.of(capture.amount());
        }
        return Optional.empty();
    }

    private List<Long> positives() {
        if (command instanceof Movement.Give give) {
            return List.of(give.amount().parts());
        }
        if (command instanceof Repair.Correct correct) {
            return List.of(correct.total().parts() + 1);
        }
        if (command instanceof Trade.Order order) {
            return List.of(order.price().parts(), order.quantity());
        }
        if (command instanceof Reservation.Book book) {
            return List.of(book.price().parts(), book.quantity());
        }
        if (command instanceof Trade.Supply supply) {
            return List.of(supply.quantity());
        }
        if (command instanceof Reservation.Serve serve) {
            return List.of(serve.quantity());
        }
        if (command instanceof Trade.Publish publish) {
            return List.of(publish.price().parts());
        }
        if (command instanceof Trade.Settle settle) {
            return settle.amount().map(Amount::parts).map(List::of).orElse(List.of());
        }
        return amount(command).map(Amount::parts).map(List::of).orElse(List.of());
    }

    private boolean sameAccount() {
        if (command instanceof AccountCommand.Inherit inherit) {
            Owner estate = world.survivor(inherit.account());
            Set<Owner> heirs = new HashSet<>();
            return !inherit.heirs().stream().map(world::survivor).allMatch(heir -> heir != estate && heirs.add(heir));
        }
        return command.accounts().size() == 2
                && world.survivor(command.accounts().get(0))
                        == world.survivor(command.accounts().get(1));
    }

    /** Returns the command that this one is about. */
    private Optional<CommandId> named() {
        if (command instanceof Reservation.Capture capture) {
            return Optional.of(capture.hold());
        }
        if (command instanceof Reservation.Release release) {
            return Optional.of(release.hold());
        }
        if (command instanceof Reservation.Serve serve) {
            return Optional.of(serve.booking());
        }
        if (command instanceof Repair.Reverse reverse) {
            return Optional.of(reverse.of());
        }
        if (command instanceof Repair.Correct correct) {
            return Optional.of(correct.of());
        }
        return Optional.empty();
    }

    private boolean unknown() {
        if (named().isEmpty()) {
            return false;
        }
        if (!world.answered.containsKey(named().get())) {
            return true;
        }
        LedgerCommand meant = world.answered.get(named().get()).command();
        if (command instanceof Repair.Correct) {
            return !(meant instanceof Movement.Earn);
        }
        if (command instanceof Reservation.Serve) {
            return !(meant instanceof Reservation.Book);
        }
        if (command instanceof Reservation.Capture) {
            return !(meant instanceof Reservation.Hold);
        }
        return command instanceof Reservation.Release
                && !(meant instanceof Reservation.Hold)
                && !(meant instanceof Reservation.Book);
    }

    private boolean closed() {
        for (AccountId account : command.accounts()) {
            Owner owner = world.owner(account);
            if (owner.closed || owner.mergedInto.isPresent()) {
                return true;
            }
        }
        return named().isPresent()
                && concerned(named().get()).stream().anyMatch(account -> world.survivor(account).closed);
    }

    /** Returns the accounts that a posted command was about, by their names then; a batch by itself is about none. */
    private List<AccountId> concerned(CommandId id) {
        LedgerCommand meant = world.answered.get(id).command();
        if (meant instanceof Batch) {
            return List.of();
        }
        List<AccountId> accounts = new ArrayList<>(meant.accounts());
        new NaiveChecks(world, unit, meant).named().ifPresent(other -> accounts.addAll(concerned(other)));
        return accounts;
    }

    private Optional<Reason> hindered() {
        if (command instanceof Reservation.Capture
                || command instanceof Reservation.Release
                || command instanceof Reservation.Serve) {
            return when(!world.reserve(named().orElseThrow()).orElseThrow().live(), Reason.HOLD_ENDED);
        }
        if (command instanceof Repair.Reverse reverse) {
            Optional<Deal> deal = world.deal(reverse.of()).filter(found -> !(found.command instanceof Repair.Reverse));
            if (deal.isEmpty()) {
                return Optional.of(Reason.NOT_REVERSIBLE);
            }
            return when(deal.get().reversed, Reason.ALREADY_REVERSED);
        }
        if (command instanceof AccountCommand.Close close) {
            Owner owner = world.owner(close.account());
            return holdsOpen(owner)
                    .or(() -> when(world.settled(owner) != 0 || world.debt(owner) != 0, Reason.NOT_EMPTY));
        }
        if (command instanceof AccountCommand.Inherit inherit) {
            Owner owner = world.owner(inherit.account());
            return holdsOpen(owner).or(() -> when(world.debt(owner) != 0, Reason.NOT_EMPTY));
        }
        return Optional.empty();
    }

    private Optional<Reason> holdsOpen(Owner owner) {
        return when(
                world.reserves.stream().anyMatch(hold -> hold.live() && world.survivor(hold.account) == owner),
                Reason.HOLDS_OPEN);
    }

    private Optional<Reason> lacking() {
        if (command instanceof Reservation.Capture capture) {
            Reserve hold = world.reserve(capture.hold()).orElseThrow();
            return when(capture.amount().parts() > hold.left(), Reason.CAPTURE_EXCEEDS);
        }
        if (command instanceof Reservation.Serve serve) {
            Reserve hold = world.reserve(serve.booking()).orElseThrow();
            long price = hold.booking.orElseThrow().price().parts();
            return when(
                    serve.quantity() > hold.pieces || serve.quantity() * price > hold.left(), Reason.CAPTURE_EXCEEDS);
        }
        if (command instanceof Trade.Settle settle && settle.amount().isPresent()) {
            return when(settle.amount().get().parts() > new NaiveTrade(world).payable(settle), Reason.SETTLES_TOO_MUCH);
        }
        if (command instanceof Reservation.Book book) {
            return new NaiveTrade(world)
                    .book(book)
                    .or(() -> cover(book.account(), book.price().parts() * book.quantity(), false));
        }
        if (command instanceof Movement.Earn earn) {
            return ceiling(earn.account(), earn.amount().parts());
        }
        if (command instanceof Movement.Pay pay) {
            long beyond = new NaiveTrade(world)
                    .beyond(pay.from(), pay.to(), pay.amount().parts(), AccountCommand.Firmness.HARD);
            return ceiling(pay.to(), pay.amount().parts())
                    .or(() -> when(beyond > 0, Reason.PARTY_LIMIT_PASSED))
                    .or(() -> cover(pay.from(), pay.amount().parts(), true));
        }
        if (command instanceof Movement.Give give) {
            return cap(give)
                    .or(() -> ceiling(give.to(), give.amount().parts()))
                    .or(() -> cover(give.from(), give.amount().parts(), false));
        }
        if (command instanceof Movement.Redeem redeem) {
            return cover(redeem.account(), redeem.amount().parts(), true);
        }
        if (command instanceof Reservation.Hold hold) {
            return cover(hold.account(), hold.amount().parts(), false);
        }
        if (command instanceof Trade.Order order) {
            return new NaiveTrade(world)
                    .order(order)
                    .or(() -> cover(
                            order.account(), Math.multiplyExact(order.price().parts(), order.quantity()), true));
        }
        if (command instanceof AccountCommand.Open open) {
            Owner owner = world.owner(open.account());
            long line = open.creditLine().map(Amount::parts).orElse(0L);
            return when(line < owner.line() && line < world.debt(owner), Reason.OVERDRAWN);
        }
        if (command instanceof Repair.Reverse reverse) {
            return shortOf(world.deal(reverse.of()).orElseThrow(), reverse.forced());
        }
        return Optional.empty();
    }

    private Optional<Reason> cap(Movement.Give give) {
        return give.countsTo()
                .filter(cap -> world.given(
                                        world.owner(give.from()),
                                        cap.cap(),
                                        give.day().getYear())
                                + give.amount().parts()
                        > cap.most().parts())
                .map(cap -> Reason.CAP_EXCEEDED);
    }

    private Optional<Reason> ceiling(AccountId account, long amount) {
        Owner owner = world.owner(account);
        return owner.opened
                .flatMap(AccountCommand.Open::ceiling)
                .filter(ceiling -> ceiling.firmness() == AccountCommand.Firmness.HARD)
                .filter(ceiling ->
                        world.settled(owner) + amount > ceiling.amount().parts())
                .map(ceiling -> Reason.CEILING_EXCEEDED);
    }

    private Optional<Reason> cover(AccountId account, long amount, boolean onCredit) {
        Owner owner = world.owner(account);
        long balance = world.settled(owner) - world.held(owner);
        if (amount > (onCredit ? balance + owner.line() : balance)) {
            return Optional.of(Reason.OVERDRAWN);
        }
        return owner.opened
                .flatMap(AccountCommand.Open::floor)
                .filter(floor -> floor.firmness() == AccountCommand.Firmness.HARD)
                .filter(floor -> balance - amount < floor.amount().parts())
                .map(floor -> Reason.FLOOR_PASSED);
    }

    /** Rule 7: the receiver must still have it, in the lots that came. */
    private Optional<Reason> shortOf(Deal deal, boolean forced) {
        if (deal.command instanceof Movement.Pay pay) {
            long free = world.pile(world.survivor(pay.to()), pay.id()).free();
            return when(free < deal.amount && !forced, Reason.REVERSAL_SHORT);
        }
        if (deal.command instanceof Movement.Give give) {
            Owner receiver = world.survivor(give.to());
            for (Slice slice : deal.carried) {
                if (world.pile(receiver, slice.root).free() < slice.amount) {
                    return Optional.of(Reason.REVERSAL_SHORT);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Reason> when(boolean applies, Reason reason) {
        return applies ? Optional.of(reason) : Optional.empty();
    }
}
