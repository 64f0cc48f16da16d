package org.volunteerkit.ledger.proof;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.volunteerkit.ledger.command.AccountCommand;
import org.volunteerkit.ledger.command.AccountId;
import org.volunteerkit.ledger.command.CommandId;
import org.volunteerkit.ledger.command.LedgerCommand;
import org.volunteerkit.ledger.command.Movement;
import org.volunteerkit.ledger.command.Repair;
import org.volunteerkit.ledger.command.Reservation;
import org.volunteerkit.ledger.command.Trade;
import org.volunteerkit.ledger.statement.HoldView;

/** Rules 7 and 8 as an auditor reads them: reversals and corrections. */
final class Mending {

    private final World world;

    Mending(World world) {
        this.world = world;
    }

    void reverse(Repair.Reverse command) {
        LedgerCommand undone = World.known(world.posted, command.of());
        Member.Deed deed = World.known(world.deeds, command.of());
        if (undone instanceof Movement.Pay pay && command.forced()) {
            takeByForce(command, receiver(deed), pay);
        } else if (undone instanceof Movement.Pay || undone instanceof Movement.Give) {
            Member receiver = receiver(deed);
            deed.brought.forEach((root, amount) -> world.move(receiver, lot(receiver, root), -amount));
        } else {
            world.move(AccountId.REDEEMED, -redeemed(undone));
        }
        if (undone instanceof Movement.Give give && give.countsTo().isPresent()) {
            world.given.merge(
                    List.of(
                            deed.payer.id,
                            give.countsTo().get().cap(),
                            give.day().getYear()),
                    -give.amount().parts(),
                    Long::sum);
        }
        List<AccountCommand.Party> crossing = world.crossings.get(command.of());
        if (crossing != null && undone instanceof Movement.Pay pay) {
            world.positions.merge(crossing.get(0), pay.amount().parts(), Long::sum);
            world.positions.merge(crossing.get(1), -pay.amount().parts(), Long::sum);
        }
        world.owe(deed, -deed.debt);
        deed.funding.forEach((root, amount) -> world.move(deed.payer, lot(deed.payer, root), amount));
        deed.funding.clear();
        deed.reversed = true;
    }

    private void takeByForce(Repair.Reverse command, Member receiver, Movement.Pay pay) {
        Member.Deed taking = world.deed(command.id(), receiver);
        Member.Lot fresh = lot(receiver, pay.id());
        long first = Math.min(receiver.free(fresh), pay.amount().parts());
        if (first > 0) {
            world.move(receiver, fresh, -first);
            taking.funding.merge(fresh.root, first, Long::sum);
        }
        world.owe(taking, world.fund(taking, pay.amount().parts() - first));
    }

    /** Returns what the receiver lacks, free and in the very lots that came, to give back. */
    static long missing(Member.Deed deed) {
        Member receiver = receiver(deed);
        long missing = 0;
        for (Map.Entry<CommandId, Long> slice : deed.brought.entrySet()) {
            missing += Math.max(0, slice.getValue() - receiver.free(lot(receiver, slice.getKey())));
        }
        return missing;
    }

    private static Member receiver(Member.Deed deed) {
        @Nullable Member receiver = deed.receiver;
        if (receiver == null) {
            throw new IllegalStateException("nobody received it");
        }
        return receiver.now();
    }

    private static Member.Lot lot(Member member, CommandId root) {
        return World.known(member.lots, root);
    }

    long redeemed(LedgerCommand command) {
        if (command instanceof Trade.Order order) {
            return Math.multiplyExact(order.price().parts(), order.quantity());
        }
        if (command instanceof Reservation.Serve serve) {
            Reservation.Book booking = (Reservation.Book) World.known(world.posted, serve.booking());
            return booking.price().parts() * serve.quantity();
        }
        return command instanceof Reservation.Capture capture
                ? capture.amount().parts()
                : ((Movement.Redeem) command).amount().parts();
    }

    /** Returns the holds that a correction cut. */
    List<CommandId> correct(Repair.Correct command) {
        World.Home home = World.known(world.homes, command.of());
        Member member = home.member;
        Member.Lot lot = lot(member, command.of());
        long change = command.total().parts() - home.total;
        home.total = command.total().parts();
        world.move(AccountId.ISSUED, -change);
        if (change > 0) {
            increase(home, member, lot, change);
            return List.of();
        }
        return decrease(home, member, lot, -change);
    }

    private List<CommandId> decrease(World.Home home, Member member, Member.Lot lot, long by) {
        long left = by;
        // a. the lot's free rest
        long own = Math.min(member.free(lot), left);
        world.move(member, lot, -own);
        left -= own;
        // b. what of it has expired
        long lapsed = Math.min(lot.lapsed, left);
        lot.lapsed -= lapsed;
        world.move(AccountId.EXPIRED, -lapsed);
        left -= lapsed;
        push(home, Optional.empty(), own + lapsed);
        // c. what went into transactions, the latest first
        for (Member.Deed deed : latest(member)) {
            long amount = Math.min(deed.funding.getOrDefault(lot.root, 0L), left);
            if (amount > 0) {
                less(deed.funding, lot.root, amount);
                world.owe(deed, world.fund(deed, amount));
                push(home, Optional.of(deed.id), amount);
                left -= amount;
            }
        }
        // d. what live holds have reserved, the latest first
        List<CommandId> cut = new ArrayList<>();
        List<Member.Pledge> live = member.live().stream()
                .sorted(Comparator.comparing((Member.Pledge pledge) -> pledge.sequence)
                        .reversed())
                .toList();
        for (Member.Pledge pledge : live) {
            long amount = Math.min(pledge.slices.getOrDefault(lot.root, 0L), left);
            if (amount > 0) {
                less(pledge.slices, lot.root, amount);
                world.move(member, lot, -amount);
                push(home, Optional.empty(), amount);
                left -= amount;
                if (reserve(pledge, amount) > 0) {
                    cut.add(pledge.id);
                }
                if (pledge.left() == 0) {
                    pledge.state = HoldView.State.RELEASED;
                }
            }
        }
        if (left > 0) {
            throw new IllegalStateException("a record is always somewhere");
        }
        return cut;
    }

    /** Reserves free minutes for a hold in spending order; returns what is missing. */
    static long reserve(Member.Pledge pledge, long amount) {
        long missing = amount;
        for (Member.Lot lot : pledge.member.inOrder()) {
            long slice = Math.min(pledge.member.free(lot), missing);
            if (slice > 0) {
                pledge.slices.merge(lot.root, slice, Long::sum);
                missing -= slice;
            }
        }
        return missing;
    }

    private void increase(World.Home home, Member member, Member.Lot lot, long by) {
        long left = by;
        long joins = 0;
        while (left > 0 && !home.taken.isEmpty()) {
            World.Taken last = home.taken.remove(home.taken.size() - 1);
            long amount = Math.min(last.amount(), left);
            push(home, last.deed(), last.amount() - amount);
            left -= amount;
            long back = last.deed()
                    .map(id -> giveBack(World.known(world.deeds, id), lot, amount))
                    .orElse(0L);
            joins += amount - back;
        }
        world.move(member, lot, joins + left);
    }

    /** Has the lot fund a transaction again: its debt is cancelled first, then those that came last get theirs back. */
    private long giveBack(Member.Deed deed, Member.Lot lot, long amount) {
        if (deed.reversed) {
            return 0;
        }
        long left = amount;
        long owed = Math.min(deed.debt, left);
        world.owe(deed, -owed);
        left -= owed;
        List<CommandId> lastAtEnd = new ArrayList<>(deed.funding.keySet());
        for (int i = lastAtEnd.size() - 1; i >= 0; i--) {
            CommandId root = lastAtEnd.get(i);
            long slice = Math.min(World.known(deed.funding, root), left);
            if (!root.equals(lot.root) && slice > 0) {
                less(deed.funding, root, slice);
                world.move(deed.payer, lot(deed.payer, root), slice);
                left -= slice;
            }
        }
        if (amount > left) {
            deed.funding.merge(lot.root, amount - left, Long::sum);
        }
        return amount - left;
    }

    private static List<Member.Deed> latest(Member member) {
        return member.deeds.stream()
                .sorted(Comparator.comparing((Member.Deed deed) -> deed.sequence)
                        .reversed())
                .toList();
    }

    private static void push(World.Home home, Optional<CommandId> deed, long amount) {
        if (amount > 0) {
            home.taken.add(new World.Taken(deed, amount));
        }
    }

    static void less(Map<CommandId, Long> slices, CommandId root, long amount) {
        slices.computeIfPresent(root, (key, there) -> there == amount ? null : there - amount);
    }
}
